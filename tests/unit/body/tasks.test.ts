import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyToHtml } from '../../../src/body/html.ts';

const html = (text: string) =>
  bodyToHtml(text, 'mdx', {
    base: '/kb/',
    reservedIds: [],
    citation: () => undefined,
    referencesPage: '',
    entry: () => ({ kind: 'steps', title: 'The queue fills', summary: 'So.' }),
  }).html;
const boxes = (text: string) => html(text).match(/<input[^>]*>/g);

test('the box of a task is named by the words of the task, and of no other', () => {
  assert.deepEqual(boxes('- [ ] Set a **limit**\n  - [x] Ask `ops`\n\n    Then wait.\n- No task'), [
    '<input type="checkbox" disabled aria-label="Set a limit">',
    '<input type="checkbox" checked disabled aria-label="Ask ops">',
  ]);
});

test('marks of citations and cards of links are no part of its name', () => {
  assert.deepEqual(boxes('- [ ] See <Ref to="steps/a" /><Cite source="log" />'), [
    '<input type="checkbox" disabled aria-label="See The queue fills">',
  ]);
});

test('a task without words is named by what it is', () => {
  assert.deepEqual(boxes('- [ ] <Cite source="log" />'), [
    '<input type="checkbox" disabled aria-label="Task">',
  ]);
});

test('the box stands in the line of its words, though a component begins it', () => {
  assert.match(
    html('- [ ] <Ref to="steps/a" />\n\n  More.'),
    /<li class="task-list-item"><p><input [^>]*aria-label="The queue fills"> <span class="ref">[^]*<\/p><p>More\.<\/p><\/li>/,
  );
});

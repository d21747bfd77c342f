import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksOf } from '../../../src/import/text/blocks.ts';
import { labelOf } from '../../../src/import/text/labels.ts';
import { firstSentence, headingKey, plain } from '../../../src/import/text/plain.ts';
import { repair } from '../../../src/import/text/repair.ts';
import { cellsOf } from '../../../src/import/text/table.ts';

const shape = (text: string) =>
  blocksOf(text.split('\n')).map(({ kind, from, to }) => `${kind} ${from}-${to}`);

test('text that was read in a wrong code page is repaired, and what lost bytes is told', () => {
  const { text, notes } = repair('ok\nA â†’ B ğŸ“Š âœ…\nğŸ¯ Goal é”');
  assert.equal(text, 'ok\nA → B 📊 ✅\nğŸ¯ Goal é”');
  assert.deepEqual(notes, [
    { line: 2, message: 'Repaired 3 characters that had been read in a wrong code page.' },
    {
      line: 3,
      message:
        'Found letters of which bytes are lost. Expected readable text; they stand as in the source.',
    },
  ]);
});

test('blocks know their lines, also in Markdown that is none', () => {
  assert.deepEqual(shape('# A\ntext\nmore\n\nB\n---\n- x\n  - y\n\n    z\n* * *'), [
    'heading 1-1',
    'paragraph 2-3',
    'heading 5-6',
    'item 7-10',
    'rule 11-11',
  ]);
  assert.deepEqual(shape('| a | b |\n|---|---|\n| 1 | 2\nend'), ['table 1-3', 'paragraph 4-4']);
  assert.deepEqual(shape('```\nx\n\n# no heading'), ['fence 1-4']);
  assert.deepEqual(shape('<!-- a\nb -->\n[x]: https://a.example\n> q\nlazy'), [
    'comment 1-2',
    'definition 3-3',
    'quote 4-5',
  ]);
});

test('a line that goes on with an item belongs to it, with or without indent', () => {
  const [item] = blocksOf(['* first', 'second', '', 'apart']);
  assert.equal(item!.text, 'first\nsecond');
  assert.equal(item!.to, 2);
});

test('bars in code and behind a backslash part no cells', () => {
  assert.deepEqual(cellsOf('| a `x|y` | b \\| c | |'), ['a `x|y`', 'b | c', '']);
});

test('labels are read in each place of their colon', () => {
  for (const text of ['**Owner:** Ann', '**Owner**: Ann', '__Owner:__ Ann', '✅ **Owner:** Ann']) {
    assert.equal(labelOf(text)?.value, 'Ann', text);
  }
  assert.equal(labelOf('Owner: Ann'), undefined);
  assert.equal(labelOf('Owner: Ann', true)?.label, 'Owner');
});

test('headings are compared without what decorates them', () => {
  assert.equal(headingKey('## 🎯 **1. What went well?**'.slice(3)), 'what went well');
  assert.equal(
    plain('a **b** [c](https://x.example/(d)) `e_f` snake_case'),
    'a b c e_f snake_case',
  );
  assert.equal(firstSentence('One v1.2 thing. Two.'), 'One v1.2 thing');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { legendDiagram } from '../../../src/diagrams/index.ts';
import { stepKinds } from '../../../src/model/vocabulary.ts';

test('the legend shows every kind of step that a cascade can have', () => {
  const { source } = legendDiagram();
  for (const kind of stepKinds) assert.match(source, new RegExp(`:::${kind}$`, 'm'));
});

test('the legend shows every line, and says in words what each means', () => {
  const { source, outline } = legendDiagram();
  for (const line of ['-->', '==>', '-.->', '--o']) assert.ok(source.includes(` ${line}`), line);
  assert.equal(outline.length, 7);
});

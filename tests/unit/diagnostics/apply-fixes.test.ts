import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyFixes } from '../../../src/diagnostics/apply-fixes.ts';

const fix = (line: number, from: number, to: number, text: string) => ({
  fix: { start: { line, column: from }, end: { line, column: to }, text },
});
const mended = (text: string, ...fixes: Parameters<typeof applyFixes>[1]) =>
  applyFixes(text, fixes).text;

test('fixes are applied at their places, in whatever order they come', () => {
  assert.equal(mended('abc\ndef\n', fix(2, 3, 4, 'F'), fix(1, 1, 2, 'AA')), 'AAbc\ndeF\n');
});

test('the byte order mark and the line ends of the file stay as they are', () => {
  assert.equal(
    mended('\ufeffab\r\ncd\r\n', fix(1, 1, 2, 'x'), fix(2, 1, 2, 'y\nz')),
    '\ufeffxb\r\ny\r\nzd\r\n',
  );
});

test('of two that touch one another only the first is applied', () => {
  const [first, second, far] = [fix(1, 1, 3, 'x'), fix(1, 2, 4, 'y'), fix(1, 5, 6, 'z')];
  const { text, applied } = applyFixes('abcdef', [second, far, first]);
  assert.equal(text, 'xcdzf');
  assert.deepEqual(applied, [first, far]);
  assert.deepEqual(applyFixes('ab', [fix(1, 1, 1, 'x'), fix(1, 1, 1, 'y')]).text, 'xab');
  assert.deepEqual(applyFixes('ab', [fix(1, 1, 2, 'x'), fix(1, 2, 3, 'y')]).text, 'xb');
});

test('an edit over several lines takes the line ends between with it', () => {
  const wide = { fix: { start: { line: 1, column: 2 }, end: { line: 3, column: 2 }, text: '-' } };
  assert.equal(mended('ab\r\ncd\r\nef', wide), 'a-f');
});

test('what has no fix, or one outside of the text, changes nothing', () => {
  const { text, applied } = applyFixes('ab', [{}, fix(5, 1, 2, 'x')]);
  assert.equal(text, 'ab');
  assert.deepEqual(applied, []);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sourceFrom } from '../../../src/adapters/import/read.ts';

const wide = (text: string, isBig = false) => {
  const bytes = Buffer.from(text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};

test('UTF-16 is read with its mark and without, and told', () => {
  const text = '# The queue filled up\n\nOrders failed – for an hour.';
  for (const isBig of [false, true]) {
    const notes = [`It was read as UTF-16${isBig ? 'BE' : 'LE'}.`];
    assert.deepEqual(sourceFrom('a.md', wide(text, isBig)), { name: 'a.md', text, notes });
    const marked = sourceFrom('a.md', wide(`\ufeff${text}`, isBig));
    assert.deepEqual(marked, { name: 'a.md', text, notes });
  }
});

test('what has zeros elsewhere is binary, and half a letter is no text', () => {
  const binary = { name: 'a', fault: 'Found a binary file. Expected a text.' };
  assert.deepEqual(sourceFrom('a', Buffer.from([65, 0, 0, 0, 66, 0, 0, 0])), binary);
  assert.deepEqual(sourceFrom('a', Buffer.from('abc\0def\0')), binary);
  assert.deepEqual(sourceFrom('a', Buffer.concat([wide('abcdef'), Buffer.from([65])])), binary);
  assert.deepEqual(sourceFrom('a', Buffer.concat([wide('\ufeffab'), Buffer.from([65])])), {
    name: 'a',
    fault: 'Found a file that is no whole UTF-16LE. Expected a text.',
  });
});

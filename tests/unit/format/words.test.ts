import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countOf, joinWords, toneOf, wordsOf } from '../../../src/format/words.ts';

test('an id reads as its words', () => {
  assert.equal(wordsOf('not-yet-known'), 'Not yet known');
});

test('things are counted in the right number', () => {
  assert.equal(countOf(0, 'incident'), '0 incidents');
  assert.equal(countOf(1, 'incident'), '1 incident');
  assert.equal(countOf(2, 'reply', 'replies'), '2 replies');
});

test('words are joined as in a sentence', () => {
  assert.deepEqual([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(joinWords), [
    '',
    'a',
    'a and b',
    'a, b and c',
  ]);
});

test('what is over is good, what still hurts is bad, and what is unknown is plain', () => {
  assert.equal(toneOf('resolved'), 'good');
  assert.equal(toneOf('down'), 'bad');
  assert.equal(toneOf('in-progress'), 'warn');
  assert.equal(toneOf('earthquake'), 'plain');
});

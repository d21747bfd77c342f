import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SLUG } from '../../../src/model/kinds.ts';
import { slugify } from '../../../src/model/slugify.ts';

test('a text is written in Latin letters and digits, its words joined by hyphens', () => {
  for (const [text, expected] of [
    ['Größe & Gewicht', 'groesse-and-gewicht'],
    // The same letter, composed and as two signs.
    ['Müller', 'mueller'],
    ['Mu\u0308ller', 'mueller'],
    ['The queue’s full', 'the-queues-full'],
    ['QueueFills_again', 'queuefills-again'],
    ['ﬁle ½', 'file-1-2'],
    ['Привет', 'privet'],
  ] as const) {
    assert.equal(slugify(text), expected);
    assert.match(slugify(text), SLUG);
  }
});

test('of what has no letters there is nothing', () => {
  assert.deepEqual(['', '日本', '--', '?!'].map(slugify), ['', '', '', '']);
});

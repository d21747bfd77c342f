import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentWords, givesReason } from '../../../src/rules/english.ts';

test('a text gives a reason by a word that introduces one', () => {
  assert.equal(givesReason('was skipped because it takes an hour'), true);
  assert.equal(givesReason('was skipped, as it takes an hour'), true);
  assert.equal(givesReason('was skipped as usual'), false);
});

test('words with content are compared by their stems', () => {
  assert.deepEqual(
    [...contentWords('Why did the queues of orders fill?')],
    ['queue', 'order', 'fill'],
  );
  assert.deepEqual([...contentWords('Why was it so?')], []);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statedMultiples } from '../../../src/rules/multiples.ts';

const isOff = (text: string) => statedMultiples(text).map((one) => one.isOff);

test('a verb that is a multiple follows from its change, as roughly as people speak', () => {
  assert.deepEqual(isOff('It doubled from 10 to 15.'), [true]);
  assert.deepEqual(isOff('It doubled from 10 to 19.'), [false]);
  assert.deepEqual(isOff('It more than doubled from 10 to 35.'), [false]);
  assert.deepEqual(isOff('It nearly doubled from 10 to 16.'), [false]);
  assert.deepEqual(isOff('It halved from 100 to 70.'), [true]);
  assert.deepEqual(isOff('It tripled from 10 GB to 60 GB.'), [true]);
});

test('numbers of two units and years are no change', () => {
  for (const text of [
    'It doubled from 500k to 1M.',
    'It doubled from 30 minutes to 1 hour.',
    'It doubled from 2019 to 2021.',
    'It doubled from 500 to 1M.',
  ])
    assert.deepEqual(isOff(text), [], text);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statedCounts } from '../../../src/rules/counts.ts';

const counts = (text: string) =>
  statedCounts(text, 'root causes').map(({ stated, isTotal }) => [stated, isTotal]);

test('counts say whether they are of all', () => {
  assert.deepEqual(counts('All four root causes are known.'), [[4, true]]);
  assert.deepEqual(counts('The 13 root causes and two root causes'), [
    [13, true],
    [2, false],
  ]);
  assert.deepEqual(counts('It has\nthree root causes.'), [[3, true]]);
  assert.deepEqual(counts('The two root causes that nobody saw'), [[2, false]]);
  assert.deepEqual(counts('There were two root causes behind this outage.'), [[2, true]]);
});

test('what takes a part, leaves it open or tells of another incident counts nothing', () => {
  const others = [
    'one of the two root causes',
    'the first two root causes',
    'at least two root causes',
    'up to five root causes',
    'two or three root causes',
    'root causes',
    'An earlier report named five root causes.',
    'In May, four root causes were found.',
    'It may have four root causes.',
    'It shares two root causes with it.',
  ];
  for (const text of others) assert.deepEqual(counts(text), [], text);
});

test('a text on the whole incident tells of all by its verb', () => {
  const isTold = (text: string) => statedCounts(text, 'root causes').map((one) => one.isTold);
  assert.deepEqual(isTold('Two root causes led to it.'), [true]);
  assert.deepEqual(isTold('We found two root causes.'), [true]);
  assert.deepEqual(isTold('Two root causes are old.'), [false]);
  assert.deepEqual(isTold('We found two root causes that are old.'), [false]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MEDIAN_NEEDS, P90_NEEDS, quantile, sampleOf } from '../../../src/report/sample.ts';

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

test('nothing says nothing but that it is nothing', () => {
  assert.deepEqual(sampleOf([]), { count: 0 });
});

test('one value and two have ends and no middle', () => {
  assert.deepEqual(sampleOf([7]), { count: 1, least: 7, greatest: 7 });
  assert.deepEqual(sampleOf([9, 2]), { count: 2, least: 2, greatest: 9 });
});

test('a median is told from 3 values on, a 90th percentile from 10 on', () => {
  assert.deepEqual([MEDIAN_NEEDS, P90_NEEDS], [3, 10]);
  assert.deepEqual(sampleOf([3, 1, 2]), { count: 3, median: 2, least: 1, greatest: 3 });
  assert.deepEqual(sampleOf(upTo(9)), { count: 9, median: 5, least: 1, greatest: 9 });
  assert.deepEqual(sampleOf(upTo(10)), {
    count: 10,
    median: 5.5,
    p90: 9.1,
    least: 1,
    greatest: 10,
  });
});

test('values are ordered as numbers, and stay as they were given', () => {
  const values = Object.freeze([100, 20, 3]);
  assert.deepEqual(sampleOf(values), { count: 3, median: 20, least: 3, greatest: 100 });
});

test('a value that is far away moves neither the median nor any other but the greatest', () => {
  assert.equal(sampleOf([1, 2, 3, 4, 1_000_000]).median, 3);
});

test('a quantile lies between its two nearest values; the first and the last are the ends', () => {
  assert.equal(quantile([10, 20], 0.25), 12.5);
  assert.equal(quantile(upTo(11), 0.9), 10);
  assert.deepEqual(
    [0, 1].map((share) => quantile([4, 8, 15], share)),
    [4, 15],
  );
  assert.deepEqual(
    [0, 0.5, 1].map((share) => quantile([5], share)),
    [5, 5, 5],
  );
});

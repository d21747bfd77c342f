import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FIGURE, NUMBER, numberOf, statedCounts } from '../../../src/rules/numbers.ts';

const all = (pattern: string, text: string) =>
  [...text.matchAll(new RegExp(pattern, 'gi'))].map(([match]) => match);

test('figures are read whole, and neither clocks nor dates nor versions are taken for them', () => {
  assert.deepEqual(all(FIGURE, '37 of 1,200 took 4.5 s (7).'), ['37', '1,200', '4.5', '7']);
  assert.deepEqual(all(FIGURE, 'At 09:47 on 2026-03-02, version 1.2.3, part 3/4'), []);
  assert.deepEqual(all(NUMBER, 'Thirteen of the 20, and nobody attended to one'), [
    'Thirteen',
    '20',
    'one',
  ]);
  assert.deepEqual(['1,200', '4.5', 'Thirteen', 'zero'].map(numberOf), [1200, 4.5, 13, 0]);
});

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
  for (const part of ['one of the two root causes', 'the first two root causes', 'root causes']) {
    assert.deepEqual(counts(part), [], part);
  }
});

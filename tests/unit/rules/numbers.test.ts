import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FIGURE, NUMBER, numberOf } from '../../../src/rules/numbers.ts';

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
  assert.deepEqual(all(NUMBER, 'Forty-two of ninety, twenty'), ['Forty-two', 'ninety', 'twenty']);
  assert.deepEqual(
    ['1,200', '4.5', 'Thirteen', 'zero', 'Forty-two', 'ninety', 'twenty one'].map(numberOf),
    [1200, 4.5, 13, 0, 42, 90, 21],
  );
});

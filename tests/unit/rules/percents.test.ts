import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statedShares } from '../../../src/rules/percents.ts';

test('a percentage beside its share is found on either side', () => {
  const text = '37 of 50 tests (75 %), 1 out of the 3 servers (about 30 %), 100 % (7 of 7).';
  assert.deepEqual(
    statedShares(text).map(({ part, whole, stated, isRough, index, words }) => [
      part,
      whole,
      stated,
      isRough,
      text.slice(index, index + words.length),
    ]),
    [
      [37, 50, 75, false, '75 %'],
      [1, 3, 30, true, '30 %'],
      [7, 7, 100, false, '100 %'],
    ],
  );
  for (const other of ['On 3 of 4 days (80 % load)', '5 of 4 (20 %)', '3 of 4. Later (80 %)']) {
    assert.deepEqual(statedShares(other), [], other);
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDuration, isoDuration } from '../../../src/format/duration.ts';

const said: [seconds: number, text: string][] = [
  [0, '0 s'],
  [0.4, '0 s'],
  [59, '59 s'],
  [59.6, '1 min'],
  [60, '1 min'],
  [61, '1 min 1 s'],
  [5940, '1 h 39 min'],
  [3605, '1 h'],
  [86_399, '23 h 59 min'],
  [86_400, '1 d'],
  [90_061, '1 d 1 h'],
  [86_700, '1 d'],
];
for (const [seconds, text] of said) {
  test(`${seconds} seconds are "${text}"`, () => {
    assert.equal(formatDuration(seconds * 1000), text);
  });
}

test('machines read a duration in seconds', () => {
  assert.equal(isoDuration(5_940_000), 'PT5940S');
});

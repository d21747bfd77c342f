import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DURATION, durationOf, UNIT_OF_TIME } from '../../../src/rules/durations.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

test('durations are found and read as people write them', () => {
  const lengths: [string, number, number][] = [
    ['5 hours', 4 * HOUR, 6 * HOUR],
    ['78 min', 77 * MINUTE, 79 * MINUTE],
    ['78min', 77 * MINUTE, 79 * MINUTE],
    ['5 hours and 26 minutes', 322.74 * MINUTE, 329.26 * MINUTE],
    ['three days', 48 * HOUR, 96 * HOUR],
    ['an hour', 0.5 * HOUR, 2 * HOUR],
    ['a whole day', 12 * HOUR, 48 * HOUR],
    ['half an hour', 15 * MINUTE, HOUR],
    ['a half hour', 15 * MINUTE, HOUR],
    ['a quarter of an hour', 7.5 * MINUTE, 30 * MINUTE],
    ['three quarters of an hour', 30 * MINUTE, HOUR],
    ['an hour and a half', HOUR, 2 * HOUR],
    ['two and a half hours', 2 * HOUR, 3 * HOUR],
    ['2.5 hours', 2 * HOUR, 3 * HOUR],
    ['2h30', 145 * MINUTE, 155 * MINUTE],
    ['1h30m', 85 * MINUTE, 95 * MINUTE],
    ['02h 37min', 155.43 * MINUTE, 158.57 * MINUTE],
    ['twenty-five minutes', 22.5 * MINUTE, 27.5 * MINUTE],
    ['45 minutes', 40.5 * MINUTE, 49.5 * MINUTE],
    ['90-minute', 85 * MINUTE, 95 * MINUTE],
    ['about 18 hours', 13.5 * HOUR, 22.5 * HOUR],
    ['~3 hours', 2 * HOUR, 4 * HOUR],
    ['just under an hour', 0.5 * HOUR, 2 * HOUR],
    ['over 24 hours', 23 * HOUR, Infinity],
    ['90+ minutes', 89 * MINUTE, Infinity],
    ['not less than 2 hours', 1.8 * HOUR, Infinity],
    ['less than 3 hours', 0, 4 * HOUR],
    ['no more than 5 minutes', 0, 6 * MINUTE],
  ];
  for (const [text, min, max] of lengths) {
    const found = new RegExp(DURATION, 'i').exec(`It lasted ${text}, they say.`)?.[0];
    assert.equal(found, text);
    const { words, length } = durationOf(text);
    assert.deepEqual(
      [words, ...length.map((ms) => Math.round(ms))],
      [text, ...[min, max].map(Math.round)],
    );
    assert.ok(UNIT_OF_TIME.test(text), text);
  }
});

test('what has no number or no unit is no duration', () => {
  for (const text of [
    'for a while',
    '5 servers',
    'at 09:14',
    'hours',
    '5 minuets',
    '10-15 minutes',
  ]) {
    assert.equal(new RegExp(DURATION, 'i').test(text), false, text);
  }
});

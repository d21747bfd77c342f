import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  areApart,
  contradict,
  DURATION,
  durationOf,
  lengthBetween,
} from '../../../src/rules/times.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

test('moments contradict each other only as finely as both are known', () => {
  assert.equal(contradict('2026-03-02T09:14Z', '2026-03-02T10:14+01:00'), false);
  assert.equal(contradict('2026-03-02T09:14Z', '2026-03-02T09:15Z'), true);
  assert.equal(contradict('2026-03-02T09:15Z', '2026-03-02T09:14Z'), true);
  assert.equal(contradict('2026-03-02', '2026-03-02T23:00Z'), false);
  assert.equal(contradict('~2026-03-02T09:14Z', '2026-03-02T12:00Z'), false);
  assert.equal(contradict('2026-03', '2026-04-01'), true);
});

test('lengths between moments are as vague as these are', () => {
  const exact = lengthBetween('2026-03-02T09:14Z', '2026-03-02T10:20Z');
  assert.deepEqual(exact, [66 * MINUTE, 66 * MINUTE]);
  assert.deepEqual(lengthBetween('2026-03-02', '2026-03-03'), [0, 2 * DAY]);
  assert.deepEqual(lengthBetween('2026-03-02', '2026-03-02'), [0, DAY]);
  assert.deepEqual(lengthBetween('2026-03-02', '2026-03-05T06:00Z'), [2.25 * DAY, 3.25 * DAY]);
  assert.deepEqual(lengthBetween('2026-02', '2026-03-01'), [0, 29 * DAY]);
});

test('durations are found and read as people write them', () => {
  const lengths: [string, number, number][] = [
    ['5 hours', 4 * HOUR, 6 * HOUR],
    ['78 min', 77 * MINUTE, 79 * MINUTE],
    ['5 hours and 26 minutes', 325 * MINUTE, 327 * MINUTE],
    ['three days', 2 * DAY, 4 * DAY],
    ['an hour', 0, 2 * HOUR],
    ['half an hour', 0, HOUR],
    ['an hour and a half', HOUR, 2 * HOUR],
    ['about 18 hours', 14.4 * HOUR, 21.6 * HOUR],
    ['about 2 hours', HOUR, 3 * HOUR],
    ['over 24 hours', 19.2 * HOUR, Infinity],
    ['less than 3 hours', 0, 4 * HOUR],
    ['24-hour', 23 * HOUR, 25 * HOUR],
  ];
  for (const [text, min, max] of lengths) {
    const found = new RegExp(DURATION, 'i').exec(`It lasted ${text}, they say.`)?.[0];
    assert.equal(found, text);
    assert.deepEqual(durationOf(text), { words: text, length: [min, max] }, text);
  }
});

test('what has no number or no unit is no duration', () => {
  for (const text of ['for a while', '5 servers', 'at 09:14', 'hours', '5 minuets']) {
    assert.equal(new RegExp(DURATION, 'i').test(text), false, text);
  }
});

test('lengths that differ by a whole unit are apart', () => {
  assert.equal(areApart([66, 66], [60, 120]), false);
  assert.equal(areApart([60, 60], [60, 120]), true);
  assert.equal(areApart([120, 120], [60, 120]), true);
  assert.equal(areApart([0, 61], [60, 120]), false);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areApart, contradict, lengthBetween } from '../../../src/rules/times.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

test('moments contradict each other only as finely as both are known', () => {
  assert.equal(contradict('2026-03-02T09:14Z', '2026-03-02T10:14+01:00'), false);
  assert.equal(contradict('2026-03-02T09:14Z', '2026-03-02T09:15Z'), true);
  assert.equal(contradict('2026-03-02T09:15Z', '2026-03-02T09:14Z'), true);
  assert.equal(contradict('2026-03-02T09:14:30Z', '2026-03-02T09:14Z'), false);
  assert.equal(contradict('2026-03-02T09:14:30.5Z', '2026-03-02T10:14:30+01:00'), false);
  assert.equal(contradict('2026-03-02T09:14:30Z', '2026-03-02T09:14:31Z'), true);
  assert.equal(contradict('2026-03-02T09:15:00Z', '2026-03-02T09:14Z'), true);
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

test('lengths that differ by a whole unit are apart', () => {
  assert.equal(areApart([66, 66], [60, 120]), false);
  assert.equal(areApart([60, 60], [60, 120]), true);
  assert.equal(areApart([120, 120], [60, 120]), true);
  assert.equal(areApart([0, 61], [60, 120]), false);
});

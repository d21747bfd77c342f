import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  daysInWords,
  halfWithin,
  partOf,
  PERCENT_NEEDS,
  shareOf,
  timesInWords,
} from '../../../src/report/share.ts';

test('a share is told in per cent from 20 things on', () => {
  assert.equal(PERCENT_NEEDS, 20);
  assert.equal(shareOf(0, 0), '0 of 0');
  assert.equal(shareOf(18, 19), '18 of 19');
  assert.equal(shareOf(19, 22), '19 of 22 (86 %)');
  assert.equal(shareOf(10, 20), '10 of 20 (50 %)');
});

test('only all is 100 per cent, and only none 0', () => {
  assert.equal(shareOf(999, 1000), '999 of 1000 (99 %)');
  assert.equal(shareOf(1, 1000), '1 of 1000 (1 %)');
  assert.equal(shareOf(1000, 1000), '1000 of 1000 (100 %)');
  assert.equal(shareOf(0, 1000), '0 of 1000 (0 %)');
});

test('some of several things stand before their share, and all of them are told as all', () => {
  assert.equal(partOf(1, 1, 'cause'), 'The one cause');
  assert.equal(partOf(0, 1, 'cause'), '0 of 1 cause');
  assert.equal(partOf(2, 3, 'cause'), '2 of 3 causes');
  assert.equal(partOf(30, 30, 'cause'), 'All 30 causes');
  assert.equal(partOf(19, 22, 'that struck', 'that struck us'), '19 of 22 that struck us (86 %)');
});

test('times and days are told in words', () => {
  assert.deepEqual([0, 1, 2, 3, 5, 6, 12].map(timesInWords), [
    ...['never', 'once', 'twice', 'three times', 'five times', '6 times', '12 times'],
  ]);
  assert.deepEqual([0, 0.5, 1, 1.4, 2.5, 30].map(daysInWords), ['0', '< 1', '1', '1', '3', '30']);
});

test('within how many days half were done is told where a median is', () => {
  assert.equal(halfWithin({ count: 2, least: 1, greatest: 3 }, 'done'), '');
  assert.equal(
    halfWithin({ count: 15, median: 2.6 }, 'done'),
    ' Of 15 with both days known, half were done within 3 days of the incident.',
  );
  assert.equal(
    halfWithin({ count: 3, median: 0.4 }, 'shown to work'),
    ' Of 3 with both days known, half were shown to work within a day of the incident.',
  );
});

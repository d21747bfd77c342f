import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  compareMoments,
  dayOf,
  durationMs,
  isBefore,
  isDay,
  isInstant,
  lastDayOf,
  momentFault,
  precisionOf,
  toMs,
} from '../../../src/model/time.ts';

test('a day is one that the calendar has', () => {
  const days = ['2024-02-29', '2000-02-29', '2025-12-31'];
  assert.deepEqual(days.filter(isDay), days);
  const none = ['2025-02-29', '1900-02-29', '2025-00-10', '2025-01-00', '2025-1-1', ' 2025-01-01'];
  assert.deepEqual(none.filter(isDay), []);
});

test('each day of the calendar is one, and no other', () => {
  const two = (number: number) => String(number).padStart(2, '0');
  for (const year of ['0000', '0004', '1900', '2000', '2024', '2025', '2100']) {
    for (let month = 0; month <= 13; month++) {
      for (let day = 0; day <= 32; day++) {
        const date = new Date(Date.UTC(Number(year), month - 1, day));
        const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
        assert.equal(isDay(`${year}-${two(month)}-${two(day)}`), isReal);
      }
    }
  }
});

test('an instant has a time and an offset', () => {
  const instants = [
    '2025-09-15T15:00Z',
    '2025-09-15T15:00:30Z',
    '2025-09-15T15:00:30.5+05:30',
    '2025-09-15T23:59-03:00',
  ];
  assert.deepEqual(instants.filter(isInstant), instants);
  const none = [
    '2025-09-15',
    '2025-09-15T15:00',
    '2025-09-15T24:00Z',
    '2025-09-15T15:60Z',
    '2025-09-15T15:00+15:00',
    '2025-09-31T15:00Z',
    '2025-09-15 15:00Z',
  ];
  assert.deepEqual(none.filter(isInstant), []);
});

test('a moment is a month, a day or an instant, and each may be "about"', () => {
  for (const moment of ['2025-09', '2025-09-15', '2025-09-15T15:00Z']) {
    assert.equal(momentFault(moment, 'moment'), undefined);
    assert.equal(momentFault(`~${moment}`, 'moment'), undefined);
  }
  assert.equal(momentFault('~2025-09', 'date'), undefined);
});

test('what is wrong with a moment has a name', () => {
  assert.equal(momentFault('2025-09-15T15:00Z', 'date'), 'no-date');
  assert.equal(momentFault('2025-13', 'date'), 'no-date');
  assert.equal(momentFault('2025-09-31', 'date'), 'no-such-day');
  assert.equal(momentFault('~2025-09-31T15:00Z', 'moment'), 'no-such-day');
  assert.equal(momentFault('2025-09-15T15:00', 'moment'), 'no-offset');
  assert.equal(momentFault('~~2025-09-15', 'moment'), 'no-date');
  assert.equal(momentFault('soon', 'moment'), 'no-date');
});

test('the last day that a moment may mean is its own, or that of its month', () => {
  assert.equal(lastDayOf('2025-09-15'), '2025-09-15');
  assert.equal(lastDayOf('2025-09'), '2025-09-30');
  assert.equal(lastDayOf('~2024-02'), '2024-02-29');
  assert.equal(lastDayOf('2025-12'), '2025-12-31');
});

test('offsets are taken into account', () => {
  assert.equal(toMs('2025-09-15T15:00+02:00'), Date.UTC(2025, 8, 15, 13));
  assert.equal(toMs('2025-09-15'), Date.UTC(2025, 8, 15));
  assert.equal(toMs('~2025-09'), Date.UTC(2025, 8, 1));
  assert.equal(dayOf('2025-09-15T23:30-02:00'), '2025-09-16');
});

test('moments are ordered by time, the coarse before the fine that lie in them', () => {
  const sorted = [
    '2025-08-31T23:59Z',
    '~2025-09',
    '2025-09-01',
    '2025-09-15',
    '2025-09-15T00:00Z',
    '2025-09-15T12:00+02:00',
    '2025-09-15T11:00Z',
    '2025-09-16',
  ];
  assert.deepEqual(sorted.toReversed().sort(compareMoments), sorted);
});

test('a moment is before another only when that is certain', () => {
  assert.equal(isBefore('2025-09-15T14:00Z', '2025-09-15T15:00Z'), true);
  assert.equal(isBefore('2025-09-15T16:00+02:00', '2025-09-15T15:00Z'), true);
  assert.equal(isBefore('2025-09-15T15:00Z', '2025-09-15T15:00Z'), false);
  assert.equal(isBefore('2025-09-15', '2025-09-15T15:00Z'), false);
  assert.equal(isBefore('2025-09-14', '2025-09-15T00:00Z'), true);
  // A minute has its seconds, and a second its parts.
  assert.equal(isBefore('2025-09-15T15:00Z', '2025-09-15T15:00:30Z'), false);
  assert.equal(isBefore('2025-09-15T15:00Z', '2025-09-15T15:01:00Z'), true);
  assert.equal(isBefore('2025-09-15T15:00:30Z', '2025-09-15T15:00:30.25Z'), false);
  assert.equal(isBefore('2025-09-15T15:00:30.2Z', '2025-09-15T15:00:30.25Z'), false);
  assert.equal(isBefore('2025-09-15T15:00:30.20Z', '2025-09-15T15:00:30.25Z'), true);
});

test('a duration needs two exact instants', () => {
  assert.equal(durationMs('2025-09-15T15:00Z', '2025-09-15T16:30Z'), 90 * 60_000);
  // Within one minute nothing ends before it begins.
  assert.equal(durationMs('2025-09-15T15:00:30Z', '2025-09-15T15:00Z'), 0);
  assert.equal(durationMs('2025-09-15', '2025-09-15T16:30Z'), undefined);
  assert.equal(durationMs('2025-09-15T15:00Z', '2025-09-16'), undefined);
});

test('a month spans its days, and stands before them', () => {
  assert.equal(precisionOf('2025-09'), 'month');
  assert.deepEqual(['2025-09-01T00:00Z', '2025-09-01', '2025-09'].sort(compareMoments), [
    '2025-09',
    '2025-09-01',
    '2025-09-01T00:00Z',
  ]);
  assert.equal(isBefore('2025-09', '2025-09-30'), false);
  assert.equal(isBefore('2025-09', '2025-10-01'), true);
});

test('what is about an instant contradicts only what is on another day, and measures nothing', () => {
  assert.equal(momentFault('~2025-09-15T15:00Z', 'moment'), undefined);
  assert.equal(momentFault('~2025-09-15T15:00', 'moment'), 'no-offset');
  assert.equal(isBefore('2025-09-15T14:00Z', '~2025-09-15T15:00Z'), false);
  assert.equal(isBefore('2025-09-14T14:00Z', '~2025-09-15T15:00Z'), true);
  assert.equal(durationMs('~2025-09-15T15:00Z', '2025-09-15T16:00Z'), undefined);
});

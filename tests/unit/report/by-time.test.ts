import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isBefore } from '../../../src/model/time.ts';
import { begunAfter, begunBefore, nearestTo } from '../../../src/report/by-time.ts';
import { aGraph } from '../../builders.ts';

/** Moments of each fineness, close together and at the edges of months and days. */
const moments = [
  ...['2024-12', '2025-01', '~2025-01', '2025-02', '2025-03', '2024-12-31', '2025-01-01'],
  ...['~2025-01-31', '2025-02-01', '2025-02-28', '2025-03-01', '2025-03-02', '2025-02-28T23:59Z'],
  ...['2025-03-01T00:00Z', '2025-03-01T10:00Z', '~2025-03-01T10:00Z', '2025-03-01T00:30+02:00'],
  ...['2020-02-29', '2030-01'],
];
const graph = aGraph();
for (const [at, started] of moments.entries())
  graph.add('incidents', `i${at}`, { times: { started } });
const { incidents } = graph.build();

test('what certainly began before or after a moment is found as if each were looked at', () => {
  for (const moment of moments) {
    assert.deepEqual(
      begunBefore(incidents, moment),
      incidents.filter(({ date }) => isBefore(date, moment)),
      `before ${moment}`,
    );
    assert.deepEqual(
      begunAfter(incidents, moment),
      incidents.filter(({ date }) => isBefore(moment, date)),
      `after ${moment}`,
    );
  }
});

test('of none there is none before, after or near', () => {
  assert.deepEqual(begunBefore([], '2025-01-01'), []);
  assert.deepEqual(begunAfter([], '2025-01-01'), []);
  assert.deepEqual(nearestTo([], '2025-01-01', 5), []);
});

test('the nearest in time lie on both sides, and end where the list does', () => {
  const days = aGraph();
  for (const day of ['01', '05', '08', '10', '20', '30']) {
    days.add('incidents', day, { times: { started: `2025-01-${day}` } });
  }
  const list = days.build().incidents;
  const near = (day: string, most: number) =>
    nearestTo(list, `2025-01-${day}`, most).map(({ id }) => id);
  assert.deepEqual(near('09', 2), ['10', '08']);
  assert.deepEqual(near('09', 3), ['10', '08', '05']);
  assert.deepEqual(near('31', 2), ['30', '20']);
  assert.deepEqual(near('01', 2), ['05', '01']);
  assert.deepEqual(near('09', 0), []);
  assert.equal(near('09', 9).length, 6);
});

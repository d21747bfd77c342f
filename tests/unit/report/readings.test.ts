import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  categoryReading,
  incidentReading,
  recurrenceReading,
  remediationReading,
  spanReading,
} from '../../../src/report/readings.ts';
import { sampleOf } from '../../../src/report/sample.ts';
import type { Series } from '../../../src/report/trends.ts';

const series = (names: string[], rows: Record<string, number[]>): Series => ({
  periods: { unit: 'year', names, of: String },
  rows: Object.entries(rows).map(([name, counts]) => ({ name, counts })),
});
const years = ['2023', '2024', '2025'];

test('of incidents it is told how many there were, when most, and how many of the gravest', () => {
  const told = (all: number[], grave: number[]) =>
    incidentReading(series(years, { 'All incidents': all, Critical: grave, Major: [0, 0, 0] }));
  assert.equal(
    told([1, 0, 3], [1, 0, 0]),
    '4 incidents are on record from 2023 to 2025, the most in 2025 (3). 1 of 4 was rated Critical.',
  );
  assert.equal(
    told([2, 2, 1], [1, 1, 0]),
    '5 incidents are on record from 2023 to 2025, the most in 2023 and 2024 (2 each). 2 of 5 were rated Critical.',
  );
  assert.equal(
    told([1, 1, 1], [0, 0, 0]),
    '3 incidents are on record from 2023 to 2025. 0 of 3 were rated Critical.',
  );
});

test('one incident, or all in one period, has no peak', () => {
  assert.equal(
    incidentReading(series(['2025'], { Critical: [1] })),
    '1 incident is on record in 2025, rated Critical.',
  );
  assert.equal(
    incidentReading(series(['2024', '2025'], { Critical: [1, 1] })),
    '2 incidents are on record from 2024 to 2025. All were rated Critical.',
  );
});

test('decades are named as one says them', () => {
  assert.equal(
    incidentReading(series(['2000s', '2010s', '2020s'], { Critical: [1, 0, 3] })),
    '4 incidents are on record from the 2000s to the 2020s, the most in the 2020s (3). All were rated Critical.',
  );
});

test('of recurrence and remediations the sums are told, with what no column can show', () => {
  const recurrence = (explained: number[], again: number[]) =>
    recurrenceReading(series(years, { explained, again }));
  assert.equal(
    recurrence([1, 1, 3], [0, 0, 2]),
    '2 of 5 incidents with a known root cause were struck by one that had struck before.',
  );
  assert.equal(
    recurrence([1, 0, 0], [1, 0, 0]),
    'The one incident with a known root cause was struck by one that had struck before.',
  );
  assert.equal(recurrence([0, 0, 0], [0, 0, 0]), 'No incident has a known root cause yet.');
  const remediations = (done: number) =>
    remediationReading(series(years, { Opened: [3, 0, 2], Done: [1, 0, 1] }), done);
  const few = (opened: number, done: number) =>
    remediationReading(series(['2025'], { Opened: [opened], Done: [done] }), done);
  assert.equal(few(1, 1), '1 remediation was opened; it is done.');
  assert.equal(few(1, 0), '1 remediation was opened; it is not done.');
  assert.equal(few(2, 2), '2 remediations were opened; all are done.');
  assert.equal(remediations(2), '5 remediations were opened; 2 of 5 are done.');
  assert.equal(
    remediations(3),
    '5 remediations were opened; 3 of 5 are done, 1 of these without a day on record, which no column can show.',
  );
});

test('of categories those are told that struck most, also when they are several', () => {
  const category = (name: string, incidents: number) => ({ id: name, name, causes: 1, incidents });
  assert.equal(
    categoryReading([category('Software', 3), category('Process', 1)], 4),
    'Root causes of the category Software struck 3 of 4 incidents with a known root cause, more than those of any other category.',
  );
  assert.equal(
    categoryReading([category('Software', 2), category('Process', 2)], 4),
    'Root causes of the categories Software and Process each struck 2 of 4 incidents with a known root cause.',
  );
  assert.equal(
    categoryReading([category('Software', 4)], 4),
    'Root causes of the category Software struck all 4 incidents with a known root cause.',
  );
  assert.equal(
    categoryReading([category('Software', 1)], 1),
    'Root causes of the category Software struck the one incident with a known root cause.',
  );
});

test('of a span no more is told than its number carries', () => {
  const told = (values: number[], unknown = 1) =>
    spanReading({
      name: 'Time to detect',
      sample: sampleOf(values.map((minutes) => minutes * 60_000)),
      unknown,
      known: [],
      byPeriod: [],
      byGroup: { severity: [], service: [], year: [] },
    });
  assert.match(
    told([]),
    /^Of no incident are both times known to the minute, so nothing can be said\.$/,
  );
  assert.equal(
    told([5, 6]),
    'Both times are known to the minute of 2 of 3 incidents: too few for a median, which needs 3.',
  );
  assert.equal(
    told([1, 2, 9]),
    'Half took at most 2 min, the longest 9 min (3 of 4 incidents with both times known to the minute). No two periods have enough of them to be compared.',
  );
  assert.match(told([1, 2, 3, 4, 5, 6, 7, 8, 9, 20], 0), /, nine of ten at most 10 min 6 s, the /);
});

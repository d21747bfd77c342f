import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  categoryStrikes,
  incidentSeries,
  isStruckAgain,
  recurrenceSeries,
  remediationSeries,
  type Series,
} from '../../../src/report/trends.ts';
import { spanTrends } from '../../../src/report/span-trends.ts';
import { aGraph, aSite, idsOf } from '../../builders.ts';
import { struck } from './struck.ts';

const site = {
  ...aSite(),
  causeCategories: [
    { id: 'software', name: 'Software' },
    { id: 'process', name: 'Process' },
    { id: 'unused', name: 'Unused' },
  ],
};
const rows = ({ periods, rows }: Series) => [
  periods.names,
  ...rows.map(({ name, counts }) => [name, ...counts]),
];

test('incidents are counted by the period in which they began, in all and by severity', () => {
  const graph = aGraph()
    .add('incidents', 'a', { times: { started: '2024-12' }, severity: 'sev2' })
    .add('incidents', 'b', { times: { detected: '2025-01-01' }, severity: 'sev1' })
    .add('incidents', 'c', { times: { started: '2025-04-01' }, severity: 'sev2' })
    .build();
  assert.deepEqual(rows(incidentSeries(graph, site)), [
    ['2024 Q4', '2025 Q1', '2025 Q2'],
    ['All incidents', 1, 1, 1],
    ['Critical', 0, 1, 0],
    ['Major', 1, 0, 1],
  ]);
});

test('a severity that is the only one is told once', () => {
  const graph = aGraph().add('incidents', 'a').build();
  assert.deepEqual(rows(incidentSeries(graph, site)), [['2025 Q1'], ['Critical', 1]]);
});

test('an incident is struck again by a cause of its own, under its own name, and certainly later', () => {
  const graph = aGraph()
    .add('rootCauses', 'family')
    .add('rootCauses', 'form', { family: 'family' })
    .add('rootCauses', 'sister', { family: 'family' })
    .add('incidents', 'first', struck('2025-01-01', 'form'))
    .add('incidents', 'again', struck('2025-02-01', 'form'))
    .add('incidents', 'alike', struck('2025-03-01', 'sister'))
    .add('incidents', 'broad', struck('2025-04-01', 'family'))
    .add('incidents', 'same-month', struck('2025-04', 'family'))
    .add('incidents', 'unexplained', { times: { started: '2025-05-01' } })
    .build();
  assert.deepEqual(idsOf(graph.incidents.filter(isStruckAgain)), ['again']);
  assert.deepEqual(rows(recurrenceSeries(graph)), [
    ['2025 Q1', '2025 Q2'],
    ['With a known root cause', 3, 2],
    ['Struck again by the same cause', 1, 0],
  ]);
});

test('remediations are opened with their incident, and done when they say so', () => {
  const graph = aGraph()
    .add('incidents', 'it', { times: { started: '2025-01-01' } })
    .add('remediations', 'it/a', { status: 'done', doneOn: '2025-05' })
    .add('remediations', 'it/b', { status: 'verified', doneOn: '2025-02-01' })
    .add('remediations', 'it/c', { status: 'done' })
    .add('remediations', 'it/d', { status: 'planned', doneOn: '2025-02-01' })
    .build();
  assert.deepEqual(rows(remediationSeries(graph)), [
    ['2025 Q1', '2025 Q2'],
    ['Opened', 4, 0],
    ['Done', 1, 1],
  ]);
});

test('a category is counted by the causes that struck, and each incident once', () => {
  const graph = aGraph()
    .add('rootCauses', 'a')
    .add('rootCauses', 'b')
    .add('rootCauses', 'idle')
    .add('rootCauses', 'habit', { category: 'software' })
    .add('incidents', 'first', struck('2025-01-01', 'a', 'b'))
    .add('incidents', 'second', struck('2025-01-02', 'habit'))
    .add('incidents', 'third', struck('2025-01-03', 'habit'))
    .build();
  const habit = graph.rootCauses.find(({ id }) => id === 'habit')!;
  habit.data.category = 'process';
  assert.deepEqual(categoryStrikes(graph, site), [
    { id: 'process', name: 'Process', causes: 1, incidents: 2 },
    { id: 'software', name: 'Software', causes: 2, incidents: 1 },
  ]);
});

test('a span of response is told over all and by period, and how long the harm lasted is none', () => {
  const at = (day: string, minutes: number) => ({
    times: { started: `${day}T10:00Z`, detected: `${day}T10:${minutes}Z` },
  });
  const graph = aGraph()
    .add('incidents', 'a', at('2025-01-01', 10))
    .add('incidents', 'b', at('2025-01-02', 20))
    .add('incidents', 'c', at('2025-07-01', 40))
    .add('incidents', 'rough', { times: { started: '2025-07-02' } })
    .build();
  const [detect, ...others] = spanTrends(graph);
  assert.deepEqual(
    others.map(({ name, sample }) => [name, sample.count]),
    [
      ['Time to acknowledge', 0],
      ['Time to mitigate', 0],
      ['Time to resolve', 0],
    ],
  );
  const minute = 60_000;
  const { known, ...figures } = detect!;
  assert.deepEqual(
    known.map(({ incident, ms }) => [incident.id, ms / minute]),
    [
      ['c', 40],
      ['b', 20],
      ['a', 10],
    ],
  );
  const sample = { count: 3, median: 20 * minute, least: 10 * minute, greatest: 40 * minute };
  assert.deepEqual(figures, {
    name: 'Time to detect',
    sample,
    unknown: 1,
    byPeriod: [
      { name: '2025 Q1', sample: { count: 2, least: 10 * minute, greatest: 20 * minute } },
      { name: '2025 Q2', sample: { count: 0 } },
      { name: '2025 Q3', sample: { count: 1, least: 40 * minute, greatest: 40 * minute } },
    ],
    byGroup: {
      severity: [{ name: 'sev1', sample }],
      service: [],
      year: [{ name: '2025', sample }],
    },
  });
});

test('a base without an incident has no series', () => {
  const graph = aGraph().build();
  assert.deepEqual(rows(incidentSeries(graph, site)), [[], ['All incidents']]);
  assert.deepEqual(rows(recurrenceSeries(graph)).length, 3);
  assert.deepEqual(rows(remediationSeries(graph)), [[], ['Opened'], ['Done']]);
  assert.deepEqual([categoryStrikes(graph, site), spanTrends(graph)], [[], []]);
});

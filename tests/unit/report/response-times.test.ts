import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IncidentNode } from '../../../src/graph/nodes.ts';
import {
  groupIncidents,
  incidentGroupings,
  responseTimes,
  type IncidentGrouping,
} from '../../../src/report/response-times.ts';
import { aGraph, idsOf, type GraphBuilder } from '../../builders.ts';

const MINUTE = 60_000;
const minutes = (incidents: readonly IncidentNode[]) =>
  responseTimes(incidents).map(({ name, sample, unknown }) => [
    name,
    sample.count,
    sample.greatest === undefined ? undefined : sample.greatest / MINUTE,
    unknown,
  ]);
const withTimes = (...all: object[]) => {
  const graph = aGraph();
  for (const [at, times] of all.entries()) graph.add('incidents', `i${at}`, { times });
  return graph.build().incidents;
};

const whole = {
  started: '2025-09-15T15:00Z',
  detected: '2025-09-15T15:10Z',
  acknowledged: '2025-09-15T15:15Z',
  mitigated: '2025-09-15T16:00Z',
  resolved: '2025-09-15T19:00+02:00',
};

test('spans count from the start of the harm to detection, and from detection on', () => {
  assert.deepEqual(minutes(withTimes(whole)), [
    ['Time to detect', 1, 10, 0],
    ['Time to acknowledge', 1, 5, 0],
    ['Time to mitigate', 1, 50, 0],
    ['Time to resolve', 1, 110, 0],
    ['Duration of the harm', 1, 60, 0],
  ]);
});

test('what is missing, known to the day or "about" is unknown, and in no figure', () => {
  const rough = { ...whole, started: '2025-09-15', acknowledged: '~2025-09-15T15:15Z' };
  const unresolved = { detected: whole.detected };
  assert.deepEqual(minutes(withTimes(whole, rough, unresolved)), [
    ['Time to detect', 1, 10, 2],
    ['Time to acknowledge', 1, 5, 2],
    ['Time to mitigate', 2, 50, 1],
    ['Time to resolve', 2, 110, 1],
    ['Duration of the harm', 1, 60, 2],
  ]);
});

test('a time that is no time at all is known: it was noticed at once', () => {
  const [detect] = responseTimes(withTimes({ ...whole, detected: whole.started }));
  assert.deepEqual(detect!.sample, { count: 1, least: 0, greatest: 0 });
});

const grouped = (graph: GraphBuilder, by: IncidentGrouping) =>
  groupIncidents(graph.build().incidents, by).map(({ name, incidents }) => [
    name,
    idsOf(incidents),
  ]);

test('incidents are grouped by severity, service and year, in the order of names', () => {
  assert.deepEqual(Object.keys(incidentGroupings), ['severity', 'service', 'year']);
  const graph = aGraph()
    .add('services', 'shop')
    .add('services', 'api')
    .add('incidents', 'old', { severity: 'sev2', times: { started: '2024-12' } })
    .add('incidents', 'both', { services: ['shop'], times: { started: '2025-01-02' } })
    .add('steps', 'both/step', { service: 'api' })
    .add('incidents', 'late', { services: ['shop'], times: { detected: '2025-01-03' } });
  assert.deepEqual(grouped(graph, 'severity'), [
    ['sev1', ['late', 'both']],
    ['sev2', ['old']],
  ]);
  assert.deepEqual(grouped(graph, 'service'), [
    ['api', ['both']],
    ['shop', ['late', 'both']],
  ]);
  assert.deepEqual(grouped(graph, 'year'), [
    ['2024', ['old']],
    ['2025', ['late', 'both']],
  ]);
});

test('the year is that of UTC', () => {
  const graph = aGraph().add('incidents', 'it', { times: { started: '2025-01-01T00:30+02:00' } });
  assert.deepEqual(grouped(graph, 'year'), [['2024', ['it']]]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Graph } from '../../../src/graph/nodes.ts';
import { gapsOf } from '../../../src/report/coverage.ts';
import { depthOf } from '../../../src/report/depth.ts';
import { followThrough, groupBy } from '../../../src/report/follow-through.ts';
import { recurrences, strikesBefore } from '../../../src/report/recurrence.ts';
import { returnsOf } from '../../../src/report/returns.ts';
import { groupIncidents, responseTimes } from '../../../src/report/response-times.ts';
import { similarIn } from '../../../src/report/similar.ts';
import { aGraph, idsOf } from '../../builders.ts';
import { against, struck } from './struck.ts';

/** Every fact about a base that is not like most. */
const facts = (graph: Graph) => ({
  recurrences: recurrences(graph).map(({ cause, incidents }) => [cause.id, incidents.length]),
  before: graph.incidents.map((one) => strikesBefore(one)?.count ?? 0),
  returns: returnsOf(graph).map(({ remediation, incidents }) => [remediation.id, incidents.length]),
  uncovered: idsOf(gapsOf(graph).uncovered),
  follow: followThrough(graph.remediations, '2025-07-01'),
  owners: groupBy(graph.remediations, 'owner').map(({ name }) => name),
  unknown: responseTimes(graph.incidents).map(({ unknown }) => unknown),
  years: groupIncidents(graph.incidents, 'year').map(({ name, incidents }) => [
    name,
    incidents.length,
  ]),
  chains: depthOf(graph.incidents).chains,
});
const noFollow = {
  ...{ total: 0, open: 0, overdue: 0, done: 0, verified: 0, dropped: 0 },
  ...{ withoutOwner: 0, withoutDue: 0, daysToDone: { count: 0 }, daysToVerified: { count: 0 } },
};
const nothing = {
  ...{ recurrences: [], before: [], returns: [], uncovered: [], follow: noFollow, owners: [] },
  ...{ unknown: [], years: [], chains: 0 },
};
const rootCause = () => aGraph().add('rootCauses', 'cause');

test('a base without an incident has no figure', () => {
  assert.deepEqual(facts(aGraph().build()), nothing);
  assert.deepEqual(facts(rootCause().build()), { ...nothing, uncovered: ['cause'] });
});

test('one incident is no recurrence and no trend', () => {
  const graph = rootCause().add('incidents', 'it', struck('2025-01-01T10:00Z', 'cause')).build();
  assert.deepEqual(facts(graph), {
    ...nothing,
    before: [0],
    uncovered: ['cause'],
    unknown: [1, 1, 1, 1, 1],
    years: [['2025', 1]],
    chains: 1,
  });
});

test('where only the month is known, all in one month, nothing is said to come before anything', () => {
  const graph = rootCause()
    .add('incidents', 'a', struck('2025-01', 'cause'))
    .add('incidents', 'b', struck('~2025-01', 'cause'))
    .add('incidents', 'c', struck('2025-01-20', 'cause'))
    .add('remediations', 'a/fix', against(['cause'], { doneOn: '2025-01' }))
    .build();
  const { recurrences, before, returns, unknown, years, follow } = facts(graph);
  assert.deepEqual(
    { recurrences, before, returns, unknown, years },
    {
      recurrences: [['cause', 3]],
      before: [0, 0, 0],
      returns: [],
      unknown: [3, 3, 3, 3, 3],
      years: [['2025', 3]],
    },
  );
  assert.deepEqual(follow.daysToDone, { count: 0 });
});

test('a future date is like any other: nothing is overdue by it, and it changes no other figure', () => {
  const graph = rootCause()
    .add('incidents', 'past', struck('2025-01-01', 'cause'))
    .add('incidents', 'future', struck('2099-01-01', 'cause'))
    .add('remediations', 'past/late', { due: '2099-01-01' })
    .add('remediations', 'past/fix', against(['cause'], { doneOn: '2098-12-31' }))
    .build();
  const { before, returns, follow, years } = facts(graph);
  assert.deepEqual(before, [1, 0]);
  assert.deepEqual(returns, [['past/fix', 1]]);
  assert.deepEqual([follow.open, follow.overdue, follow.done], [1, 0, 1]);
  assert.deepEqual(years, [
    ['2025', 1],
    ['2099', 1],
  ]);
});

test('what was done before its incident began took no time, and did not keep the incident away', () => {
  const graph = rootCause()
    .add('incidents', 'it', struck('2025-03-01', 'cause'))
    .add('remediations', 'it/fix', against(['cause'], { doneOn: '2025-02-01' }))
    .build();
  const { returns, follow } = facts(graph);
  assert.deepEqual(follow.daysToDone, { count: 1, least: 0, greatest: 0 });
  assert.deepEqual(returns, [['it/fix', 1]]);
});

test('a cause in 500 incidents is told once, with each of them', () => {
  const graph = rootCause();
  for (let at = 0; at < 500; at++) {
    const day = new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10);
    graph.add('incidents', `i${at}`, { title: '0', summary: '0', ...struck(day, 'cause') });
  }
  graph.add('remediations', 'i0/fix', against(['cause'], { doneOn: '2020-01-01' }));
  const built = graph.build();
  const { recurrences, before, returns, years } = facts(built);
  assert.deepEqual(recurrences, [['cause', 500]]);
  assert.deepEqual(before, [...Array(500).keys()].reverse());
  assert.deepEqual(returns, [['i0/fix', 499]]);
  assert.deepEqual(years, [
    ['2020', 366],
    ['2021', 134],
  ]);
  const similar = similarIn(built, { language: 'en', stopWords: [] })(built.incidents[0]!);
  assert.deepEqual(idsOf(similar.map(({ incident }) => incident)), ['i498', 'i497', 'i496']);
});

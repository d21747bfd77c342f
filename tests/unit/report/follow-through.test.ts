import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  followThrough,
  groupBy,
  groupings,
  type Grouping,
} from '../../../src/report/follow-through.ts';
import { aGraph, idsOf, type GraphBuilder } from '../../builders.ts';

const graphOf = (all: object[], times: object = { started: '2025-01-10T12:00Z' }) => {
  const graph = aGraph().add('incidents', 'it', { times });
  for (const [at, data] of all.entries()) {
    graph.add('remediations', `it/r${at}`, { statusReason: 'So it is.', ...data });
  }
  return graph.build();
};
const follow = (...all: object[]) => followThrough(graphOf(all).remediations, '2026-01-01');

test('of nothing there is nothing to follow', () => {
  const nothing = { total: 0, open: 0, overdue: 0, done: 0, verified: 0, dropped: 0 };
  assert.deepEqual(followThrough([], '2026-01-01'), {
    ...nothing,
    withoutOwner: 0,
    withoutDue: 0,
    daysToDone: { count: 0 },
    daysToVerified: { count: 0 },
  });
});

test('each remediation is open, done or dropped; what is verified is done too', () => {
  const statuses = ['proposed', 'planned', 'in-progress', 'partial', 'done', 'verified', 'dropped'];
  const { total, open, done, verified, dropped } = follow(
    ...statuses.map((status) => ({ status })),
  );
  assert.deepEqual(
    { total, open, done, verified, dropped },
    {
      total: 7,
      open: 4,
      done: 2,
      verified: 1,
      dropped: 1,
    },
  );
});

test('only open ones are overdue, or lack an owner or a day', () => {
  const due = '2025-12-31';
  const { overdue, withoutOwner, withoutDue } = follow(
    { due, owner: 'Team' },
    { due: '2026-01-01' },
    { due: '2025-12', status: 'partial' },
    {},
    { due, status: 'done' },
    { status: 'dropped' },
  );
  assert.deepEqual([overdue, withoutOwner, withoutDue], [2, 3, 1]);
});

test('the day that is given decides what is overdue, and nothing else; without one nothing is', () => {
  const { remediations } = graphOf([
    { due: '2026-06-30' },
    { status: 'done', doneOn: '2026-05-01', due: '2026-01-01' },
  ]);
  const early = followThrough(remediations, '2026-01-01');
  assert.deepEqual([early.overdue, early.daysToDone.count], [0, 1]);
  assert.deepEqual(followThrough(remediations, '2026-07-01'), { ...early, overdue: 1 });
  assert.deepEqual(followThrough(remediations, undefined), early);
});

test('days count from the first known day of the incident to the days of doing and proof', () => {
  const { daysToDone, daysToVerified } = follow(
    { status: 'done', doneOn: '2025-01-10' },
    { status: 'done', doneOn: '2025-01-20' },
    { status: 'verified', doneOn: '2025-02-09', verifiedOn: '2025-02-19' },
  );
  assert.deepEqual(daysToDone, { count: 3, median: 10, least: 0, greatest: 30 });
  assert.deepEqual(daysToVerified, { count: 1, least: 40, greatest: 40 });
});

test('without a start, days count from detection', () => {
  const { remediations } = graphOf([{ status: 'done', doneOn: '2025-01-12' }], {
    detected: '2025-01-11',
  });
  assert.equal(followThrough(remediations, undefined).daysToDone.greatest, 1);
});

test('days are counted only where both ends are known to the day', () => {
  const counted = (started: string, doneOn: string) =>
    followThrough(graphOf([{ status: 'done', doneOn }], { started }).remediations, undefined)
      .daysToDone.count;
  assert.equal(counted('2025-01-10', '2025-02-10'), 1);
  assert.equal(counted('2025-01', '2025-02-10'), 0);
  assert.equal(counted('~2025-01-10', '2025-02-10'), 0);
  assert.equal(counted('2025-01-10', '2025-02'), 0);
  assert.equal(counted('2025-01-10', '~2025-02-10'), 0);
});

test('a day of doing counts for what is done, and one of proof for what is verified', () => {
  const days = { doneOn: '2025-02-10', verifiedOn: '2025-03-10' };
  for (const [status, ...expected] of [
    ['partial', 0, 0],
    ['dropped', 0, 0],
    ['done', 1, 0],
    ['verified', 1, 1],
  ] as const) {
    const { daysToDone, daysToVerified } = follow({ status, ...days });
    assert.deepEqual([daysToDone.count, daysToVerified.count], expected, status);
  }
});

const grouped = (graph: GraphBuilder, by: Grouping) =>
  groupBy(graph.build().remediations, by).map(({ name, remediations }) => [
    name,
    idsOf(remediations),
  ]);

test('remediations are grouped by owner, priority and kind, those without one last', () => {
  assert.deepEqual(Object.keys(groupings), ['owner', 'service', 'priority', 'kind']);
  const graph = aGraph()
    .add('incidents', 'it')
    .add('remediations', 'it/a', { owner: 'Web', priority: 'p2', kind: 'prevent' })
    .add('remediations', 'it/b', { kind: 'detect' })
    .add('remediations', 'it/c', { owner: 'Data', priority: 'p1', kind: 'prevent' })
    .add('remediations', 'it/d', { owner: 'Web', priority: 'p2', kind: 'process' });
  assert.deepEqual(grouped(graph, 'owner'), [
    ['Data', ['it/c']],
    ['Web', ['it/a', 'it/d']],
    [undefined, ['it/b']],
  ]);
  assert.deepEqual(grouped(graph, 'priority'), [
    ['p1', ['it/c']],
    ['p2', ['it/a', 'it/d']],
    [undefined, ['it/b']],
  ]);
  assert.deepEqual(grouped(graph, 'kind'), [
    ['detect', ['it/b']],
    ['prevent', ['it/c', 'it/a']],
    ['process', ['it/d']],
  ]);
});

test('the services of a remediation are those of its steps, else those of its incident', () => {
  const graph = aGraph()
    .add('services', 'shop')
    .add('services', 'api')
    .add('services', 'mail')
    .add('incidents', 'it', { services: ['shop', 'mail'] })
    .add('steps', 'it/one', { service: 'api' })
    .add('steps', 'it/two', { service: 'api' })
    .add('steps', 'it/bare')
    .add('remediations', 'it/a', { addresses: { steps: ['one', 'two'] } })
    .add('remediations', 'it/b', { addresses: { steps: ['bare'] } })
    .add('incidents', 'bare', { times: { started: '2024-01-01' } })
    .add('remediations', 'bare/c');
  assert.deepEqual(grouped(graph, 'service'), [
    ['api', ['it/a', 'it/b']],
    ['mail', ['it/b']],
    ['shop', ['it/b']],
    [undefined, ['bare/c']],
  ]);
});

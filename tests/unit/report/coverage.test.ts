import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Graph } from '../../../src/graph/nodes.ts';
import { gapsOf } from '../../../src/report/coverage.ts';
import { aGraph, idsOf } from '../../builders.ts';
import { against, struck } from './struck.ts';

const nothing = {
  uncovered: [],
  notBegun: [],
  unfinished: [],
  unverified: [],
  verified: [],
  accepted: [],
  aimless: [],
  withoutPractice: [],
};
const gaps = (graph: Graph) =>
  Object.fromEntries(Object.entries(gapsOf(graph)).map(([name, list]) => [name, idsOf(list)]));

const places: [list: keyof typeof nothing, ...statuses: string[]][] = [
  ['uncovered'],
  ['uncovered', 'dropped'],
  ['notBegun', 'proposed', 'planned', 'in-progress', 'dropped'],
  ['unfinished', 'planned', 'partial'],
  ['unfinished', 'planned', 'done'],
  ['unfinished', 'in-progress', 'verified'],
  ['unverified', 'done', 'dropped'],
  ['unverified', 'done', 'verified'],
  ['verified', 'verified', 'dropped'],
];
for (const [list, ...statuses] of places) {
  test(`a cause with ${statuses.join(' + ') || 'no remediation'} is ${list}, and nothing else`, () => {
    const graph = aGraph().add('incidents', 'it').add('rootCauses', 'cause');
    for (const [at, status] of statuses.entries()) {
      graph.add('remediations', `it/r${at}`, against(['cause'], { status }));
    }
    assert.deepEqual(gaps(graph.build()), { ...nothing, [list]: ['cause'] });
  });
}

test('a family is covered by what works on its forms, and not the other way round', () => {
  const graph = aGraph()
    .add('incidents', 'it')
    .add('rootCauses', 'family')
    .add('rootCauses', 'form', { family: 'family' })
    .add('rootCauses', 'sister', { family: 'family' })
    .add('remediations', 'it/fix', against(['form']))
    .build();
  assert.deepEqual(gaps(graph), {
    ...nothing,
    uncovered: ['sister'],
    unverified: ['family', 'form'],
  });
});

test('an accepted cause is in no other list, whatever is done about it', () => {
  const accepted = { status: 'accepted', statusReason: 'So be it.' };
  const graph = aGraph()
    .add('incidents', 'it')
    .add('rootCauses', 'a', accepted)
    .add('rootCauses', 'b', accepted)
    .add('remediations', 'it/fix', against(['b']))
    .build();
  assert.deepEqual(gaps(graph), { ...nothing, accepted: ['a', 'b'] });
});

test('what struck most comes first', () => {
  const graph = aGraph()
    .add('rootCauses', 'a')
    .add('rootCauses', 'b')
    .add('rootCauses', 'c')
    .add('incidents', 'first', struck('2025-01-01', 'c', 'b'))
    .add('incidents', 'second', struck('2025-01-02', 'c'))
    .build();
  assert.deepEqual(gaps(graph).uncovered, ['c', 'b', 'a']);
});

test('a remediation without an aim names neither a cause nor a step, and was not dropped', () => {
  const dropped = { status: 'dropped', statusReason: 'No.' };
  const graph = aGraph()
    .add('incidents', 'it')
    .add('steps', 'it/step')
    .add('rootCauses', 'cause')
    .add('remediations', 'it/on-cause', { addresses: { rootCauses: ['cause'] } })
    .add('remediations', 'it/on-step', { addresses: { steps: ['step'] } })
    .add('remediations', 'it/empty', { addresses: {} })
    .add('remediations', 'it/none')
    .add('remediations', 'it/done', { status: 'done' })
    .add('remediations', 'it/dropped', dropped)
    .build();
  assert.deepEqual(gaps(graph).aimless, ['it/done', 'it/empty', 'it/none']);
});

test('a remediation of a cause that the audience may not see has an aim', () => {
  const graph = aGraph()
    .add('incidents', 'it')
    .add('rootCauses', 'secret', { visibility: 'internal' })
    .add('remediations', 'it/fix', against(['secret']))
    .build('public');
  assert.deepEqual(gaps(graph), nothing);
});

test('a learning without a practice is told', () => {
  const graph = aGraph()
    .add('learnings', 'idle')
    .add('learnings', 'used', { practices: [{ text: 'Do it.' }] })
    .build();
  assert.deepEqual(gaps(graph), { ...nothing, withoutPractice: ['idle'] });
});

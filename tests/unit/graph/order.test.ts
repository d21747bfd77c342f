import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aGraph, idsOf } from '../../builders.ts';

const at = (started: string, more: object = {}) => ({ times: { started }, ...more });

test('incidents come latest first, and each knows its neighbours', () => {
  const { incidents } = aGraph()
    .add('incidents', 'middle', at('2025-02-01T10:00Z'))
    .add('incidents', 'first', at('2025-01-01'))
    .add('incidents', 'last', { times: { detected: '2025-03-01' } })
    .build();
  assert.deepEqual(idsOf(incidents), ['last', 'middle', 'first']);
  assert.deepEqual(
    incidents.map(({ newer, older }) => [newer?.id, older?.id]),
    [
      [undefined, 'middle'],
      ['last', 'first'],
      ['middle', undefined],
    ],
  );
});

test('incidents of one moment come by id', () => {
  const { incidents } = aGraph()
    .add('incidents', 'b', at('2025-01-01'))
    .add('incidents', 'a', at('2025-01-01'))
    .build();
  assert.deepEqual(idsOf(incidents), ['a', 'b']);
});

test('steps come incident by incident, in causal order', () => {
  const { steps } = aGraph()
    .add('incidents', 'old', at('2025-01-01'))
    .add('incidents', 'new', at('2025-02-01'))
    .add('steps', 'old/a')
    .add('steps', 'new/b', { leadsTo: ['a'] })
    .add('steps', 'new/a')
    .build();
  assert.deepEqual(idsOf(steps), ['new/b', 'new/a', 'old/a']);
});

test('root causes come by how many incidents they struck, then how lately, then by title', () => {
  const causes = (...ids: string[]) => ({
    whys: ids.map((rootCause) => ({ because: 'So.', of: 0, rootCause })),
  });
  const graph = aGraph().add('rootCauses', 'z-never').add('rootCauses', 'never');
  for (const id of ['once-early', 'once-late', 'twice']) graph.add('rootCauses', id);
  graph
    .add('incidents', 'old', at('2025-01-01', causes('once-early', 'twice')))
    .add('incidents', 'new', at('2025-02-01', causes('once-late', 'twice')));
  const { rootCauses } = graph.build();
  assert.deepEqual(idsOf(rootCauses), ['twice', 'once-late', 'once-early', 'never', 'z-never']);
  assert.deepEqual(idsOf(rootCauses[0]!.incidents), ['new', 'old']);
});

test('remediations come by phase, priority, due day and title; what has none comes last', () => {
  const phases = ['one', 'two'].map((id) => ({ id, name: id, status: 'planned' }));
  const { remediations } = aGraph()
    .add('incidents', 'it', { phases })
    .add('remediations', 'it/nothing')
    .add('remediations', 'it/also-nothing')
    .add('remediations', 'it/urgent', { priority: 'p1' })
    .add('remediations', 'it/second', { phase: 'two', priority: 'p1' })
    .add('remediations', 'it/first-later', { phase: 'one', priority: 'p2', due: '2025-02-01' })
    .add('remediations', 'it/first-sooner', { phase: 'one', priority: 'p2', due: '2025-01-01' })
    .add('remediations', 'it/first-urgent', { phase: 'one', priority: 'p1' })
    .build();
  assert.deepEqual(
    idsOf(remediations).map((id) => id.slice(3)),
    ['first-urgent', 'first-sooner', 'first-later', 'second', 'urgent', 'also-nothing', 'nothing'],
  );
});

test('learnings and services come by title, whatever its case', () => {
  const { learnings, services } = aGraph()
    .add('learnings', 'a', { title: 'beta' })
    .add('learnings', 'b', { title: 'Alpha' })
    .add('services', 'd', { title: 'Same' })
    .add('services', 'c', { title: 'same' })
    .build();
  assert.deepEqual(idsOf(learnings), ['b', 'a']);
  assert.deepEqual(idsOf(services), ['c', 'd']);
});

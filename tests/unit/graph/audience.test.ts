import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aGraph, idsOf } from '../../builders.ts';

const internal = { visibility: 'internal' };

/** One incident for everybody and one that is internal, joined to each other and to one cause each. */
const aMixedGraph = () =>
  aGraph()
    .add('rootCauses', 'open')
    .add('rootCauses', 'secret', { ...internal, family: 'open' })
    .add('incidents', 'seen', {
      tags: ['queue'],
      related: [{ incident: 'hidden', note: 'Alike.' }],
      whys: [
        { because: 'So.', rootCause: 'secret' },
        { because: 'So.', of: 0, rootCause: 'open' },
      ],
    })
    .add('incidents', 'hidden', { ...internal, tags: ['plans'] })
    .add('steps', 'hidden/step', { rootCauses: ['open'] })
    .add('remediations', 'hidden/fix', { addresses: { rootCauses: ['open'] } })
    .add('remediations', 'seen/fix', { addresses: { rootCauses: ['secret'] } })
    .add('remediations', 'seen/plan', internal)
    .add('learnings', 'lesson', { incidents: ['seen', 'hidden'] });

test('the public sees nothing internal, nor what lies in the folder of an internal incident', () => {
  const graph = aMixedGraph().build('public');
  assert.deepEqual(idsOf(graph.incidents), ['seen']);
  assert.deepEqual(idsOf(graph.steps), []);
  assert.deepEqual(idsOf(graph.remediations), ['seen/fix']);
  assert.deepEqual(idsOf(graph.rootCauses), ['open']);
  assert.deepEqual([...graph.tags.keys()], ['queue']);
});

test('what the public sees is joined to nothing internal', () => {
  const { incidents, learnings, rootCauses, remediations } = aMixedGraph().build('public');
  assert.deepEqual(incidents[0]?.related, []);
  assert.deepEqual(idsOf(incidents[0]!.rootCauses), ['open']);
  assert.deepEqual(
    incidents[0]?.whys.map(({ rootCause }) => rootCause?.id),
    [undefined, 'open'],
  );
  assert.deepEqual(idsOf(learnings[0]!.incidents), ['seen']);
  assert.deepEqual(idsOf(remediations[0]!.rootCauses), []);
  assert.deepEqual(
    [rootCauses[0]!.remediations, rootCauses[0]!.steps, rootCauses[0]!.members].map(
      (list) => list.length,
    ),
    [0, 0, 0],
  );
});

test('those inside see everything', () => {
  const graph = aMixedGraph().build('internal');
  assert.deepEqual(idsOf(graph.incidents), ['hidden', 'seen']);
  assert.deepEqual(idsOf(graph.steps), ['hidden/step']);
  assert.equal(graph.remediations.length, 3);
  assert.deepEqual([...graph.tags.keys()], ['plans', 'queue']);
});

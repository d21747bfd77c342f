import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AnyNode, Graph } from '../../../src/graph/nodes.ts';
import { aGraph, idsOf } from '../../builders.ts';

/** A base in which everything that can point at something does. */
const aRichGraph = () =>
  aGraph()
    .add('services', 'database')
    .add('services', 'api', { dependsOn: ['database'] })
    .add('rootCauses', 'wide')
    .add('rootCauses', 'narrow', { family: 'wide' })
    .add('rootCauses', 'direct')
    .add('incidents', 'old', { times: { started: '2025-01-01' }, supersededBy: 'new' })
    .add('incidents', 'new', {
      times: { started: '2025-02-01T10:00Z' },
      phases: [{ id: 'first', name: 'First', status: 'planned' }],
      related: [{ incident: 'old', note: 'The same queue.' }],
      whys: [{ because: 'So.', rootCause: 'wide' }],
      timeline: [{ at: '2025-02-01', text: 'It stopped.', service: 'database' }],
    })
    .add('steps', 'new/b', { whys: [{ because: 'So.', rootCause: 'narrow' }], service: 'api' })
    .add('steps', 'new/a', { leadsTo: ['b'], rootCauses: ['direct'] })
    .add('remediations', 'new/fix', {
      phase: 'first',
      addresses: { rootCauses: ['narrow'], steps: ['a'] },
    })
    .add('remediations', 'old/fix', { addresses: { steps: ['new/b'] } })
    .add('learnings', 'lesson', { incidents: ['new'], rootCauses: ['narrow'] });

const kindsOfNode = [
  'incidents',
  'steps',
  'remediations',
  'rootCauses',
  'learnings',
  'services',
] as const;
const nodesOf = (graph: Graph) => kindsOfNode.flatMap((kind): AnyNode[] => graph[kind]);
const nodeOf = <K extends (typeof kindsOfNode)[number]>(graph: Graph, kind: K, id: string) =>
  (graph[kind] as Graph[K][number][]).find((node) => node.id === id)!;

/** Every join of a node: the name of the field, and the node at its other end. */
function joinsOf(node: AnyNode): [name: string, other: AnyNode][] {
  return Object.entries(node).flatMap(([name, value]) => {
    if (name === 'data' || name === 'whys' || name === 'phase') return [];
    return [value].flat().flatMap((item): [string, AnyNode][] => {
      if (typeof item !== 'object' || item === null) return [];
      return [[name, 'note' in item ? item.incident : item]];
    });
  });
}

test('every join is there from its other end', () => {
  const nodes = nodesOf(aRichGraph().build());
  const joins = nodes.flatMap((node) =>
    joinsOf(node).map(([name, other]) => ({ node, name, other })),
  );
  assert.ok(joins.length > 30);
  const oneSided = joins.filter(
    ({ node, other }) => !joinsOf(other).some(([, back]) => back === node),
  );
  assert.deepEqual(
    oneSided.map(({ node, name, other }) => `${node.id} ${name} ${other.id}`),
    [],
  );
});

test('a root cause knows where it struck and what is done about it', () => {
  const cause = nodeOf(aRichGraph().build(), 'rootCauses', 'narrow');
  assert.deepEqual(idsOf(cause.incidents), ['new']);
  assert.deepEqual(idsOf(cause.steps), ['new/b']);
  assert.deepEqual(idsOf(cause.remediations), ['new/fix']);
  assert.deepEqual(idsOf(cause.learnings), ['lesson']);
  assert.equal(cause.family?.id, 'wide');
  assert.deepEqual(idsOf(cause.family.members), ['narrow']);
});

test('an incident has its steps in causal order and the root causes that they meet', () => {
  const incident = nodeOf(aRichGraph().build(), 'incidents', 'new');
  assert.deepEqual(idsOf(incident.steps), ['new/a', 'new/b']);
  assert.deepEqual(
    incident.steps.map(({ position, touchesImpact }) => [position, touchesImpact]),
    [
      [1, false],
      [2, true],
    ],
  );
  assert.deepEqual(idsOf(incident.rootCauses), ['direct', 'narrow', 'wide']);
});

test('a service knows the incidents that a step or an event says struck it', () => {
  const graph = aRichGraph().build();
  assert.deepEqual(idsOf(nodeOf(graph, 'services', 'api').incidents), ['new']);
  assert.deepEqual(idsOf(nodeOf(graph, 'services', 'api').steps), ['new/b']);
  assert.deepEqual(idsOf(nodeOf(graph, 'services', 'database').incidents), ['new']);
  assert.deepEqual(idsOf(nodeOf(graph, 'services', 'database').dependents), ['api']);
  assert.deepEqual(idsOf(nodeOf(graph, 'incidents', 'new').services), ['api', 'database']);
});

test('a remediation finds its phase, and a step of another incident', () => {
  const graph = aRichGraph().build();
  assert.equal(nodeOf(graph, 'remediations', 'new/fix').phase?.name, 'First');
  assert.deepEqual(idsOf(nodeOf(graph, 'remediations', 'old/fix').steps), ['new/b']);
  assert.deepEqual(idsOf(nodeOf(graph, 'steps', 'new/b').remediations), ['old/fix']);
});

test('a related incident that only one of two names is shown on both, with its note', () => {
  const { incidents } = aGraph()
    .add('incidents', 'a', { related: [{ incident: 'b', note: 'Alike.' }] })
    .add('incidents', 'b')
    .build();
  assert.deepEqual(
    incidents.map(({ related }) => related.map(({ incident, note }) => [incident.id, note])),
    [[['b', 'Alike.']], [['a', 'Alike.']]],
  );
});

test('two incidents that name each other stand on both once, each with its own words', () => {
  const { incidents } = aGraph()
    .add('incidents', 'a', { related: [{ incident: 'b', note: 'From a.' }] })
    .add('incidents', 'b', { related: [{ incident: 'a', note: 'From b.' }] })
    .build();
  assert.deepEqual(
    incidents.map(({ id, related }) => [id, ...related.map(({ note }) => note)]),
    [
      ['a', 'From a.'],
      ['b', 'From b.'],
    ],
  );
});

test('every node has the address of its kind', () => {
  const graph = aRichGraph().build();
  assert.equal(nodeOf(graph, 'incidents', 'new').path, '/incidents/new/');
  assert.equal(nodeOf(graph, 'steps', 'new/a').path, '/incidents/new/steps/a/');
  assert.equal(nodeOf(graph, 'remediations', 'old/fix').path, '/incidents/old/remediations/fix/');
  assert.equal(nodeOf(graph, 'rootCauses', 'wide').path, '/root-causes/wide/');
});

test('tags come in alphabetical order, with everything that bears them', () => {
  const { tags } = aGraph()
    .add('learnings', 'one', { tags: ['b', 'a'] })
    .add('services', 'two', { tags: ['b'] })
    .build();
  assert.deepEqual(
    [...tags].map(([tag, nodes]) => [tag, ...idsOf(nodes)]),
    [
      ['a', 'one'],
      ['b', 'one', 'two'],
    ],
  );
});

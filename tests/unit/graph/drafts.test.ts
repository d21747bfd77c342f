import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodeAt, nodesOf, nodesWithPages } from '../../../src/graph/by-path.ts';
import { coverageOf, struckBy } from '../../../src/graph/facts.ts';
import { isDraft } from '../../../src/graph/drafts.ts';
import { aGraph, idsOf } from '../../builders.ts';

const draft = { analysisStatus: 'draft' };

/** A draft that is joined to everything that can be joined to it, between two incidents that are none. */
const aGraphWithDraft = () =>
  aGraph()
    .add('services', 'orders')
    .add('rootCauses', 'shared')
    .add('rootCauses', 'own')
    .add('incidents', 'early', {
      times: { started: '2025-01-01' },
      analysisStatus: 'superseded',
      supersededBy: 'raw',
      related: [{ incident: 'raw', note: 'Alike.' }],
      tags: ['queue'],
      whys: [{ because: 'So.', rootCause: 'shared' }],
    })
    .add('incidents', 'raw', {
      ...draft,
      times: { started: '2025-02-01' },
      services: ['orders'],
      tags: ['queue', 'disk'],
      related: [{ incident: 'late', note: 'Near.' }],
      whys: [{ because: 'So.', rootCause: 'shared' }],
    })
    .add('incidents', 'late', { times: { started: '2025-03-01' } })
    .add('steps', 'raw/step', { service: 'orders', rootCauses: ['own'] })
    .add('steps', 'early/step')
    .add('remediations', 'raw/fix', {
      addresses: { rootCauses: ['own', 'shared'], steps: ['early/step'] },
    })
    .add('learnings', 'lesson', { incidents: ['raw', 'late'] });

test('a draft is in no list, nor what lies in its folder, nor the tags that only it bears', () => {
  const graph = aGraphWithDraft().build();
  assert.deepEqual(idsOf(graph.incidents), ['late', 'early']);
  assert.deepEqual(idsOf(graph.steps), ['early/step']);
  assert.deepEqual(idsOf(graph.remediations), []);
  assert.deepEqual(
    [...graph.tags].map(([tag, nodes]) => [tag, idsOf(nodes)]),
    [['queue', ['early']]],
  );
  assert.equal(nodesOf(graph).some(isDraft), false);
});

test('nothing that is no draft holds one or counts it', () => {
  const { incidents, rootCauses, services, learnings, steps } = aGraphWithDraft().build();
  const [late, early] = incidents;
  assert.deepEqual([late!.older?.id, early!.newer?.id], ['early', 'late']);
  assert.deepEqual([late!.related, early!.related], [[], []]);
  assert.deepEqual(idsOf(learnings[0]!.incidents), ['late']);
  const counted = Object.fromEntries(
    rootCauses.map((cause) => [
      cause.id,
      [idsOf(struckBy(cause)), idsOf(cause.steps), coverageOf(cause)],
    ]),
  );
  assert.deepEqual(counted, { shared: [['early'], [], 'none'] });
  assert.deepEqual([services[0]!.incidents, services[0]!.steps], [[], []]);
  assert.deepEqual(steps[0]!.remediations, []);
});

test('a draft has pages, and holds all that it names', () => {
  const graph = aGraphWithDraft().build();
  const { incidents, steps, remediations, tags } = graph.drafts;
  assert.deepEqual([idsOf(incidents), tags], [['raw'], ['disk']]);
  assert.deepEqual([idsOf(steps), idsOf(remediations)], [['raw/step'], ['raw/fix']]);
  const [raw] = incidents;
  assert.deepEqual(idsOf(raw!.rootCauses).sort(), ['own', 'shared']);
  assert.deepEqual(idsOf(raw!.services), ['orders']);
  assert.deepEqual(idsOf(raw!.supersedes), ['early']);
  assert.deepEqual(idsOf(raw!.related.map(({ incident }) => incident)).sort(), ['early', 'late']);
  assert.deepEqual([raw!.older, raw!.newer], [undefined, undefined]);
  assert.equal(nodeAt(graph, '/incidents/raw/steps/step/')?.id, 'raw/step');
  assert.deepEqual(idsOf(nodesWithPages(graph).filter(isDraft)), [
    'raw',
    'raw/step',
    'raw/fix',
    'own',
  ]);
});

test('a root cause that only drafts name came with them, and is in no list until one of them is published', () => {
  const causesOf = (change: (graph: ReturnType<typeof aGraph>) => unknown = () => {}) => {
    const graph = aGraph()
      .add('rootCauses', 'alone')
      .add('rootCauses', 'own')
      .add('incidents', 'raw', { ...draft, whys: [{ because: 'So.', rootCause: 'own' }] })
      .add('incidents', 'other');
    change(graph);
    return idsOf(graph.build().rootCauses);
  };
  assert.deepEqual(causesOf(), ['alone']);
  // What is published names it in any of these ways.
  const named: Record<string, (graph: ReturnType<typeof aGraph>) => unknown> = {
    whys: (graph) =>
      graph.add('incidents', 'third', { whys: [{ because: 'So.', rootCause: 'own' }] }),
    remediation: (graph) =>
      graph.add('remediations', 'other/fix', { addresses: { rootCauses: ['own'] } }),
    learning: (graph) => graph.add('learnings', 'lesson', { rootCauses: ['own'] }),
    member: (graph) => graph.add('rootCauses', 'narrow', { family: 'own' }),
  };
  for (const [way, change] of Object.entries(named)) {
    assert.ok(causesOf(change).includes('own'), way);
  }
  // Nor does another draft make it known.
  const drafts = causesOf((graph) =>
    graph
      .add('rootCauses', 'narrow', { family: 'own' })
      .add('incidents', 'raw-2', { ...draft, whys: [{ because: 'So.', rootCause: 'narrow' }] }),
  );
  assert.deepEqual(drafts, ['alone']);
  const all = aGraphWithDraft().build('public', { withDrafts: true });
  assert.deepEqual(idsOf(all.rootCauses.filter(isDraft)), ['own']);
});

test('who reads the analysis that a draft is to replace is still led there', () => {
  const { incidents } = aGraphWithDraft().build();
  assert.equal(incidents[1]!.supersededBy?.id, 'raw');
});

test('a run that asks for drafts has them in every list', () => {
  const graph = aGraphWithDraft().build('public', { withDrafts: true });
  assert.deepEqual(idsOf(graph.incidents), ['late', 'raw', 'early']);
  assert.deepEqual(graph.drafts, {
    incidents: [],
    steps: [],
    remediations: [],
    rootCauses: [],
    learnings: [],
    tags: [],
  });
  assert.equal(graph.incidents[0]!.older?.id, 'raw');
  assert.deepEqual(idsOf(graph.services[0]!.incidents), ['raw']);
  assert.deepEqual([...graph.tags.keys()], ['disk', 'queue']);
});

test('what is in review, published or superseded is no draft', () => {
  const graph = aGraph();
  for (const analysisStatus of ['in-review', 'published', 'superseded']) {
    graph.add('incidents', analysisStatus, { analysisStatus, supersededBy: 'published' });
  }
  assert.equal(graph.build().incidents.length, 3);
});

test('root causes that are each the family of the other are joined one way, so that nothing goes round', () => {
  const { rootCauses } = aGraph()
    .add('rootCauses', 'a', { family: 'b' })
    .add('rootCauses', 'b', { family: 'c' })
    .add('rootCauses', 'c', { family: 'a' })
    .add('rootCauses', 'd', { family: 'd' })
    .build();
  assert.deepEqual(Object.fromEntries(rootCauses.map((cause) => [cause.id, cause.family?.id])), {
    a: 'b',
    b: 'c',
    c: undefined,
    d: undefined,
  });
  assert.deepEqual(rootCauses.map(struckBy), [[], [], [], []]);
});

test('what lies in a folder without its incident is left out', () => {
  const graph = aGraph()
    .add('steps', 'gone/step')
    .add('remediations', 'gone/fix')
    .build('internal');
  assert.deepEqual([graph.steps, graph.remediations], [[], []]);
});

test('a root cause and a learning with guesses of an import have a page and are in no list', () => {
  const imported = {
    from: 'a.md',
    digest: '0123456789ab',
    guesses: [{ field: 'title', why: 'It says so.' }],
  };
  const graph = aGraph()
    .add('rootCauses', 'sure', { tags: ['sure'] })
    .add('rootCauses', 'unsure', { imported, family: 'sure', tags: ['unsure'] })
    .add('learnings', 'lesson', { imported, rootCauses: ['sure'] })
    .build();
  assert.deepEqual(idsOf(graph.rootCauses), ['sure']);
  assert.deepEqual(graph.rootCauses[0]!.members, []);
  assert.deepEqual(graph.rootCauses[0]!.learnings, []);
  assert.deepEqual(idsOf(graph.drafts.rootCauses), ['unsure']);
  assert.deepEqual(idsOf(graph.drafts.learnings), ['lesson']);
  assert.deepEqual([...graph.tags.keys()], ['sure']);
});

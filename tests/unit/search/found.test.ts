import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordsOf } from '../../../src/search/records.ts';
import { aGraph, aSite, type GraphBuilder } from '../../builders.ts';

const recordsIn = (builder: GraphBuilder, audience: 'public' | 'internal' = 'public') =>
  recordsOf(builder.build(audience), aSite());
const pathsOf = (list: readonly { path: string }[]) => list.map(({ path }) => path);
const pathsIn = (...parameters: Parameters<typeof recordsIn>) => {
  const { entries, parts } = recordsIn(...parameters);
  return { entries: pathsOf(entries), parts: pathsOf(parts) };
};
const entryAt = (builder: GraphBuilder, path: string) =>
  recordsIn(builder).entries.find((record) => record.path === path)!;

const struckOn = (started: string, rootCause: string) => ({
  times: { started },
  whys: [{ because: 'So.', rootCause }],
});

test('a draft is not found, nor what lies in its folder', () => {
  const graph = aGraph();
  for (const analysisStatus of ['draft', 'in-review', 'published', 'superseded']) {
    const id = `it-${analysisStatus}`;
    graph
      .add('incidents', id, { analysisStatus, supersededBy: 'it-published' })
      .add('steps', `${id}/step`)
      .add('remediations', `${id}/fix`);
  }
  const { entries, parts } = pathsIn(graph);
  assert.deepEqual(entries.sort(), [
    '/incidents/it-in-review/',
    '/incidents/it-published/',
    '/incidents/it-superseded/',
  ]);
  assert.deepEqual(parts.sort(), [
    '/incidents/it-in-review/remediations/fix/',
    '/incidents/it-in-review/steps/step/',
    '/incidents/it-published/remediations/fix/',
    '/incidents/it-published/steps/step/',
    '/incidents/it-superseded/remediations/fix/',
    '/incidents/it-superseded/steps/step/',
  ]);
});

test('what the audience may not see is neither found nor spoken of', () => {
  const graph = aGraph()
    .add('rootCauses', 'cause')
    .add('incidents', 'seen', {
      ...struckOn('2025-01-01', 'cause'),
      related: [{ incident: 'hidden', note: 'Alike.' }],
    })
    .add('incidents', 'hidden', { ...struckOn('2026-05-01', 'cause'), visibility: 'internal' })
    .add('steps', 'hidden/step')
    .add('steps', 'seen/secret', { title: 'Secret', visibility: 'internal' })
    .add('learnings', 'lesson', { incidents: ['hidden'] });
  assert.deepEqual(pathsIn(graph), {
    entries: ['/incidents/seen/', '/root-causes/cause/', '/learnings/lesson/'],
    parts: [],
  });
  assert.equal(entryAt(graph, '/root-causes/cause/').card.note, 'Struck once, in January 2025');
  assert.deepEqual(entryAt(graph, '/learnings/lesson/').card, {});
  assert.doesNotMatch(JSON.stringify(recordsIn(graph)), /Secret|Alike|hidden|2026/);
  assert.equal(recordsIn(graph, 'internal').parts.length, 2);
  assert.match(JSON.stringify(recordsIn(graph, 'internal')), /Secret.*2026|2026.*Secret/);
});

test('kinds follow each other, and within a kind the order is that of its list', () => {
  const graph = aGraph()
    .add('services', 'billing')
    .add('learnings', 'lesson')
    .add('rootCauses', 'cause')
    .add('incidents', 'early', { times: { started: '2025-01-01' } })
    .add('incidents', 'late', { times: { started: '2026-01-01' } });
  assert.deepEqual(pathsIn(graph).entries, [
    '/incidents/late/',
    '/incidents/early/',
    '/root-causes/cause/',
    '/learnings/lesson/',
    '/services/billing/',
  ]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordsOf } from '../../../src/search/records.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { aBase, aGraph, aSite, type GraphBuilder } from '../../builders.ts';

const recordsIn = (builder: GraphBuilder) => recordsOf(builder.build(), aSite());
const entryAt = (builder: GraphBuilder, path: string) =>
  recordsIn(builder).entries.find((record) => record.path === path)!;

test('an incident has everything that a result shows and that it is found by', () => {
  const graph = aGraph()
    .add('services', 'billing', { title: 'Billing' })
    .add('services', 'mail', { title: 'Mail' })
    .add('services', 'web', { title: 'Web' })
    .add('rootCauses', 'no-limit', { title: 'A queue without a limit' })
    .add('incidents', 'outage', {
      title: 'The queue filled up',
      summary: 'Nobody could `order`.',
      severity: 'sev2',
      aliases: ['old-outage'],
      tags: ['full-queue'],
      tracker: { id: '#1176', url: 'https://tracker.example/1176' },
      services: ['billing', 'mail', 'web'],
      trigger: { text: 'A deploy.' },
      times: { started: '2025-09-15T15:00Z' },
      whys: [{ because: 'So.', rootCause: 'no-limit' }],
    });
  assert.deepEqual(entryAt(graph, '/incidents/outage/'), {
    kind: 'incidents',
    path: '/incidents/outage/',
    title: 'The queue filled up',
    ids: ['outage', 'old-outage', '#1176'],
    names: ['Billing', 'Mail', 'Web', 'Software', 'full queue'],
    card: {
      when: '15 September 2025',
      severity: 'Major',
      services: 'Billing, Mail and 1 more',
      status: 'resolved',
    },
    sections: [
      { at: '', title: 'The queue filled up', texts: ['Nobody could order.'], weight: 2 },
      { at: '#account', title: 'What happened', texts: ['A deploy.'] },
      { at: '#whys', title: 'Five whys', texts: ['So.'] },
      { at: '#root-causes', title: 'Root causes', texts: ['A queue without a limit'] },
    ],
    facets: {
      kind: ['incidents'],
      service: ['billing', 'mail', 'web'],
      severity: ['sev2'],
      category: ['software'],
      status: ['resolved'],
      year: ['2025'],
      tag: ['full-queue'],
      owner: [],
    },
    date: '2025-09-15',
    severity: 1,
    recurrence: 1,
  });
});

test('steps and remediations are sections of their incident, in its order, and records of their own', () => {
  const graph = aGraph()
    .add('incidents', 'outage')
    .add('steps', 'outage/second', { title: 'Second', summary: 'It stopped.' })
    .add('steps', 'outage/first', { title: 'First', summary: 'It grew.', leadsTo: ['second'] })
    .add('remediations', 'outage/limit', {
      title: 'A limit',
      summary: 'It refuses.',
      tracker: { id: 'PAY-12' },
      successCriterion: 'It never grows.',
    });
  const { sections } = entryAt(graph, '/incidents/outage/');
  const pages = sections.filter(({ at }) => /^[^#]/.test(at));
  assert.deepEqual(pages, [
    { at: 'steps/first/', title: 'First', texts: ['It grew.'] },
    { at: 'steps/second/', title: 'Second', texts: ['It stopped.'] },
    {
      at: 'remediations/limit/',
      title: 'A limit',
      texts: ['It refuses.', 'It never grows.', 'PAY-12'],
    },
  ]);
  const { parts } = recordsIn(graph);
  assert.deepEqual(
    parts.map(({ path, ids, card }) => ({ path, ids, note: card.note })),
    [
      {
        path: '/incidents/outage/steps/first/',
        ids: ['first'],
        note: 'Step 1 of “outage”',
      },
      {
        path: '/incidents/outage/steps/second/',
        ids: ['second'],
        note: 'Step 2 of “outage”',
      },
      {
        path: '/incidents/outage/remediations/limit/',
        ids: ['limit', 'PAY-12'],
        note: 'Remediation of “outage”',
      },
    ],
  );
});

test('what a step says under the headings of its body is said within its incident, too', () => {
  const { entries, site } = aBase()
    .step('full', 'leadsTo: [impact]')
    .body('incidents/outage/steps/full.md', 'Before.\n\n## Why so late\n\nNobody looked.')
    .read();
  const { entries: found, parts } = recordsOf(buildGraph(entries, site!), site!);
  assert.deepEqual(found[0]!.sections.at(-1), {
    at: 'steps/full/',
    title: 'Step full',
    texts: ['It failed.', 'Before.', 'Why so late', 'Nobody looked.'],
  });
  assert.deepEqual(parts[0]!.sections, [
    { at: '', title: 'Step full', texts: ['It failed.'], weight: 2 },
    { at: '', title: 'Step full', texts: ['Before.'] },
    { at: '#why-so-late', title: 'Why so late', texts: ['Nobody looked.'] },
  ]);
});

test('the name of a service is its title alone; an incident has it among its names', () => {
  const graph = aGraph()
    .add('services', 'billing', { title: 'Billing', tags: ['money-in'] })
    .add('incidents', 'outage', { services: ['billing'] });
  assert.deepEqual(entryAt(graph, '/services/billing/').names, ['money in']);
  assert.deepEqual(entryAt(graph, '/incidents/outage/').names, ['Billing']);
});

test('each section of an incident that is another page leads to that page', () => {
  const graph = aGraph()
    .add('incidents', 'outage')
    .add('steps', 'outage/full')
    .add('remediations', 'outage/limit');
  const { entries, parts } = recordsIn(graph);
  const pages = entries[0]!.sections.filter(({ at }) => /^[^#]/.test(at));
  assert.deepEqual(
    pages.map(({ at }) => `${entries[0]!.path}${at}`),
    parts.map(({ path }) => path),
  );
});

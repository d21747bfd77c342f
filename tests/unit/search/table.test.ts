import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexNames } from '../../../src/search/protocol.ts';
import { facetNames, type SearchRecord } from '../../../src/search/record.ts';
import { recordsOf } from '../../../src/search/records.ts';
import { tablesOf, type Tables } from '../../../src/search/table.ts';
import type { Row } from '../../../src/search/facets.ts';
import { aGraph, aSite, type GraphBuilder } from '../../builders.ts';

function tablesFor(builder: GraphBuilder) {
  const graph = builder.build();
  const site = aSite();
  const records = recordsOf(graph, site);
  return { records, tables: tablesOf(records, graph, site) };
}

const { records, tables } = tablesFor(
  aGraph()
    .add('services', 'zebra', { title: 'A first', owner: 'Payments' })
    .add('services', 'ant', { title: 'Z last' })
    .add('services', 'idle')
    .add('rootCauses', 'cause', { tags: ['queue'] })
    .add('rootCauses', 'unstruck')
    .add('incidents', 'late', {
      severity: 'sev2',
      tags: ['dns', 'queue'],
      times: { started: '2025-03-01' },
      services: ['ant', 'zebra'],
    })
    .add('incidents', 'early', { times: { started: '2023-03-01' }, owners: ['Core'] })
    .add('steps', 'late/full', { service: 'zebra', rootCauses: ['cause'] })
    .add('remediations', 'late/limit', { status: 'in-progress' }),
);

/** The ids that a row stands for. */
const idsIn = ({ values }: Row, all: Tables['values']) =>
  Object.fromEntries(
    facetNames.map((facet, at) => [facet, values[at]!.map((place) => all[facet][place]?.id)]),
  );

for (const name of indexNames) {
  test(`each row of the ${name} stands at the place of its record and has its values`, () => {
    assert.ok(records[name].length > 1);
    assert.deepEqual(
      tables.rows[name].map((row) => idsIn(row, tables.values)),
      records[name].map(({ facets }) => facets),
    );
    const rest = ({ date = '', severity = -1, recurrence }: SearchRecord) => ({
      date,
      severity,
      recurrence,
    });
    assert.deepEqual(
      tables.rows[name].map(({ date, severity, recurrence }) => ({ date, severity, recurrence })),
      records[name].map(rest),
    );
  });
}

test('what no incident dates or weighs says so in numbers', () => {
  const at = records.entries.findIndex(({ path }) => path === '/root-causes/unstruck/');
  assert.deepEqual(tables.rows.entries[at], {
    values: [[1], [], [], [0], [0], [], [], []],
    date: '',
    severity: -1,
    recurrence: 0,
  });
});

test('values that occur are offered in the order of their vocabulary, or by name', () => {
  const labels = Object.fromEntries(
    facetNames.map((facet) => [
      facet,
      tables.values[facet].map(({ id, label }) => `${id}: ${label}`),
    ]),
  );
  assert.deepEqual(labels, {
    kind: [
      'incidents: Incidents',
      'root-causes: Root causes',
      'steps: Cascade steps',
      'remediations: Remediations',
      'services: Services',
    ],
    service: ['zebra: A first', 'idle: idle', 'ant: Z last'],
    severity: ['sev1: Critical', 'sev2: Major'],
    category: ['software: Software'],
    status: ['active: Active', 'in-progress: In progress', 'resolved: Resolved'],
    year: ['2025: 2025', '2023: 2023'],
    tag: ['dns: dns', 'queue: queue'],
    owner: ['Core: Core', 'Payments: Payments'],
  });
});

test('no entries have empty tables', () => {
  assert.deepEqual(tablesFor(aGraph()).tables, {
    values: Object.fromEntries(facetNames.map((facet) => [facet, []])),
    rows: { entries: [], parts: [] },
  });
});

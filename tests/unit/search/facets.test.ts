import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  comparing,
  countValues,
  selects,
  type FacetValues,
  type Row,
  type Selection,
} from '../../../src/search/facets.ts';
import { facetNames, type FacetName } from '../../../src/search/record.ts';
import { noFacets } from './text-index.ts';

const value = (id: string) => ({ id, label: id.toUpperCase() });
const values: FacetValues = {
  ...(noFacets as Record<FacetName, never[]>),
  severity: [value('sev1'), value('sev2')],
  tag: [value('queue'), value('dns'), value('unused')],
};

/** A row by the places of its values. */
const row = (facets: Partial<Record<FacetName, number[]>>, rest: Partial<Row> = {}): Row => ({
  values: facetNames.map((facet) => facets[facet] ?? []),
  date: '',
  severity: -1,
  recurrence: 0,
  ...rest,
});
const rows = {
  graveQueue: row({ severity: [0], tag: [0] }),
  graveDns: row({ severity: [0], tag: [1] }),
  bothTags: row({ severity: [1], tag: [0, 1] }),
  bare: row({}),
};
const all = Object.values(rows);
const selected = (selection: Selection) =>
  Object.entries(rows)
    .filter(([, one]) => selects(selection, values)(one))
    .map(([name]) => name);
const counted = (selection: Selection) => {
  const { severity, tag } = countValues(all, selection, values);
  return { severity, tag };
};

test('without a choice everything is selected', () => {
  const everything = ['graveQueue', 'graveDns', 'bothTags', 'bare'];
  assert.deepEqual(selected({}), everything);
  assert.deepEqual(selected({ tag: [] }), everything);
});

test('within a facet any of the chosen values will do, and every facet must agree', () => {
  assert.deepEqual(selected({ tag: ['queue'] }), ['graveQueue', 'bothTags']);
  assert.deepEqual(selected({ tag: ['queue', 'dns'] }), ['graveQueue', 'graveDns', 'bothTags']);
  assert.deepEqual(selected({ tag: ['queue', 'dns'], severity: ['sev2'] }), ['bothTags']);
});

test('an unknown value selects nothing, but takes nothing from a known one beside it', () => {
  assert.deepEqual(selected({ tag: ['gone'] }), []);
  assert.deepEqual(selected({ tag: ['QUEUE'] }), []);
  assert.deepEqual(selected({ owner: ['nobody'] }), []);
  assert.deepEqual(selected({ tag: ['gone'], severity: ['sev1'] }), []);
  assert.deepEqual(selected({ tag: ['gone', 'dns'] }), ['graveDns', 'bothTags']);
});

test('counts say what choosing a value would add: within a facet its own choice is no limit', () => {
  assert.deepEqual(counted({}), { severity: [2, 1], tag: [2, 2, 0] });
  assert.deepEqual(counted({ tag: ['queue'] }), { severity: [1, 1], tag: [2, 2, 0] });
  assert.deepEqual(counted({ tag: ['queue'], severity: ['sev1'] }), {
    severity: [1, 1],
    tag: [1, 1, 0],
  });
  assert.deepEqual(counted({ tag: ['gone'] }), { severity: [0, 0], tag: [2, 2, 0] });
});

test('each count is the length of the list that its value gives', () => {
  for (const chosen of [
    {},
    { severity: ['sev2'] },
    { severity: ['sev1', 'sev2'] },
  ] as Selection[]) {
    const lengths = values.tag.map(({ id }) => selected({ ...chosen, tag: [id] }).length);
    assert.deepEqual(counted(chosen).tag, lengths);
  }
});

test('every facet is counted, also one without values', () => {
  assert.deepEqual(countValues(all, {}, values), {
    ...noFacets,
    severity: [2, 1],
    tag: [2, 2, 0],
  });
});

const order = (sort: Parameters<typeof comparing>[0], ...list: [string, Partial<Row>][]) =>
  list
    .map(([name, rest]) => ({ name, ...row({}, rest) }))
    .sort(comparing(sort))
    .map(({ name }) => name)
    .join(' ');

test('by date the latest comes first, what has none last, and equals stay as they were', () => {
  assert.equal(
    order(
      'date',
      ['none', {}],
      ['old', { date: '2019-12-31' }],
      ['same-a', { date: '2025-05-01' }],
      ['same-b', { date: '2025-05-01' }],
      ['new', { date: '2026-01-01' }],
      ['none-b', {}],
    ),
    'new same-a same-b old none none-b',
  );
});

test('by severity the gravest comes first, then the latest; what has none comes last', () => {
  assert.equal(
    order(
      'severity',
      ['none-old', { date: '2020-01-01' }],
      ['minor', { severity: 2 }],
      ['none-new', { date: '2026-01-01' }],
      ['grave-undated', { severity: 0 }],
      ['grave-old', { severity: 0, date: '2020-01-01' }],
      ['grave-new', { severity: 0, date: '2026-01-01' }],
    ),
    'grave-new grave-old grave-undated minor none-new none-old',
  );
});

test('by recurrence what came back most often comes first, then the latest', () => {
  assert.equal(
    order(
      'recurrence',
      ['never', {}],
      ['twice-old', { recurrence: 2, date: '2020-01-01' }],
      ['ten', { recurrence: 10 }],
      ['twice-new', { recurrence: 2, date: '2026-01-01' }],
    ),
    'ten twice-new twice-old never',
  );
});

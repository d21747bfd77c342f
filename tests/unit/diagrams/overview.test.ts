import assert from 'node:assert/strict';
import { test } from 'node:test';
import { overviewDiagram } from '../../../src/diagrams/index.ts';
import { aGraph, type GraphBuilder } from '../../builders.ts';
import { assertGolden, lines } from './golden.ts';

const utc = { timeZone: 'UTC', language: 'en' };
const overviewOf = (graph: GraphBuilder) => overviewDiagram(graph.build(), utc);
const struckOn = (started: string, ...causes: string[]) => ({
  times: { started },
  whys: causes.map((rootCause) => ({ because: 'So.', of: 0, rootCause })),
});

test('each root cause is a row, each period a column, each number how often it struck', () => {
  const graph = aGraph()
    .add('rootCauses', 'limit', { title: 'Queue without a limit: what has no limit will fill up' })
    .add('rootCauses', 'silent', { title: 'Silent alarm' })
    .add('rootCauses', 'idle', { title: 'Never struck' })
    .add('incidents', 'a', struckOn('2015-12-31T23:00Z', 'limit'))
    .add('incidents', 'b', struckOn('~2023-02', 'limit', 'silent'))
    .add('incidents', 'c', struckOn('2023-06-01', 'limit'))
    .add('incidents', 'd', struckOn('2023-06-02', 'limit'))
    .add('incidents', 'e', struckOn('2024-01-01', 'limit'))
    .add('incidents', 'f', struckOn('2024-05-01', 'limit'))
    .add('incidents', 'g', struckOn('2024-06-01'));
  const { source, outline, ...rest } = overviewOf(graph)!;
  assertGolden('overview', { source, outline, ...rest });
  assert.deepEqual(rest, {
    id: 'overview',
    title: 'Which root causes struck when',
    description:
      '7 incidents and the 2 root causes that struck in them, most often first. Each bar is one year; its number says how many incidents the root cause struck in it.',
  });
  assert.deepEqual(lines(outline), [
    'Queue without a limit: what has no limit will fill up (6 incidents) → /root-causes/limit/',
    '  1 May 2024: f → /incidents/f/',
    '  1 January 2024: e → /incidents/e/',
    '  2 June 2023: d → /incidents/d/',
    '  1 June 2023: c → /incidents/c/',
    '  About February 2023: b → /incidents/b/',
    '  31 December 2015: a → /incidents/a/',
    'Silent alarm (1 incident) → /root-causes/silent/',
    '  About February 2023: b → /incidents/b/',
    'No root cause on record (1 incident)',
    '  1 June 2024: g → /incidents/g/',
  ]);
});

const columns: [what: string, from: string, to: string, unit: string, bar: string][] = [
  ['two years', '2024-01-15', '2025-12-15', 'month', '2025-12-01 00:00:00, 2026-01-01 00:00:00'],
  ['more', '2024-01-15', '2026-01-15', 'quarter', '2026-01-01 00:00:00, 2026-04-01 00:00:00'],
  ['six years', '2020-02-01', '2025-11-01', 'quarter', '2025-10-01 00:00:00, 2026-01-01 00:00:00'],
  ['ten years', '2016-02-01', '2025-11-01', 'year', '2025-01-01 00:00:00, 2026-01-01 00:00:00'],
];
for (const [what, from, to, unit, bar] of columns) {
  test(`a base of ${what} is shown by the ${unit}`, () => {
    const graph = aGraph()
      .add('rootCauses', 'c')
      .add('incidents', 'a', struckOn(from, 'c'))
      .add('incidents', 'b', struckOn(to, 'c'));
    const { source } = overviewOf(graph)!;
    assert.match(source, new RegExp(`\n {2}title Incidents a ${unit}, by root cause\n`));
    assert.ok(source.includes(`1 :t2, ${bar}\n`), source);
  });
}

test('what is older than 24 years and ranks below 20 is only in the list, and it is said', () => {
  const graph = aGraph();
  for (let index = 0; index < 22; index++) {
    const id = `c${String(index).padStart(2, '0')}`;
    graph.add('rootCauses', id).add('incidents', `in-${id}`, struckOn('2025-01-01', id));
  }
  graph.add('incidents', 'old', struckOn('2001-12-31', 'c21'));
  graph.add('incidents', 'oldest', struckOn('1999-01-01', 'c21'));
  const { source, outline, cut } = overviewOf(graph)!;
  assert.equal(source.match(/\n {2}section /g)!.length, 20);
  assert.match(source, /\n {2}section c21 \(3\)\n {4}1 :t1, 2025-01-01 /);
  assert.doesNotMatch(source, /2001|1999/);
  assert.equal(outline.length, 22);
  assert.equal(
    cut,
    'The picture shows the 20 of 22 root causes that struck most often and the time from 2002 on, without 2 earlier incidents; the list below is whole.',
  );
});

test('the columns are those of the rows that are drawn', () => {
  const graph = aGraph().add('rootCauses', 'last');
  for (let index = 0; index < 20; index++) {
    graph.add('rootCauses', `c${index}`);
    for (const day of ['01', '02']) {
      graph.add('incidents', `in-${index}-${day}`, struckOn(`1990-01-${day}`, `c${index}`));
    }
  }
  graph.add('incidents', 'late', struckOn('2025-01-01', 'last'));
  const { source, cut } = overviewOf(graph)!;
  assert.equal(source.match(/ 2 :crit, t\d+, 1990-01-01 /g)!.length, 20);
  assert.equal(
    cut,
    'The picture shows the 20 of 21 root causes that struck most often; the list below is whole.',
  );
});

test('two root causes of one name stay two rows', () => {
  const graph = aGraph()
    .add('rootCauses', 'a', { title: 'Same' })
    .add('rootCauses', 'b', { title: 'Same' })
    .add('incidents', 'it', struckOn('2025-01-01', 'a', 'b'));
  const names = overviewOf(graph)!.source.match(/section .*/g)!;
  assert.equal(new Set(names).size, 2);
});

test('a base without incidents has no overview', () => {
  assert.equal(overviewOf(aGraph().add('rootCauses', 'c')), undefined);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Graph } from '../../../src/graph/nodes.ts';
import { recurrences, strikesBefore } from '../../../src/report/recurrence.ts';
import { aGraph, idsOf, type GraphBuilder } from '../../builders.ts';
import { family, struck } from './struck.ts';

const cameBack = (graph: Graph) =>
  recurrences(graph).map(({ cause, incidents, own }) => [cause.id, idsOf(incidents), own]);

test('a cause came back when it struck twice, itself or through its narrower forms', () => {
  const graph = family()
    .add('incidents', 'first', struck('2025-01-01', 'finest'))
    .add('incidents', 'second', struck('2025-02-01', 'sister', 'other'))
    .add('incidents', 'third', struck('2025-03-01', 'form'))
    .build();
  assert.deepEqual(cameBack(graph), [
    ['family', ['third', 'second', 'first'], 0],
    ['form', ['third', 'first'], 1],
  ]);
});

test('an incident counts once for a family, however many of its forms it had', () => {
  const graph = family()
    .add('incidents', 'only', struck('2025-01-01', 'form', 'sister', 'family'))
    .build();
  assert.deepEqual(cameBack(graph), []);
});

test('causes that struck equally often come in the order of their last time, then of their ids', () => {
  const graph = aGraph();
  // Each strikes by a form only, and is titled so that no order of the graph hides this one.
  for (const [cause, title, ...months] of [
    ['aged', 'One', '01', '02'],
    ['b', 'Two', '01', '04'],
    ['c', 'Three', '03', '04'],
    ['thrice', 'Zero', '01', '02', '03'],
  ] as [string, string, ...string[]][]) {
    graph.add('rootCauses', cause, { title });
    for (const month of months) {
      const form = `${cause}-${month}`;
      graph.add('rootCauses', form, { family: cause });
      graph.add('incidents', form, struck(`2025-${month}-01`, form));
    }
  }
  assert.deepEqual(
    cameBack(graph.build()).map(([id]) => id),
    ['thrice', 'b', 'c', 'aged'],
  );
});

test('neither equal titles, nor a hypothesis that was ruled out, nor a draft make a recurrence', () => {
  const graph = aGraph()
    .add('rootCauses', 'cause')
    .add('rootCauses', 'twin', { title: 'cause' })
    .add('incidents', 'first', struck('2025-01-01', 'cause'))
    .add('incidents', 'second', struck('2025-02-01', 'twin'))
    .add('incidents', 'third', {
      whys: [
        { because: 'No.', rejected: true },
        { because: 'So.', rootCause: 'cause' },
      ],
    })
    .add('incidents', 'fourth', { ...struck('2025-03-01', 'cause'), analysisStatus: 'draft' })
    .build();
  assert.deepEqual(cameBack(graph), []);
});

/** How often its causes had struck before an entry did, and where last; undefined where they had not. */
const before = (graph: GraphBuilder, id: string) => {
  const { incidents, steps } = graph.build();
  const strikes = strikesBefore([...incidents, ...steps].find((one) => one.id === id)!);
  return strikes && [strikes.count, strikes.last.id];
};

test('what a cause had struck before is counted, and nothing later', () => {
  const graph = family()
    .add('incidents', 'first', struck('2025-01-01', 'other'))
    .add('incidents', 'second', struck('2025-02-01', 'other'))
    .add('incidents', 'third', struck('2025-03-01', 'other'))
    .add('incidents', 'fourth', struck('2025-04-01', 'other'));
  assert.deepEqual(before(graph, 'third'), [2, 'second']);
  assert.equal(before(graph, 'first'), undefined);
});

test('a broad cause had struck before in its narrower forms', () => {
  const graph = family()
    .add('incidents', 'first', struck('2025-01-01', 'finest'))
    .add('incidents', 'last', struck('2025-02-01', 'family'));
  assert.deepEqual(before(graph, 'last'), [1, 'first']);
});

test('of one month, of one day and of "about" a time nothing says which came first', () => {
  const pairs: [earlier: string, later: string, isBefore: boolean][] = [
    ['2025-03', '2025-03-15', false],
    ['2025-03', '2025-04-01', true],
    ['2025-03-14', '2025-03', false],
    ['2025-03-15', '2025-03-15T10:00Z', false],
    ['2025-03-15T09:59Z', '2025-03-15T10:00Z', true],
    ['~2025-03-15T01:00Z', '2025-03-15T10:00Z', false],
    ['2025-03-15T10:00Z', '2025-03-15T10:00Z', false],
  ];
  for (const [earlier, later, isBefore] of pairs) {
    const graph = family()
      .add('incidents', 'a', struck(earlier, 'other'))
      .add('incidents', 'b', struck(later, 'other'));
    const expected = isBefore ? [1, 'a'] : undefined;
    assert.deepEqual(before(graph, 'b'), expected, `${earlier} and ${later}`);
    assert.equal(before(graph, 'a'), undefined, `${later} and ${earlier}`);
  }
});

test('an uncertain incident hides none that is certainly earlier', () => {
  const graph = family()
    .add('incidents', 'january', struck('2025-01', 'other'))
    .add('incidents', 'tenth', struck('2025-03-10', 'other'))
    .add('incidents', 'march', struck('2025-03', 'other'))
    .add('incidents', 'last', struck('2025-03-15', 'other'));
  assert.deepEqual(before(graph, 'last'), [2, 'tenth']);
});

test('a step has struck before by its own causes only, and never in its own incident', () => {
  const graph = family()
    .add('incidents', 'first', struck('2025-01-01', 'other'))
    .add('incidents', 'second', struck('2025-01-02', 'form'))
    .add('incidents', 'last', struck('2025-02-01', 'other'))
    .add('steps', 'last/one', { rootCauses: ['form'] })
    .add('steps', 'last/two', { rootCauses: ['form'] });
  assert.deepEqual(before(graph, 'last/one'), [1, 'second']);
});

test('how often own causes had struck is counted by incidents, those of their forms included', () => {
  const graph = family()
    .add('incidents', 'both', struck('2025-01-01', 'form', 'other'))
    .add('incidents', 'finest', struck('2025-02-01', 'finest'))
    .add('incidents', 'sister', struck('2025-02-02', 'sister'))
    .add('incidents', 'same-month', struck('2025-03', 'form'))
    .add('incidents', 'now', struck('2025-03-05', 'form', 'other'))
    .add('steps', 'now/step', { rootCauses: ['other'] });
  assert.deepEqual(before(graph, 'now'), [2, 'finest']);
  assert.deepEqual(before(graph, 'now/step'), [1, 'both']);
  assert.equal(before(graph, 'both'), undefined);
  assert.equal(before(graph, 'sister'), undefined);
});

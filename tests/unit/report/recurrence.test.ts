import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Graph } from '../../../src/graph/nodes.ts';
import { recurrences, strikesBefore, struckBefore } from '../../../src/report/recurrence.ts';
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

const before = (graph: GraphBuilder, id: string) => {
  const { incidents, steps } = graph.build();
  const node = [...incidents, ...steps].find((one) => one.id === id)!;
  return struckBefore(node).map(({ cause, incidents }) => [cause.id, idsOf(incidents)]);
};

test('what a cause had struck before is named latest first, and nothing later', () => {
  const graph = family()
    .add('incidents', 'first', struck('2025-01-01', 'other'))
    .add('incidents', 'second', struck('2025-02-01', 'other'))
    .add('incidents', 'third', struck('2025-03-01', 'other'))
    .add('incidents', 'fourth', struck('2025-04-01', 'other'));
  assert.deepEqual(before(graph, 'third'), [['other', ['second', 'first']]]);
  assert.deepEqual(before(graph, 'first'), []);
});

test('an earlier incident stands once, under the narrowest cause that both have', () => {
  const graph = family()
    .add('incidents', 'by-sister', struck('2025-01-01', 'sister'))
    .add('incidents', 'by-form', struck('2025-01-02', 'form'))
    .add('incidents', 'by-all', struck('2025-01-03', 'family', 'form', 'finest'))
    .add('incidents', 'apart', struck('2025-01-04', 'other'))
    .add('incidents', 'last', struck('2025-02-01', 'finest'));
  assert.deepEqual(before(graph, 'last'), [
    ['finest', ['by-all']],
    ['form', ['by-form']],
    ['family', ['by-sister']],
  ]);
});

test('a family that is a cause of its own takes nothing from its forms', () => {
  const graph = family()
    .add('incidents', 'by-form', struck('2025-01-01', 'form'))
    .add('incidents', 'by-sister', struck('2025-01-02', 'sister'))
    .add('incidents', 'last', struck('2025-02-01', 'family', 'form'));
  assert.deepEqual(before(graph, 'last'), [
    ['form', ['by-form']],
    ['family', ['by-sister']],
  ]);
});

test('a broad cause had struck before in its narrower forms', () => {
  const graph = family()
    .add('incidents', 'first', struck('2025-01-01', 'finest'))
    .add('incidents', 'last', struck('2025-02-01', 'family'));
  assert.deepEqual(before(graph, 'last'), [['family', ['first']]]);
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
    const expected = isBefore ? [['other', ['a']]] : [];
    assert.deepEqual(before(graph, 'b'), expected, `${earlier} and ${later}`);
    assert.deepEqual(before(graph, 'a'), [], `${later} and ${earlier}`);
  }
});

test('an uncertain incident hides none that is certainly earlier', () => {
  const graph = family()
    .add('incidents', 'january', struck('2025-01', 'other'))
    .add('incidents', 'tenth', struck('2025-03-10', 'other'))
    .add('incidents', 'march', struck('2025-03', 'other'))
    .add('incidents', 'last', struck('2025-03-15', 'other'));
  assert.deepEqual(before(graph, 'last'), [['other', ['tenth', 'january']]]);
});

test('a step has struck before by its own causes only, and never in its own incident', () => {
  const graph = family()
    .add('incidents', 'first', struck('2025-01-01', 'other'))
    .add('incidents', 'second', struck('2025-01-02', 'form'))
    .add('incidents', 'last', struck('2025-02-01', 'other'))
    .add('steps', 'last/one', { rootCauses: ['form'] })
    .add('steps', 'last/two', { rootCauses: ['form'] });
  assert.deepEqual(before(graph, 'last/one'), [['form', ['second']]]);
});

test('how often own causes had struck is counted by incidents, those of their forms included', () => {
  const graph = family()
    .add('incidents', 'both', struck('2025-01-01', 'form', 'other'))
    .add('incidents', 'finest', struck('2025-02-01', 'finest'))
    .add('incidents', 'sister', struck('2025-02-02', 'sister'))
    .add('incidents', 'same-month', struck('2025-03', 'form'))
    .add('incidents', 'now', struck('2025-03-05', 'form', 'other'))
    .add('steps', 'now/step', { rootCauses: ['other'] })
    .build();
  const strikes = (id: string) => {
    const node = [...graph.incidents, ...graph.steps].find((one) => one.id === id)!;
    const found = strikesBefore(node);
    return found && [found.count, found.last.id];
  };
  assert.deepEqual(strikes('now'), [2, 'finest']);
  assert.deepEqual(strikes('now/step'), [1, 'both']);
  assert.deepEqual(strikes('both'), undefined);
  assert.deepEqual(strikes('sister'), undefined);
});

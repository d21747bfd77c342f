import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IncidentNode, RootCauseNode, StepNode, WhyNode } from '../../../src/graph/nodes.ts';
import { whyTree } from '../../../src/graph/whys.ts';
import { whys } from '../../../src/model/why.ts';
import {
  allEndsOf,
  allWhysOf,
  deepestTexts,
  endsOf,
  heldWhys,
  isShown,
  pathOf,
} from '../../../src/rules/chains.ts';

type Item = Record<string, unknown>;

const tree = (...items: Item[]) =>
  whyTree(whys.parse(items.map((item) => ({ because: 'It was so.', ...item }))), () => undefined);
const numbers = (list: readonly WhyNode[]) => list.map(({ number }) => number);

test('what explains a hypothesis that was ruled out is not held either', () => {
  assert.deepEqual(numbers(heldWhys(tree({}, { rejected: true }, {}, { of: 1 }))), [1, 4]);
});

test('a chain ends where no answer that is held explains the last one', () => {
  assert.deepEqual(numbers(endsOf(tree({}, {}, { of: 1 }, { of: 2, rejected: true }))), [2, 3]);
  assert.deepEqual(numbers(endsOf(tree({ rejected: true }))), []);
  assert.deepEqual(endsOf([]), []);
});

test('the whys of an incident are those of its steps too, ruled out or not', () => {
  const incident = {
    whys: tree({}),
    steps: [{ whys: tree({}, {}) }, { whys: [] }, { whys: tree({ rejected: true }) }],
  } as unknown as IncidentNode;
  assert.deepEqual(numbers(allWhysOf(incident)), [1, 1, 2, 1]);
  assert.deepEqual(numbers(allEndsOf(incident)), [1, 2]);
});

test('a why is found in its entry by its number', () => {
  assert.deepEqual(pathOf(tree({}, {})[0]!.children[0]!, 'evidence', 3), [
    'whys',
    1,
    'evidence',
    3,
  ]);
});

test('evidence shows an answer, and so does a source', () => {
  const isShownBy = (item: Item) => isShown(tree(item)[0]!.data);
  assert.equal(isShownBy({ confidence: 'high' }), false);
  assert.equal(isShownBy({ evidence: [{ kind: 'log' }] }), true);
  assert.equal(isShownBy({ sources: ['report'] }), true);
});

test('the deepest texts are ends that nothing else goes on from', () => {
  const step = {
    kind: 'steps',
    whys: tree(
      { because: 'One.' },
      { of: 0, because: 'Two.', rootCause: 'cause' },
      { of: 0, because: 'Three.', stop: 'duplicate' },
      { of: 0, because: 'Four.', stop: 'not-yet-known' },
      { of: 0, because: 'Five.', stop: 'actionable' },
    ),
  } as unknown as StepNode;
  assert.deepEqual(deepestTexts(step), [
    { path: ['whys', 0, 'because'], text: 'One.' },
    { path: ['whys', 4, 'because'], text: 'Five.' },
  ]);
  assert.deepEqual(deepestTexts({ kind: 'rootCauses', title: 'A cause' } as RootCauseNode), [
    { path: ['title'], text: 'A cause' },
  ]);
});

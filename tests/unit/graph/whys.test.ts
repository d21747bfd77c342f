import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RootCauseNode, WhyNode } from '../../../src/graph/nodes.ts';
import { runsOf, type WhyRun } from '../../../src/graph/runs.ts';
import { flatten, rootCausesOf, whyTree } from '../../../src/graph/whys.ts';
import { whys } from '../../../src/model/why.ts';

type Item = { id?: string; of?: number | string; rootCause?: string; rejected?: boolean };

const causes = new Map(['a', 'b', 'c'].map((id) => [id, { id } as RootCauseNode]));
const treeOf = (...items: Item[]) =>
  whyTree(whys.parse(items.map((item) => ({ because: 'So.', ...item }))), (id) => causes.get(id));

/** A tree as its numbers: 1(2(3) 4). */
const drawn = (nodes: readonly WhyNode[]): string =>
  nodes
    .map(({ number, children }) =>
      children.length ? `${number}(${drawn(children)})` : `${number}`,
    )
    .join(' ');

test('an item explains the one before it', () => {
  assert.equal(drawn(treeOf({}, {}, {})), '1(2(3))');
});

test('"of" names the explained item by number or by id, and 0 is the start', () => {
  assert.equal(drawn(treeOf({}, {}, { of: 1 })), '1(2 3)');
  assert.equal(drawn(treeOf({ id: 'top' }, {}, { of: 'top' })), '1(2 3)');
  assert.equal(drawn(treeOf({}, {}, { of: 0 }, {})), '1(2) 3(4)');
});

test('an item after a branch explains the last item of the branch', () => {
  assert.equal(drawn(treeOf({}, {}, { of: 1 }, {})), '1(2 3(4))');
});

test('depth counts the whys from the start', () => {
  const depths = flatten(treeOf({}, {}, { of: 1 }, {}, { of: 0 })).map(({ depth }) => depth);
  assert.deepEqual(depths, [1, 2, 2, 3, 1]);
});

test('a tree is flattened depth first', () => {
  const numbers = flatten(treeOf({}, {}, {}, { of: 1 }, { of: 2 })).map(({ number }) => number);
  assert.deepEqual(numbers, [1, 2, 3, 5, 4]);
});

test('root causes come once, in the order of the tree', () => {
  const tree = treeOf({}, { rootCause: 'b' }, { of: 1, rootCause: 'a' }, { of: 0, rootCause: 'b' });
  assert.deepEqual(
    rootCausesOf(tree).map(({ id }) => id),
    ['b', 'a'],
  );
});

test('a hypothesis that was ruled out ends in no root cause, nor does what explains it', () => {
  const tree = treeOf(
    { rejected: true, rootCause: 'a' },
    { rootCause: 'b' },
    { of: 0, rootCause: 'c' },
  );
  assert.deepEqual(
    rootCausesOf(tree).map(({ id }) => id),
    ['c'],
  );
});

test('a root cause that the audience may not see is left out', () => {
  assert.deepEqual(rootCausesOf(treeOf({ rootCause: 'unseen' })), []);
});

const drawnRuns = (runs: readonly WhyRun[]): unknown[] =>
  runs.map(({ nodes, branches }) => [
    nodes.map(({ number }) => number).join(),
    ...drawnRuns(branches),
  ]);

test('a plain chain is one run, however deep', () => {
  assert.deepEqual(drawnRuns(runsOf(treeOf({}, {}, {}, {}))), [['1,2,3,4']]);
});

test('a run ends where it branches, and each branch is a run', () => {
  const tree = treeOf({}, {}, {}, { of: 2 }, {}, { of: 0 });
  assert.deepEqual(drawnRuns(runsOf(tree)), [['1,2', ['3'], ['4,5']], ['6']]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  causalOrder,
  findCycle,
  stepsWithoutImpact,
  touchesImpact,
  type CascadeStep,
} from '../../../src/graph/cascade.ts';

/** Steps written as "name: next next", with a time after "@" where it matters. */
function steps(...lines: string[]): CascadeStep[] {
  return lines.map((line) => {
    const [, name, next, at] = /^([\w-]+):([^@]*)(?:@(.*))?$/.exec(line)!;
    const leadsTo = next!.split(' ').filter(Boolean);
    return { name: name!, kind: 'failure', leadsTo, at };
  });
}
const namesOf = (list: readonly CascadeStep[]) => list.map(({ name }) => name).join(' ');
const ordered = (...lines: string[]) => namesOf(causalOrder(steps(...lines)));

test('a step stands after all that lead to it, in whatever order they are written', () => {
  assert.equal(ordered('a: impact', 'b: a', 'c: b'), 'c b a');
});

test('branches that join stand before the step that they join in', () => {
  assert.equal(ordered('join: impact', 'z: join', 'b: join', 'start: z b'), 'start b z join');
});

test('where the graph leaves it open the earlier goes first, then the name', () => {
  assert.equal(ordered('a: x', 'b: x', 'x: impact'), 'a b x');
  assert.equal(ordered('a: x @2025-01-02', 'b: x @2025-01-01', 'x: impact'), 'b a x');
  assert.equal(ordered('a: x', 'b: x @2025-01-01', 'x: impact'), 'b a x');
});

test('what lay there before the day stands before what happened on it', () => {
  const latent = { ...steps('old: x')[0]!, kind: 'latent-condition' };
  const dated = steps('a: x @2025-01-01', 'x: impact');
  assert.equal(namesOf(causalOrder([...dated, latent])), 'old a x');
});

test('causes outweigh times', () => {
  assert.equal(ordered('late: early @2025-01-02', 'early: impact @2025-01-01'), 'late early');
});

test('a step that is named twice as the next one counts once', () => {
  assert.equal(ordered('a: z z', 'z: b', 'b: impact'), 'a z b');
});

test('steps in a cycle come last and none is lost', () => {
  assert.equal(ordered('b: a', 'a: b', 'z: impact'), 'z a b');
});

test('the impact is no step, and a name that nothing has is passed over', () => {
  assert.equal(ordered('a: impact nowhere b', 'b: impact'), 'a b');
});

test('a cascade without a cycle has none, even where branches join', () => {
  assert.equal(findCycle(steps('a: b c', 'b: d', 'c: d', 'd: impact')), undefined);
});

test('a cycle is its names with the first repeated, without the way that leads into it', () => {
  assert.deepEqual(findCycle(steps('in: a', 'a: b', 'b: c impact', 'c: a')), ['a', 'b', 'c', 'a']);
  assert.deepEqual(findCycle(steps('a: a')), ['a', 'a']);
});

test('a step touches the impact when it is one or names it', () => {
  const [direct, before] = steps('direct: impact', 'before: direct');
  assert.equal(touchesImpact(direct!), true);
  assert.equal(touchesImpact(before!), false);
  assert.equal(touchesImpact({ ...before!, kind: 'impact' }), true);
});

test('steps from which no path leads to the impact are found', () => {
  const list = steps('c: impact', 'a: b', 'b: c', 'lost: loster', 'loster:');
  assert.equal(namesOf(stepsWithoutImpact(list)), 'lost loster');
});

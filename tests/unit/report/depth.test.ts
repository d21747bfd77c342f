import assert from 'node:assert/strict';
import { test } from 'node:test';
import { depthOf } from '../../../src/report/depth.ts';
import { aGraph, idsOf } from '../../builders.ts';

const graphOf = (whys: object[], more: object = {}) =>
  aGraph()
    .add('rootCauses', 'cause')
    .add('incidents', 'it', { whys: whys.map((why) => ({ because: 'So.', ...why })), ...more });

const depth = (...whys: object[]) => {
  const { withoutWhys, ...figures } = depthOf(graphOf(whys).build().incidents);
  return { ...figures, withoutWhys: idsOf(withoutWhys) };
};

test('a chain is as long as its whys from the first answer to the last', () => {
  assert.deepEqual(depth({}, {}, {}), {
    whysPerChain: { count: 1, least: 3, greatest: 3 },
    answers: 3,
    shown: 0,
    chains: 1,
    actionable: 0,
    withoutWhys: [],
  });
});

test('each end of a branch is a chain', () => {
  // 1 → 2 → 3, 1 → 4, and 5 by itself.
  const { whysPerChain, chains, answers } = depth({}, {}, {}, { of: 1 }, { of: 0 });
  assert.deepEqual(whysPerChain, { count: 3, median: 2, least: 1, greatest: 3 });
  assert.deepEqual([chains, answers], [3, 5]);
});

test('what was ruled out counts for nothing, nor does what explains it', () => {
  const { withoutWhys, ...figures } = depth(
    {},
    { rejected: true, evidence: [{ kind: 'log' }] },
    { rootCause: 'cause', sources: ['log'] },
  );
  assert.deepEqual(figures, {
    whysPerChain: { count: 1, least: 1, greatest: 1 },
    answers: 1,
    shown: 0,
    chains: 1,
    actionable: 0,
  });
  assert.deepEqual(withoutWhys, []);
});

test('evidence and sources show an answer; how sure the authors are does not', () => {
  const shown = [{ evidence: [{ kind: 'log' }] }, { sources: ['log'] }, { confidence: 'high' }];
  const { answers, shown: count } = depth(...shown);
  assert.deepEqual([count, answers], [2, 3]);
});

test('a chain ends in something to act on by a root cause, or by saying so', () => {
  const ends = (end: object) => depth({}, end).actionable;
  assert.equal(ends({ rootCause: 'cause' }), 1);
  assert.equal(ends({ stop: 'actionable' }), 1);
  for (const stop of ['outside-control', 'not-yet-known', 'duplicate']) {
    assert.equal(ends({ stop }), 0, stop);
  }
  assert.equal(depth({ rootCause: 'cause' }, {}).actionable, 0, 'not at its end');
});

test('the whys of steps count, and an incident without any is told', () => {
  const { incidents } = graphOf([])
    .add('steps', 'it/step', { whys: [{ because: 'So.' }, { because: 'So.' }] })
    .add('incidents', 'silent', { times: { started: '2025-02-01' } })
    .add('steps', 'silent/step')
    .build();
  const figures = depthOf(incidents);
  assert.deepEqual(
    [figures.chains, figures.answers, idsOf(figures.withoutWhys)],
    [1, 2, ['silent']],
  );
});

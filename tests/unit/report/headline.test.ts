import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headlineOf } from '../../../src/report/headline.ts';
import { aGraph, type GraphBuilder } from '../../builders.ts';
import { against, struck } from './struck.ts';

const told = (graph: GraphBuilder) =>
  headlineOf(graph.build(), '2026-01-01').map(({ number, what, section }) => [
    number,
    what,
    section,
  ]);

test('of nothing the report begins with no part', () => {
  assert.deepEqual(told(aGraph().add('incidents', 'it')), [
    ['0', 'late promises', 'late'],
    ['0', 'struck after a fix', 'returned'],
  ]);
});

test('the report begins with what is late, came back, did not hold and was shown to work', () => {
  const graph = aGraph()
    .add('rootCauses', 'family')
    .add('rootCauses', 'a', { family: 'family' })
    .add('rootCauses', 'b')
    .add('rootCauses', 'idle')
    .add('incidents', 'first', struck('2025-01-01', 'a', 'b'))
    .add('incidents', 'second', struck('2025-06-01', 'a', 'family'))
    .add('remediations', 'first/x', against(['a'], { kind: 'prevent', doneOn: '2025-02-01' }))
    .add('remediations', 'first/y', against(['a'], { kind: 'prevent', doneOn: '2025-03-01' }))
    .add('remediations', 'first/z', { status: 'planned', due: '2025-05-01' });
  assert.deepEqual(told(graph), [
    ['1', 'late promise', 'late'],
    ['1 of 2', 'root causes came back', 'back'],
    ['1', 'struck after a fix', 'returned'],
    ['0 of 2', 'done remediations are verified', 'follow-through'],
  ]);
});

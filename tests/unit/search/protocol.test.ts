import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runsOf } from '../../../src/search/protocol.ts';
import type { Kind } from '../../../src/model/kinds.ts';

const runs = (...kinds: Kind[]) => runsOf(kinds.map((kind) => ({ kind })));

test('records of one kind that follow each other are a run', () => {
  assert.deepEqual(runs('incidents', 'incidents', 'services'), [
    { kind: 'incidents', count: 2 },
    { kind: 'services', count: 1 },
  ]);
});

test('a kind that comes again begins a new run, so that runs say the kind of every row', () => {
  const kinds: Kind[] = ['steps', 'incidents', 'steps', 'steps'];
  const found = runs(...kinds);
  assert.deepEqual(
    found.map(({ count }) => count),
    [1, 1, 2],
  );
  assert.deepEqual(
    found.flatMap(({ kind, count }) => Array<Kind>(count).fill(kind)),
    kinds,
  );
});

test('no records have no runs', () => {
  assert.deepEqual(runs(), []);
});

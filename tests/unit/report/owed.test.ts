import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  brokenFixes,
  cameBack,
  lateByOwner,
  missingFixes,
  owedOn,
} from '../../../src/report/owed.ts';
import { aGraph, idsOf } from '../../builders.ts';
import { against, struck } from './struck.ts';

test('late promises stand by owner, most first and those of nobody last, the longest late first', () => {
  const graph = aGraph()
    .add('incidents', 'it')
    .add('remediations', 'it/a', { owner: 'Few', due: '2025-01-01' })
    .add('remediations', 'it/b', { owner: 'Many', due: '2025-02' })
    .add('remediations', 'it/c', { owner: 'Many', due: '2025-01-15' })
    .add('remediations', 'it/d', { due: '2025-01-01' })
    .add('remediations', 'it/e', { due: '2025-01-02' })
    .add('remediations', 'it/f', { due: '2025-01-03' })
    .add('remediations', 'it/in-time', { owner: 'Few', due: '2025-03-01' })
    .add('remediations', 'it/done', { owner: 'Few', due: '2025-01-01', status: 'done' })
    .build();
  assert.deepEqual(
    lateByOwner(graph, '2025-03-01').map(({ name, remediations }) => [name, idsOf(remediations)]),
    [
      ['Many', ['it/c', 'it/b']],
      ['Few', ['it/a']],
      [undefined, ['it/d', 'it/e', 'it/f']],
    ],
  );
  assert.deepEqual(lateByOwner(graph, '2025-01-01'), []);
});

test('a fix is broken when it should have kept the cause away; what came back last is first', () => {
  const done = (cause: string, kind = 'prevent') =>
    against([cause], { kind, doneOn: '2025-02-01' });
  const graph = aGraph()
    .add('rootCauses', 'a')
    .add('rootCauses', 'b')
    .add('incidents', 'first', struck('2025-01-01', 'a', 'b'))
    .add('remediations', 'first/on-a', done('a'))
    .add('remediations', 'first/on-b', done('b'))
    .add('remediations', 'first/alarm', done('b', 'detect'))
    .add('incidents', 'second', struck('2025-03-01', 'a'))
    .add('incidents', 'third', struck('2025-04-01', 'b'))
    .build();
  assert.deepEqual(
    brokenFixes(graph).map(({ remediation, incidents }) => [remediation.id, idsOf(incidents)]),
    [
      ['first/on-b', ['third']],
      ['first/on-a', ['second']],
    ],
  );
});

test('what came back is told apart: causes, and the broader ones that have forms', () => {
  const graph = aGraph()
    .add('rootCauses', 'family')
    .add('rootCauses', 'form', { family: 'family' })
    .add('incidents', 'first', struck('2025-01-01', 'form'))
    .add('incidents', 'second', struck('2025-02-01', 'form'))
    .build();
  const { causes, families } = cameBack(graph);
  assert.deepEqual(idsOf(causes.map(({ cause }) => cause)), ['form']);
  assert.deepEqual(idsOf(families.map(({ cause }) => cause)), ['family']);
});

const owed: [words: string, ...statuses: string[]][] = [
  ['Nothing is planned.'],
  ['Nothing is planned.', 'dropped'],
  ['1 of 1 remediation open, none verified.', 'planned'],
  ['1 of 3 remediations open, 1 verified.', 'partial', 'done', 'verified', 'dropped'],
  ['All done (2 remediations), none verified.', 'done', 'done'],
  ['All done and verified (1 remediation).', 'verified', 'dropped'],
];
for (const [words, ...statuses] of owed) {
  test(`what is owed on a cause with ${statuses.join(' + ') || 'nothing'}: ${words}`, () => {
    const graph = aGraph()
      .add('rootCauses', 'cause')
      .add('rootCauses', 'form', { family: 'cause' })
      .add('incidents', 'it');
    for (const [at, status] of statuses.entries()) {
      graph.add('remediations', `it/r${at}`, against([at % 2 ? 'form' : 'cause'], { status }));
    }
    assert.equal(owedOn(graph.build().rootCauses.find(({ id }) => id === 'cause')!), words);
  });
}

test('a fix is missing where its cause struck another place; only of the kind that keeps it away', () => {
  const done = (kind: string) => against(['cause'], { kind, doneOn: '2025-02-01' });
  const graph = aGraph()
    .add('rootCauses', 'cause')
    .add('incidents', 'first', { ...struck('2025-01-01', 'cause'), owners: ['A'] })
    .add('remediations', 'first/fix', done('prevent'))
    .add('remediations', 'first/alarm', done('detect'))
    .add('incidents', 'there', { ...struck('2025-03-01', 'cause'), owners: ['B'] })
    .build();
  assert.deepEqual(brokenFixes(graph), []);
  assert.deepEqual(
    missingFixes(graph).map(({ remediation }) => remediation.id),
    ['first/fix'],
  );
});

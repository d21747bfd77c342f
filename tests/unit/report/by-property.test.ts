import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byProperty } from '../../../src/report/by-property.ts';
import { aGraph, aSite } from '../../builders.ts';

const AS_OF = '2026-01-01';

test('what became of remediations is told by each property that one of them has', () => {
  const graph = aGraph()
    .add('services', 'shop', { title: 'The shop' })
    .add('incidents', 'it', { services: ['shop'] })
    .add('incidents', 'other')
    .add('remediations', 'it/a', { owner: 'Web', kind: 'prevent', due: '2025-01-01' })
    .add('remediations', 'it/b', { kind: 'detect' })
    .add('remediations', 'other/c', {
      owner: 'Data',
      kind: 'prevent',
      status: 'dropped',
      statusReason: 'So.',
    })
    .build();
  const { telling, silent } = byProperty(graph, aSite(), AS_OF);
  assert.deepEqual(
    telling.map(({ name, one, many, groups }) => [
      [name, one, many],
      ...groups.map(({ text, total, open, overdue }) => [text, total, open, overdue]),
    ]),
    [
      [
        ['Owner', 'owner', 'owners'],
        ['Web', 1, 1, 1],
        ['No owner on record', 1, 1, 0],
        ['Data', 1, 0, 0],
      ],
      [
        ['Service', 'service', 'services'],
        ['The shop', 2, 2, 1],
        ['No service', 1, 0, 0],
      ],
      [
        ['Kind', 'kind', 'kinds'],
        ['Prevent', 2, 1, 1],
        ['Detect', 1, 1, 0],
      ],
    ],
  );
  assert.deepEqual(silent, ['a priority']);
});

test('a priority is told by its name, and what none has with its article', () => {
  const site = aSite();
  const { id, name } = site.priorities[0]!;
  const graph = aGraph()
    .add('incidents', 'it')
    .add('remediations', 'it/a', { priority: id })
    .add('remediations', 'it/b')
    .build();
  const { telling, silent } = byProperty(graph, site, AS_OF);
  assert.deepEqual(
    telling.find(({ one }) => one === 'priority')?.groups.map(({ text }) => text),
    [name, 'No priority'],
  );
  assert.deepEqual(silent, ['an owner', 'a service']);
});

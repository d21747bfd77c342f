import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodesOf } from '../../../src/graph/by-path.ts';
import type { AnyNode } from '../../../src/graph/nodes.ts';
import { facetsOf, incidentsOf } from '../../../src/search/facets-of.ts';
import { aGraph, idsOf } from '../../builders.ts';
import { noFacets } from './text-index.ts';

const graph = aGraph()
  .add('services', 'billing', { owner: 'Payments', tags: ['money'] })
  .add('services', 'mail')
  .add('rootCauses', 'family')
  .add('rootCauses', 'form', { family: 'family', status: 'contained', tags: ['queue'] })
  .add('incidents', 'early', {
    severity: 'sev2',
    times: { started: '~2024-11' },
    whys: [{ because: 'So.', rootCause: 'form' }],
  })
  .add('incidents', 'late', {
    times: { started: '2026-01-01T00:30+02:00' },
    owners: ['Payments', 'Platform'],
    services: ['mail'],
  })
  .add('steps', 'late/full', { service: 'billing', rootCauses: ['form'] })
  .add('remediations', 'late/limit', {
    status: 'partial',
    owner: 'Platform',
    addresses: { rootCauses: ['form'], steps: ['full'] },
  })
  .add('learnings', 'lesson', { incidents: ['early', 'late'], rootCauses: ['form'] })
  .add('learnings', 'bare')
  .build();
const node = (id: string): AnyNode => nodesOf(graph).find((one) => one.id === id)!;

test('an incident has its own severity, year and owners, and what its steps name', () => {
  assert.deepEqual(facetsOf(node('late'), 'UTC'), {
    kind: ['incidents'],
    service: ['mail', 'billing'],
    severity: ['sev1'],
    category: ['software'],
    status: ['resolved'],
    year: ['2025'],
    tag: [],
    owner: ['Payments', 'Platform'],
  });
});

test('years are those of the zone, but what was not given to the hour is the same in all', () => {
  const yearsIn = (timeZone: string) => facetsOf(node('form'), timeZone).year;
  assert.deepEqual(yearsIn('America/Los_Angeles'), ['2025', '2024']);
  assert.deepEqual(yearsIn('Asia/Tokyo'), ['2026', '2024']);
});

test('a step has those of its incident, and its own service', () => {
  assert.deepEqual(facetsOf(node('late/full'), 'UTC'), {
    ...noFacets,
    kind: ['steps'],
    service: ['billing'],
    severity: ['sev1'],
    category: ['software'],
    year: ['2025'],
  });
});

test('a remediation has the services of the steps that it works on', () => {
  assert.deepEqual(facetsOf(node('late/limit'), 'UTC'), {
    ...noFacets,
    kind: ['remediations'],
    service: ['billing'],
    severity: ['sev1'],
    category: ['software'],
    status: ['partial'],
    year: ['2025'],
    owner: ['Platform'],
  });
});

test('a root cause has those of the incidents that it struck, each value once', () => {
  assert.deepEqual(facetsOf(node('form'), 'UTC'), {
    kind: ['root-causes'],
    service: ['billing'],
    severity: ['sev1', 'sev2'],
    category: ['software'],
    status: ['contained'],
    year: ['2025', '2024'],
    tag: ['queue'],
    owner: [],
  });
});

test('a family strikes through its forms', () => {
  assert.deepEqual(idsOf(incidentsOf(node('family'))), ['late', 'early']);
  assert.deepEqual(facetsOf(node('family'), 'UTC').severity, ['sev1', 'sev2']);
});

test('a learning has those of the incidents that taught it; what no incident taught has none', () => {
  assert.deepEqual(facetsOf(node('lesson'), 'UTC'), {
    ...noFacets,
    kind: ['learnings'],
    severity: ['sev2', 'sev1'],
    category: ['software'],
    year: ['2024', '2025'],
  });
  assert.deepEqual(facetsOf(node('bare'), 'UTC'), { ...noFacets, kind: ['learnings'] });
});

test('a service is about itself, and has the owner who runs it', () => {
  assert.deepEqual(facetsOf(node('billing'), 'UTC'), {
    ...noFacets,
    kind: ['services'],
    service: ['billing'],
    severity: ['sev1'],
    year: ['2025'],
    tag: ['money'],
    owner: ['Payments'],
  });
});

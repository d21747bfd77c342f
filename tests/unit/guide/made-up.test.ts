import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { madeUpFor } from '../../../src/guide/made-up.ts';
import { aSite } from '../../builders.ts';

const site = {
  ...aSite(),
  severities: [{ id: 'p1', name: 'P1' }],
  incidentKinds: [{ id: 'fire', name: 'Fire' }],
  causeCategories: [{ id: 'people', name: 'People' }],
};

test('made-up lines are indented as YAML needs them, in the words of the site', () => {
  const lines = madeUpFor(site);
  assert.deepEqual(Object.keys((parse(lines.happened) as { times: object }).times), [
    'started',
    'detected',
    'resolved',
  ]);
  assert.deepEqual(
    [parse(lines.happened), parse(lines.rootCause)].map(
      ({ severity, kind, category }: Record<string, string>) => [severity, kind, category],
    ),
    [
      ['p1', 'fire', undefined],
      [undefined, undefined, 'people'],
    ],
  );
  assert.deepEqual((parse(lines.remediation) as { addresses: object }).addresses, {
    rootCauses: ['settings-not-checked'],
  });
  assert.equal((parse(lines.whys) as { whys: object[] }).whys.length, 3);
});

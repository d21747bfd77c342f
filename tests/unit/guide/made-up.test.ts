import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { madeUpFor } from '../../../src/guide/made-up.ts';
import { formatDiagnostics } from '../../../src/diagnostics/format.ts';
import { readBase } from '../../../src/reader/read.ts';
import { aBase, aSite, encode, SITE } from '../../builders.ts';

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

test('put together the lines are an analysis that check has nothing against, as a draft and published', () => {
  const { happened, hurt, step, whys, rejected, rootCause, remediation } = madeUpFor(aSite());
  const fileOf = (...parts: string[]) => encode(`---\n${parts.join('\n')}\n---\n`);
  for (const begin of [happened, happened.replace('draft', 'published')]) {
    const files = [
      [SITE, aBase().files.get(SITE)!],
      ['incidents/checkout-down/index.mdx', fileOf(begin, hurt)],
      ['incidents/checkout-down/steps/client.md', fileOf(step, whys, rejected)],
      ['incidents/checkout-down/remediations/refuse.md', fileOf(remediation)],
      ['root-causes/settings-not-checked.md', fileOf(rootCause)],
    ] as const;
    const { entries, diagnostics } = readBase(
      files.map(([path, bytes]) => ({ path, bytes })),
      { folder: 'content' },
    );
    assert.equal(entries.length, 4);
    const loud = diagnostics.filter(({ severity }) => severity !== 'hint');
    assert.equal(formatDiagnostics(loud), formatDiagnostics([]));
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aBase, CAUSE, INCIDENT, oneFault } from '../../builders.ts';

const FIX = 'incidents/outage/remediations/fix.md';
const withRootCause = (id: string) =>
  aBase().edit(INCIDENT, 'rootCause: no-limit', `rootCause: ${id}`);
const noRootCause = (id: string, help: string) =>
  oneFault(
    `${INCIDENT}:12:16`,
    'unknown-reference',
    `Found "${id}" in "rootCause". Expected the id of a root cause.`,
    help,
  );

test('a reference to nothing is reported with the nearest id', () => {
  const expected = noRootCause('no-limits', 'Did you mean "no-limit"?');
  assert.equal(withRootCause('no-limits').report(), expected);
});

test('a reference to nothing that is near to no id is told which file to write', () => {
  assert.equal(
    withRootCause('gremlins').report(),
    noRootCause('gremlins', 'Create content/root-causes/gremlins.md, or take the reference out.'),
  );
});

test('advice names the content folder by the name that it has', () => {
  const help = 'Create kb/root-causes/gremlins.md, or take the reference out.';
  assert.equal(
    withRootCause('gremlins').report({ folder: 'kb' }),
    noRootCause('gremlins', help).replace('content/', 'kb/'),
  );
});

test('a reference to an earlier id is told the present one', () => {
  assert.equal(
    withRootCause('unbounded').fields(CAUSE, 'aliases: [unbounded]').report(),
    noRootCause('unbounded', 'It is an earlier id of "no-limit": write that.'),
  );
});

test('an empty reference is one fault, not two', () => {
  assert.equal(
    withRootCause('""').report(),
    oneFault(
      `${INCIDENT}:12:16`,
      'invalid-value',
      'Found "" for "rootCause". Expected a text that is not empty.',
      '"rootCause" is: The root cause that the chain ends in. Without one take "rootCause" out.',
    ),
  );
});

test('a reference to an entry with faults of its own is not reported once more', () => {
  const base = aBase().edit(CAUSE, 'status: active', 'status: gone');
  assert.equal(
    base.report(),
    oneFault(
      `${CAUSE}:5:9`,
      'unknown-value',
      'Found "gone" for "status". Expected one of active, contained, eliminated, accepted.',
      '"status" is: Whether it can still strike.',
    ),
  );
});

test('a source is a reference of the entry or its incident', () => {
  const base = aBase().remediation('fix', 'status: planned\nsources: [log, lag, minutes]');
  assert.equal(
    base.report(),
    [
      `content/${FIX}:6:16  error  unknown-reference`,
      '  Found "lag" in "sources". Expected the id of a reference of this entry or its incident.',
      '  Did you mean "log"?',
      '',
      `content/${FIX}:6:21  error  unknown-reference`,
      '  Found "minutes" in "sources". Expected the id of a reference of this entry or its incident.',
      '  Add it under "references" with "id: minutes".',
      '',
      '2 errors in 1 file.',
      '',
    ].join('\n'),
  );
});

test('a phase is one of the incident', () => {
  const withPhase = (id: string) =>
    aBase()
      .fields(INCIDENT, 'phases: [{ id: stabilise, name: Stabilise, status: planned }]')
      .remediation('fix', `status: planned\nphase: ${id}`)
      .report();
  const message = (id: string) =>
    `Found "${id}" in "phase". Expected the id of a phase of the incident.`;
  assert.equal(withPhase('stabilise'), '');
  assert.equal(
    withPhase('stabilize'),
    oneFault(`${FIX}:6:8`, 'unknown-reference', message('stabilize'), 'Did you mean "stabilise"?'),
  );
  assert.equal(
    withPhase('later'),
    oneFault(
      `${FIX}:6:8`,
      'unknown-reference',
      message('later'),
      'Add it under "phases" of the incident with "id: later".',
    ),
  );
});

test('a step leads to steps of its own incident only, a remediation may address any', () => {
  const other = new TextDecoder().decode(aBase().files.get(INCIDENT));
  const base = aBase()
    .with('incidents/second/index.mdx', other)
    .with('incidents/second/steps/far.md', '---\ntitle: Far\nsummary: S.\nleadsTo: [impact]\n---\n')
    .remediation('fix', 'status: planned\naddresses: { steps: [near, second/far] }')
    .step('near', 'leadsTo: [impact, second/far]');
  assert.equal(
    base.report(),
    oneFault(
      'incidents/outage/steps/near.md:4:19',
      'unknown-reference',
      'Found "second/far" in "leadsTo". Expected the id of a cascade step.',
      'Create content/incidents/outage/steps/far.md, or take the reference out.',
    ),
  );
});

test('<Cite> cites a reference of the entry or its incident', () => {
  const message = (id: string) =>
    `Found "${id}" in <Cite>. Expected the id of a reference of this entry or its incident.`;
  const cite = (id: string) => aBase().body(INCIDENT, `\nSo <Cite source="${id}" />.`).report();
  assert.equal(cite('log'), '');
  assert.equal(
    cite('lag'),
    oneFault(`${INCIDENT}:17:10`, 'unknown-reference', message('lag'), 'Did you mean "log"?'),
  );
  assert.equal(
    cite('minutes'),
    oneFault(
      `${INCIDENT}:17:10`,
      'unknown-reference',
      message('minutes'),
      'Add it under "references" with "id: minutes".',
    ),
  );
});

test('a list under another name is one fault, whoever refers to what it holds', () => {
  const base = aBase()
    .edit(INCIDENT, 'references:', 'refrences:')
    .fields(INCIDENT, 'sources: [log]')
    .remediation('fix', 'status: planned\nsources: [log]');
  assert.match(base.report(), /^[^\n]+:13:1 {2}error {2}unknown-key\n[^]*\n1 error in 1 file\.\n$/);
});

test('an id that is none is one fault, whoever refers to it as it should be', () => {
  const base = aBase()
    .edit(INCIDENT, 'id: log', 'id: Log')
    .fields(INCIDENT, 'sources: [log]')
    .remediation('fix', 'status: planned\nsources: [log]');
  assert.equal(
    base.report(),
    oneFault(
      `${INCIDENT}:14:11`,
      'invalid-value',
      'Found "Log" for "id". Expected lower-case letters and digits, joined by hyphens.',
      'Write "log".',
    ),
  );
});

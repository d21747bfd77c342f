import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aBase, CAUSE, INCIDENT, oneFault } from '../../builders.ts';

/** Fields that another field makes necessary. */

test('a superseded analysis names the one that replaces it', () => {
  const base = aBase().edit(INCIDENT, 'analysisStatus: published', 'analysisStatus: superseded');
  assert.equal(
    base.report(),
    oneFault(
      `${INCIDENT}:6:17`,
      'missing-field',
      'Missing "supersededBy". Expected the id of the analysis that replaces this one, as "analysisStatus" is superseded.',
      'Write "supersededBy: <id of the incident>", or another "analysisStatus".',
    ),
  );
});

test('an accepted root cause says why', () => {
  const base = aBase().edit(CAUSE, 'status: active', 'status: accepted');
  assert.equal(
    base.report(),
    oneFault(
      `${CAUSE}:5:9`,
      'missing-field',
      'Missing "statusReason". Expected the reason for which the cause is accepted, as "status" is accepted.',
      'Write "statusReason" with the reason in a sentence.',
    ),
  );
  assert.equal(base.fields(CAUSE, 'statusReason: It costs too much.').report(), '');
});

test('a dropped remediation says why', () => {
  const base = aBase().remediation('fix', 'status: dropped');
  assert.equal(
    base.report(),
    oneFault(
      'incidents/outage/remediations/fix.md:5:9',
      'missing-field',
      'Missing "statusReason". Expected the reason for which it is not done, as "status" is dropped.',
      'Write "statusReason" with the reason in a sentence.',
    ),
  );
});

test('a reading of a metric is a number or a state, not both and not neither', () => {
  const report = (current: string) =>
    aBase()
      .fields(INCIDENT, `metrics: [{ name: Load, baseline: { value: 1 }, current: ${current} }]`)
      .report();
  assert.equal(report('{ state: calm }'), '');
  for (const [current, found] of [
    ['{ value: 1, state: calm }', 'both "value" and "state"'],
    ['{ at: 2025-09-15 }', 'neither "value" nor "state"'],
  ] as const) {
    assert.equal(
      report(current),
      oneFault(
        `${INCIDENT}:15:58`,
        'missing-field',
        `Found a reading with ${found}. Expected "value" (a number) or "state" (words).`,
        'Write "value" with a number where something was counted, else "state" with words.',
      ),
    );
  }
});

test('a reference without an address says that it is not public', () => {
  const base = aBase().edit(INCIDENT, ', notPublic: true', '');
  assert.equal(
    base.report(),
    oneFault(
      `${INCIDENT}:14:5`,
      'missing-field',
      'Found the reference "log" without an address. Expected "url", "archiveUrl" or "notPublic: true".',
      'Write where it can be read, or "notPublic: true" if readers cannot open it.',
    ),
  );
});

test('"of" names an earlier item', () => {
  const report = (parent: string) =>
    aBase().edit(INCIDENT, '    rootCause:', `    of: ${parent}\n    rootCause:`).report();
  assert.equal(report('0'), '');
  assert.equal(report('1'), '');
  for (const parent of ['2', '7', 'nobody']) {
    assert.equal(
      report(parent),
      oneFault(
        `${INCIDENT}:12:9`,
        'unknown-reference',
        `Found "of: ${parent}" on item 2. Expected the number or id of an earlier item, or 0 for the start.`,
        'Write a number from 0 to 1, or move the item below the one that it explains.',
      ),
    );
  }
});

test('two whys of one id are reported at the second', () => {
  const base = aBase()
    .edit(INCIDENT, '- because: The queue', '- id: full\n    because: The queue')
    .edit(INCIDENT, '- because: Nothing', '- id: full\n    because: Nothing');
  assert.equal(
    base.report(),
    oneFault(
      `${INCIDENT}:12:9`,
      'duplicate-id',
      'Found the id "full" twice, at item 1 and item 2. Expected each id once.',
      'Give one of the two another id.',
    ),
  );
});

test('two references of one id are reported at the second', () => {
  const base = aBase().fields(
    INCIDENT,
    '  - { id: log, title: Another log, url: "https://a.example" }',
  );
  assert.equal(
    base.report(),
    oneFault(
      `${INCIDENT}:15:11`,
      'duplicate-id',
      'Found "log" twice. Expected each id once.',
      'Give one of the two another id, or merge them.',
    ),
  );
});

test('two phases of one id are reported at the second', () => {
  const phase = '  - { id: one, name: One, status: planned }';
  const base = aBase().fields(INCIDENT, `phases:\n${phase}\n${phase}`);
  assert.equal(
    base.report(),
    oneFault(
      `${INCIDENT}:17:11`,
      'duplicate-id',
      'Found "one" twice. Expected each id once.',
      'Give one of the two another id, or merge them.',
    ),
  );
});

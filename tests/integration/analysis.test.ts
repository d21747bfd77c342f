import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { find, parsePage, sectionOf, textOf } from '../support/html.ts';
import { examples } from '../support/page-kinds.ts';
import { builtSite } from '../support/site.ts';

/** What the page of #1176 must hold as text, whatever it looks like. */

const page = async () => {
  const { folder } = await builtSite();
  const path = 'incidents/integration-coordination-failures-1176/index.html';
  return parsePage(await readFile(join(folder, path), 'utf8'));
};

const section = async (id: string) => textOf(sectionOf(await page(), id));

/** Asserts that a text holds all parts, each after the one before it. */
function assertInOrder(text: string, parts: readonly string[]): void {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    assert.notEqual(at, -1, `"${part}" is missing, or stands too early`);
    from = at + part.length;
  }
}

test('all six stages of the cascade stand in order and end in the impact', examples, async () => {
  assertInOrder(await section('cascade'), [
    'Test discovery failure',
    'SSOT migration incompleteness',
    'Import fragmentation',
    'Configuration drift',
    'Staging coordination breakdown',
    'Golden Path blockage',
    'Impact',
  ]);
});

test('all four root causes are there', examples, async () => {
  const text = await section('root-causes');
  for (const cause of [
    'Test infrastructure misalignment',
    'Partial migration strategy',
    'Module proliferation',
    'Configuration fragmentation',
  ]) {
    assert.ok(text.includes(cause), `${cause} is missing from: ${text}`);
  }
});

test('the key learning is there', examples, async () => {
  const text = await section('learnings');
  assert.match(text, /critical infrastructure/i);
  assert.match(text, /atomic/i);
});

test('P1 to P4 stand in order of priority, with status and before → after', examples, async () => {
  assertInOrder(await section('remediations'), [
    'P1',
    'Done',
    '8081 → ',
    '8080',
    'P2',
    'Done',
    'collected 0 items → collected 25 items',
    'P3',
    'Done',
    'P4',
    'Partial',
    '4 warnings → 3 warnings',
  ]);
});

test('every next step is there, in its phase', examples, async () => {
  assertInOrder(await section('remediations'), [
    'Align the services of the staging environment',
    'Clean up the deprecated imports',
    'Consolidate the WebSocket imports',
    'Unify the agent factories',
    'Give staging a single source of configuration',
    'Monitor how the services work together',
    'Record architectural decisions',
    'Verify the environment before each deployment',
  ]);
});

test(
  'every metric stands with its target, and the change that its numbers support',
  examples,
  async () => {
    const text = await section('metrics');
    assertInOrder(text, ['≥ 50 warnings', '37 warnings', '95 % fewer', 'at least −26 %']);
    assertInOrder(text, ['4 warnings', '3 warnings', '−25 %']);
    assertInOrder(text, ['Test discovery', '0 %', '100 %', '100 %']);
    assertInOrder(text, ['auth service', 'failed', 'Cloud Run', 'succeeds']);
    assertInOrder(text, ['Infrastructure reliability', '45 %', '75 %', '95 %', '+30 points']);
    assertInOrder(text, ['System stability', '75 %', '99 %']);
    assertInOrder(text, ['Golden Path', '0 %', '≥ 99 %']);
    assertInOrder(text, ['Revenue protection', 'Called restored']);
    assertInOrder(text, ['emergency response', '≤ 4 h']);
  },
);

test('the health figure stands with its date and its areas', examples, async () => {
  assertInOrder(await section('health'), ['75 %', '15 September 2025', 'Operational', 'Improving']);
});

test('the impact says how it was, how it is and how it should be', examples, async () => {
  assertInOrder(await section('impact'), ['≥ USD 500,000', 'Before', 'Now', 'Target', '99 %']);
});

test('the status update holds its recommendation', examples, async () => {
  assertInOrder(await section('updates'), [
    '15 September 2025',
    'Recommendation',
    'open',
    'Rationale',
    'Timeline',
    'Business justification',
  ]);
});

test('contradictions are shown, with what the numbers support', examples, async () => {
  const text = await section('disagreements');
  for (const part of ['25 %', '26 %', '99 %', '75 %', 'What the evidence supports']) {
    assert.ok(text.includes(part), `"${part}" is missing`);
  }
});

test('durations are computed from the times', examples, async () => {
  const facts = textOf(
    find(await page(), ({ properties }) => String(properties.className) === 'facts'),
  );
  assertInOrder(facts, ['Time to mitigate', '1 h 39 min', 'detected → mitigated']);
  assertInOrder(facts, ['Time to detect', 'Not computable: a time is not known exactly']);
});

test('every document that the status update names is among the references', examples, async () => {
  const text = await section('references');
  for (const name of [
    'FIVE_WHYS_ANALYSIS_ISSUE_1176_CRITICAL_INFRASTRUCTURE_FAILURES.md',
    'CRITICAL_INFRASTRUCTURE_REMEDIATION_PLAN_ISSUE_1176.md',
    'github_comment_1176_remediation_complete.md',
    'MASTER_WIP_STATUS.md',
  ]) {
    assert.ok(text.includes(name), `${name} is missing`);
  }
});

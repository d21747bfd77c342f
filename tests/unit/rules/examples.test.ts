import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readBase } from '../../../src/reader/read.ts';
import { rules } from '../../../src/rules/index.ts';
import type { Rule } from '../../../src/rules/rule.ts';
import { baseOf } from './example-base.ts';

const steps = 'incidents/queue-full/steps/';
const remediations = 'incidents/queue-full/remediations/';
/** What an example says that there is not, by what its paths begin with. */
const lacks: Record<string, string[]> = {
  'eliminated-without-remediation': [remediations],
  'exactly-five-whys': [steps],
  'no-alternative-considered': [steps],
  'root-cause-without-remediation': [remediations],
  'severe-incident-without-whys': [steps],
  'single-chain': [steps],
  'weak-remediations-only': [`${remediations}close.md`],
};

/** What a bad example cannot help to break besides its own rule, with the reason. */
const also: Record<string, string[]> = {
  // A hypothesis that was ruled out would keep both.
  'single-chain': ['no-alternative-considered'],
  // What only trains and reminds is all of one sort.
  'weak-remediations-only': ['remediations-of-one-sort'],
};

const site = { path: 'site.yaml', bytes: readFileSync('tests/fixtures/rules/site.yaml') };

/** The rules that the base around an example breaks, those of schemas and references too. */
function reported(rule: Rule, example: string): string[] {
  const files = [site, ...baseOf(rule, example, lacks[rule.id] ?? [])];
  const { diagnostics } = readBase(files, { folder: 'content' });
  return [...new Set(diagnostics.map((one) => one.rule))].sort();
}

// The example of a secret holds none; scanners look at this project, too.
for (const rule of rules.filter(({ outside }) => !outside)) {
  test(`the bad example of ${rule.id} breaks it and nothing else`, () => {
    assert.deepEqual(reported(rule, rule.bad), [rule.id, ...(also[rule.id] ?? [])].sort());
  });
  test(`the good example of ${rule.id} keeps every rule`, () => {
    assert.deepEqual(reported(rule, rule.good), []);
  });
}

test('the base around the examples keeps every rule', () => {
  const [rule] = rules as [Rule];
  const files = [site, ...baseOf({ ...rule, bad: '', good: '' }, '', [])];
  assert.deepEqual(readBase(files, { folder: 'content' }).diagnostics, []);
});

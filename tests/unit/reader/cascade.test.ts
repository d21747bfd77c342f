import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aBase, CAUSE, oneFault } from '../../builders.ts';

const step = (name: string) => `incidents/outage/steps/${name}.md`;
const noPath = (name: string) => [
  `Found no path from the step "${name}" to the impact. Expected "leadsTo" to name a later step or "impact".`,
  'Write "leadsTo: [impact]" if it did the harm itself.',
];

test('a cascade may branch and join on its way to the impact', () => {
  const base = aBase()
    .step('first', 'leadsTo: [left, right]')
    .step('left', 'leadsTo: [last]')
    .step('right', 'leadsTo: [last]')
    .step('last', 'kind: impact');
  assert.equal(base.report(), '');
});

test('a cycle is reported once, at the reference that closes it', () => {
  const base = aBase().step('a', 'leadsTo: [b]').step('b', 'leadsTo: [impact, a]');
  assert.equal(
    base.report(),
    oneFault(
      `${step('a')}:4:11`,
      'cascade-cycle',
      'Found a cycle in the cascade: a → b → a. Expected each step to lead on towards "impact".',
      'Take out the reference that leads back to an earlier step.',
    ),
  );
});

test('a step that leads to itself is a cycle', () => {
  assert.equal(
    aBase().step('a', 'leadsTo: [impact, a]').report(),
    oneFault(
      `${step('a')}:4:19`,
      'cascade-cycle',
      'Found a cycle in the cascade: a → a. Expected each step to lead on towards "impact".',
      'Take out the reference that leads back to an earlier step.',
    ),
  );
});

test('a step that reaches no impact is reported at its "leadsTo"', () => {
  const base = aBase().step('fine', 'leadsTo: [impact]').step('lost', 'leadsTo: []');
  assert.equal(
    base.report(),
    oneFault(`${step('lost')}:4:1`, 'no-path-to-impact', ...noPath('lost')),
  );
});

test('a step without "leadsTo" is reported at its start', () => {
  assert.equal(
    aBase().step('lost', 'kind: trigger').report(),
    oneFault(`${step('lost')}:2:1`, 'no-path-to-impact', ...noPath('lost')),
  );
});

test('a misspelt "leadsTo" is one fault: where it would have led is not known', () => {
  const base = aBase()
    .step('first', 'leadsTo: [second]')
    .step('second', 'leadsTo: [thrid]')
    .step('third', 'leadsTo: [impact]');
  assert.equal(
    base.report(),
    oneFault(
      `${step('second')}:4:11`,
      'unknown-reference',
      'Found "thrid" in "leadsTo". Expected the id of a cascade step.',
      'Did you mean "third"?',
    ),
  );
});

test('with a step unreadable, nothing is said about the way through it', () => {
  const base = aBase().step('first', 'leadsTo: [second]').step('second', 'leadsTo: impact');
  assert.equal(
    base.report(),
    oneFault(
      `${step('second')}:4:10`,
      'wrong-type',
      'Found "impact" for "leadsTo". Expected a list.',
      'Write "leadsTo: [impact]".',
    ),
  );
});

test('a root cause is not its own family, nor that of a family of its own', () => {
  const other =
    '---\ntitle: T\nsummary: S.\ncategory: software\nstatus: active\nfamily: no-limit\n---\n';
  const base = aBase().with('root-causes/wide.md', other).fields(CAUSE, 'family: wide');
  assert.equal(
    base.report(),
    oneFault(
      `${CAUSE}:6:9`,
      'family-cycle',
      'Found a root cause that is its own family: no-limit → wide → no-limit. Expected each family to be a broader cause.',
      'Take "family" out of the broadest of them.',
    ),
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aBase, CAUSE, idsOf, oneFault } from '../../builders.ts';

const OTHER = 'root-causes/other.md';
const aCause = (fields = '') =>
  `---\ntitle: Other\nsummary: S.\ncategory: software\nstatus: active\n${fields}\n---\n`;

test('two files with one id are reported at the second', () => {
  assert.equal(
    aBase().with('root-causes/no-limit.mdx', aCause()).report(),
    oneFault(
      'root-causes/no-limit.mdx:1:1',
      'duplicate-id',
      'Found a second root cause with the id "no-limit". Expected each id once; content/root-causes/no-limit.md has it already.',
      'Rename one of the two, or merge them.',
    ),
  );
});

test('an alias that is the id of another entry is reported', () => {
  assert.equal(
    aBase().with(OTHER, aCause('aliases: [older, no-limit]')).report(),
    oneFault(
      `${OTHER}:6:18`,
      'duplicate-id',
      'Found the alias "no-limit". Expected an id that no other root cause has; content/root-causes/no-limit.md has it.',
      'Take it out of one of the two.',
    ),
  );
});

test('an alias that another entry has is reported', () => {
  assert.equal(
    aBase().fields(CAUSE, 'aliases: [older]').with(OTHER, aCause('aliases: [older]')).report(),
    oneFault(
      `${OTHER}:6:11`,
      'duplicate-id',
      'Found the alias "older". Expected an id that no other root cause has; content/root-causes/no-limit.md has it.',
      'Take it out of one of the two.',
    ),
  );
});

test('one id may stand for entries of two kinds', () => {
  const base = aBase()
    .with('learnings/no-limit.md', '---\ntitle: T\nsummary: S.\naliases: [older]\n---\n')
    .fields(CAUSE, 'aliases: [older]');
  assert.equal(base.report(), '');
});

test('steps of two incidents may share a name', () => {
  const incident = new TextDecoder().decode(aBase().files.get('incidents/outage/index.mdx'));
  const base = aBase()
    .step('full', 'leadsTo: [impact]\naliases: [older]')
    .with('incidents/second/index.mdx', incident);
  const text = base.files.get('incidents/outage/steps/full.md')!;
  base.with('incidents/second/steps/full.md', text);
  assert.equal(base.report(), '');
});

test('entries come ordered by kind and id, whatever the order of the files', () => {
  const base = aBase()
    .with(OTHER, aCause())
    .with('root-causes/early.md', aCause())
    .step('b', 'leadsTo: [impact]')
    .step('a', 'leadsTo: [b]');
  const expected = ['outage', 'early', 'no-limit', 'other', 'outage/a', 'outage/b'];
  assert.deepEqual(idsOf(base.read().entries), expected);
});

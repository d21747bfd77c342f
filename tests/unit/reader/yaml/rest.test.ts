import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rules } from '../../../../src/rules/index.ts';
import { aBase, CAUSE, INCIDENT, SITE, type BaseBuilder } from '../../../builders.ts';

/** What can be read beside a slip of YAML is judged in the same run; what cannot makes no fault of its own. */

const heads = (base: BaseBuilder, withRules = false) =>
  base
    .read(withRules ? { rules, hints: false } : {})
    .diagnostics.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
const inIncident = (base: BaseBuilder, withRules = false) =>
  heads(base, withRules).flatMap((head) =>
    head.startsWith(`content/${INCIDENT}:`) ? [head.slice(`content/${INCIDENT}:`.length)] : [],
  );

test('a slip on one line hides nothing of the others', () => {
  const base = aBase()
    .edit(INCIDENT, 'title: The queue filled up', 'title: The queue: it filled up: twice')
    .edit(INCIDENT, 'status: resolved', 'status: solved')
    .edit(INCIDENT, '2025-09-15T15:00Z', '2025-09-15T15:00')
    .edit(INCIDENT, 'Nothing limited it.', 'A careless limit.')
    .edit(INCIDENT, 'rootCause: no-limit', 'rootCause: no-limits')
    .fields(INCIDENT, 'services: [shop]\ntags: [a, a]\nseverty: sev1');
  assert.deepEqual(inIncident(base, true), [
    '2:8 yaml-syntax',
    '4:11 severe-incident-without-impact',
    '4:11 single-chain',
    '5:9 unknown-value',
    '8:19 time-without-offset',
    '10:14 why-without-evidence',
    '11:14 why-without-evidence',
    '11:16 judging-word',
    '12:16 unknown-reference',
    '15:12 unknown-reference',
    '16:11 duplicate-value',
    '17:1 unknown-key',
  ]);
});

const slips: [what: string, from: string, to: string, told: string[]][] = [
  ['a quote that is not closed', 'status: resolved', 'status: "resolved', ['5:9 yaml-syntax']],
  ['a list that is not closed', 'kind: outage', 'kind: [outage', ['7:7 yaml-syntax']],
  ['a sign of YAML', 'kind: outage', 'kind: @outage', ['7:7 yaml-syntax']],
  ['no space behind a colon', 'kind: outage', 'kind:outage', ['7:1 yaml-syntax']],
  ['a key that is there twice', 'kind: outage', 'kind: outage\nkind: other', ['8:1 yaml-syntax']],
  [
    'sources that cannot be read, beside one who names one',
    'references:\n  - { id: log, title: The log, notPublic: true }',
    'sources: [log]\nreferences:\n  - id: log: one\n    title: The log\n    notPublic: true',
    ['15:9 yaml-syntax'],
  ],
  [
    'a statement with a ": " that looks like a key',
    'references:',
    'wentWell:\n  - Said: no: yes\nowners:\n  - Team: of: it\nreferences:',
    ['14:11 yaml-syntax', '16:11 yaml-syntax'],
  ],
  [
    'a misspelt key',
    'title: The queue filled up',
    'titel: The queue: it filled: up',
    ['2:1 unknown-key', '2:8 yaml-syntax'],
  ],
  [
    'a text that goes on below its slip',
    'summary: Nobody could order.',
    'summary: Nobody: could: order\n  at all.',
    ['3:10 yaml-syntax'],
  ],
];
for (const [what, from, to, told] of slips) {
  test(`${what} is told alone`, () => {
    assert.deepEqual(inIncident(aBase().edit(INCIDENT, from, to)), told);
  });
}

test('an entry with a slip is not taken for one that is right', () => {
  const { entries, remains } = aBase().fields(CAUSE, 'status: active').read();
  assert.deepEqual(
    [...entries, ...remains].map(({ kind, data }) => [kind, 'status' in data && data.status]),
    [
      ['incidents', 'resolved'],
      ['rootCauses', undefined],
    ],
  );
});

test('settings beside a slip are read', () => {
  const base = aBase()
    .edit(SITE, 'name: Test base', 'name: Test: base: one')
    .edit(CAUSE, 'category: software', 'category: softwre');
  assert.deepEqual(heads(base), [
    `content/${CAUSE}:4:11 unknown-value`,
    'content/site.yaml:1:7 yaml-syntax',
  ]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rules } from '../../../src/rules/index.ts';
import { aBase, CAUSE, INCIDENT, SITE, type BaseBuilder } from '../../builders.ts';

/** Everything at once: what breaks a schema hides nothing that can be judged without it. */

const report = (base: BaseBuilder) => base.report({ rules, hints: false });

/** What is told of one file, head by head. */
const headsIn = (base: BaseBuilder, path: string) =>
  report(base)
    .split('\n')
    .flatMap((line) =>
      line.startsWith(`content/${path}:`) ? [line.slice(`content/${path}:`.length)] : [],
    );
/** A base without other breaches, but for the root cause about which nothing is done. */
const calm = () =>
  aBase()
    .edit(INCIDENT, 'resolved\n', 'resolved\nimpact: { summary: Orders waited. }\n')
    .edit(INCIDENT, '15T15:00Z }', '15T15:00Z, resolved: 2025-09-15T16:00Z }')
    .edit(INCIDENT, 'severity: sev1', 'severity: sev2')
    .edit(INCIDENT, 'The queue was full.', 'The queue was full.\n    confidence: low')
    .edit(INCIDENT, 'Nothing limited it.', 'Nothing limited it.\n    confidence: low');

test('a fault of the schema, a judging word and a person in a cause are told together', () => {
  const base = calm()
    .edit(INCIDENT, 'status: resolved', 'status: solved')
    .edit(INCIDENT, 'The queue was full.', 'A careless release filled the queue.')
    .edit(INCIDENT, 'Nothing limited it.', 'Ada Lovelace deployed it without a limit.')
    .fields(INCIDENT, 'owners: [Ada Lovelace]');
  assert.equal(
    report(base),
    `content/incidents/outage/index.mdx:5:9  error  unknown-value
  Found "solved" for "status". Expected one of investigating, mitigated, monitoring, resolved.
  Did you mean "resolved"?

content/incidents/outage/index.mdx:11:16  warning  judging-word
  Found "careless", a judgement. Expected a description of what was there.
  Say what was there, how much of it, or how often, so that readers judge for themselves.

content/incidents/outage/index.mdx:13:14  error  person-in-cause
  Found "Ada Lovelace", a person. Expected a cause that holds whoever did it.
  Say what was done and what made it possible; people belong in "owners", "authors", "reviewers" and "references", names in code in backticks.

content/root-causes/no-limit.md:5:9  warning  root-cause-without-remediation
  Found the root cause "no-limit" with the status active and no remediation. Expected at least one remediation that addresses it.
  Name it under "addresses" of a remediation, or write "status: accepted" with the reason in "statusReason".

2 errors and 2 warnings in 2 files.
`,
  );
});

test('a text that is itself at fault is not judged, those beside it are, on their own lines', () => {
  const base = calm()
    .edit(INCIDENT, 'because: The queue was full.', 'becuase: A careless release filled it.')
    .edit(INCIDENT, 'Nothing limited it.', 'A sloppy limit let it grow.');
  assert.deepEqual(headsIn(base, INCIDENT), [
    '11:5  error  unknown-key',
    '13:16  warning  judging-word',
  ]);
});

test('a step is judged while its incident has a fault', () => {
  const base = aBase()
    .edit(INCIDENT, 'status: resolved', 'status: solved')
    .step('one', 'leadsTo: [impact]\nwhys:\n  - because: A careless release.');
  assert.deepEqual(headsIn(base, 'incidents/outage/steps/one.md'), [
    '6:14  warning  chain-without-end',
    '6:14  warning  why-without-evidence',
    '6:16  error  chain-ends-at-human-error',
    '6:16  warning  judging-word',
  ]);
});

test('a body is judged where the front matter is no YAML, and the front matter where the body is at fault', () => {
  const broken = aBase()
    .edit(CAUSE, 'status: active', 'status: "active')
    .body(CAUSE, 'See /home/jsmith/shop.log');
  assert.deepEqual(headsIn(broken, CAUSE), [
    '5:9  error  yaml-syntax',
    '7:5  error  personal-path',
  ]);
  const body = aBase()
    .edit(CAUSE, 'What has no limit grows.', 'A careless queue grows.')
    .body(CAUSE, '# One\n\nIt grew.');
  assert.deepEqual(headsIn(body, CAUSE), [
    '3:12  warning  judging-word',
    '5:9  warning  root-cause-without-remediation',
    '7:1  error  body-heading',
  ]);
});

test('what another analysis replaced, or a draft may hold, is not demanded of one whose status is unreadable', () => {
  const words = (more: string) =>
    headsIn(
      calm()
        .edit(INCIDENT, 'analysisStatus: published', `analysisStatus: ${more}`)
        .edit(INCIDENT, 'Nobody could order.', 'TODO after a careless release.')
        .edit(INCIDENT, 'Nothing limited it.', 'A careless limit.'),
      INCIDENT,
    ).filter((head) => !head.includes('error'));
  assert.deepEqual(words('finished'), ['13:16  warning  judging-word']);
  assert.deepEqual(words('superceded\nsupersededBy: outage'), []);
});

test('a silence in an entry with a fault holds, and is not called unused', () => {
  const base = aBase()
    .edit(CAUSE, 'status: active', 'status: actve')
    .edit(CAUSE, 'What has no limit grows.', 'A careless queue grows.')
    .fields(
      CAUSE,
      'silenced:\n  - { rule: judging-word, reason: It is a quotation. }\n  - { rule: urgency-word, reason: It was so. }\n  - { rule: urgncy-word, reason: It was so. }',
    );
  assert.deepEqual(headsIn(base, CAUSE), [
    '5:9  error  unknown-value',
    '9:13  error  unknown-rule',
  ]);
});

test('a fault in one setting costs what depends on it', () => {
  const base = () => calm().edit(INCIDENT, 'Nobody could order.', 'A disastrous day.');
  const settings = (yaml: string) =>
    base().edit(SITE, 'name: Test base', `name: Test base\n${yaml}`);
  const waiting = (one: BaseBuilder) => one.read({ rules, hints: false }).waiting;
  const urgent = '3:12  warning  urgency-word';
  assert.deepEqual(headsIn(settings('language: en'), INCIDENT).includes(urgent), true);

  const severity = settings(
    'rules:\n  - { rule: urgency-word, severity: eror }\n  - { rule: the-root-cause, severity: hint }',
  );
  assert.deepEqual(waiting(severity), ['urgency-word']);
  assert.ok(!headsIn(severity, INCIDENT).includes(urgent));
  assert.deepEqual(headsIn(severity, SITE), ['3:37  error  unknown-value']);

  const language = settings('language: English');
  assert.deepEqual(
    waiting(language),
    rules.filter((rule) => rule.inEnglish && rule.severity !== 'hint').map(({ id }) => id),
  );

  const url = base().edit(SITE, 'url: https://kb.example', 'url: kb.example');
  assert.deepEqual(waiting(url), []);
  assert.ok(headsIn(url, INCIDENT).includes(urgent));
  assert.equal(url.read().site, undefined);
});

test('a vocabulary with a fault takes any word, the others are checked', () => {
  const base = aBase()
    .edit(SITE, '{ id: sev1, name: Critical }', '{ id: Sev 1, name: Critical }')
    .edit(CAUSE, 'category: software', 'category: softwre');
  assert.deepEqual(
    base.read().diagnostics.map(({ file, rule }) => `${file} ${rule}`),
    ['content/root-causes/no-limit.md unknown-value', 'content/site.yaml invalid-value'],
  );
});

test('hints are looked for only where somebody is told', () => {
  const base = calm().edit(CAUSE, 'What has no limit grows.', 'It obviously grows.');
  const told = (hints: boolean) =>
    base.read({ rules, hints }).diagnostics.filter(({ severity }) => severity === 'hint').length;
  assert.ok(told(true) > 0);
  assert.equal(told(false), 0);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findEntry } from '../../../src/authoring/find-entry.ts';
import { planRename } from '../../../src/authoring/rename.ts';
import { applyFixes } from '../../../src/diagnostics/apply-fixes.ts';
import { schemasFor } from '../../../src/model/index.ts';
import { aBase, aSite, CAUSE, INCIDENT, type BaseBuilder } from '../../builders.ts';

const STEP = 'incidents/outage/steps/queue.md';
const FIX = 'incidents/outage/remediations/limit.md';

/** A base in which a root cause, a step, an incident and a service are named in every way. */
const aRichBase = () =>
  aBase()
    .with('services/api.yaml', 'title: API\nsummary: It serves.')
    .with('services/web.yaml', 'title: Web\nsummary: It asks.\ndependsOn: [api]\n')
    .fields(INCIDENT, 'services: [api, "web"]')
    .body(
      INCIDENT,
      [
        '\nSee [no-limit](/root-causes/no-limit/#struck), <Ref to="root-causes/no-limit" /> and <Ref to="steps/queue">it</Ref>.',
        'Not `/root-causes/no-limit/`, nor https://a.example/root-causes/no-limit/, nor no-limit.',
        '[One][a], [two](/root-causes/no-limit-at-all/), [/root-causes/no-limit/](/root-causes/no-limit/).',
        '\n[a]: /incidents/outage/steps/queue/',
        '\n```mermaid\nflowchart LR\n  a --> b\n  click a href "/root-causes/no-limit/"\n```',
      ].join('\n'),
    )
    .with(
      'root-causes/no-limit-at-all.md',
      '---\ntitle: T\nsummary: S.\ncategory: software\nstatus: active\nfamily: no-limit\n---\n',
    )
    .step('queue', 'leadsTo: [wait]\nrootCauses: [ "no-limit" ]')
    .step('wait', 'leadsTo: [impact]')
    .remediation(
      'limit',
      'status: planned\naddresses: { rootCauses: [no-limit], steps: [queue, outage/wait] }',
    )
    .with(
      'learnings/l.md',
      '---\ntitle: L\nsummary: "Set [limits](/root-causes/no-limit/)."\nincidents: [outage]\nrootCauses:\n  - no-limit\n---\n\n[Page](/incidents/outage/diagram/).\n',
    );

/** The lines that a renaming changes, of each file, and what it cannot rewrite. */
function renamed(base: BaseBuilder, words: string, name: string) {
  assert.equal(base.report(), '');
  const { entries } = base.read();
  const found = findEntry(words, entries, 'content');
  assert.ok('entry' in found, words);
  const textOf = (file: string) =>
    new TextDecoder().decode(base.files.get(file.replace('content/', '')));
  const pages = entries.map((one) => ({ ...one, text: textOf(one.file) }));
  const { edits, stuck } = planRename(found.entry, name, pages, schemasFor(aSite()));
  const changed = [...edits].flatMap(([file, list]) => {
    const before = textOf(file);
    const { text } = applyFixes(
      before,
      list.map((fix) => ({ fix })),
    );
    const old = new Set(before.split('\n'));
    return text
      .split('\n')
      .filter((line) => !old.has(line))
      .map((line) => `${file}: ${line}`);
  });
  return { changed, stuck };
}

test('a root cause is renamed wherever it is named, and nowhere else', () => {
  const { changed, stuck } = renamed(aRichBase(), 'root-causes/no-limit', 'unbounded');
  assert.deepEqual(stuck, []);
  assert.deepEqual(changed, [
    `content/${INCIDENT}:     rootCause: unbounded`,
    `content/${INCIDENT}: See [no-limit](/root-causes/unbounded/#struck), <Ref to="root-causes/unbounded" /> and <Ref to="steps/queue">it</Ref>.`,
    `content/${INCIDENT}: [One][a], [two](/root-causes/no-limit-at-all/), [/root-causes/no-limit/](/root-causes/unbounded/).`,
    `content/${INCIDENT}:   click a href "/root-causes/unbounded/"`,
    `content/${FIX}: addresses: { rootCauses: [unbounded], steps: [queue, outage/wait] }`,
    `content/${STEP}: rootCauses: [ "unbounded" ]`,
    'content/learnings/l.md: summary: "Set [limits](/root-causes/unbounded/)."',
    'content/learnings/l.md:   - unbounded',
    'content/root-causes/no-limit-at-all.md: family: unbounded',
    `content/${CAUSE}: aliases: [no-limit]`,
  ]);
});

test('a step is renamed within its incident, in the short form and in the long one', () => {
  const { changed, stuck } = renamed(aRichBase(), `content/${STEP}`, 'full');
  assert.deepEqual(stuck, []);
  assert.deepEqual(changed, [
    `content/${INCIDENT}: See [no-limit](/root-causes/no-limit/#struck), <Ref to="root-causes/no-limit" /> and <Ref to="steps/full">it</Ref>.`,
    `content/${INCIDENT}: [a]: /incidents/outage/steps/full/`,
    `content/${FIX}: addresses: { rootCauses: [no-limit], steps: [full, outage/wait] }`,
    `content/${STEP}: aliases: [queue]`,
  ]);
  assert.deepEqual(renamed(aRichBase(), 'step/outage/wait', 'late').changed, [
    `content/${FIX}: addresses: { rootCauses: [no-limit], steps: [queue, outage/late] }`,
    `content/${STEP}: leadsTo: [late]`,
    'content/incidents/outage/steps/wait.md: aliases: [wait]',
  ]);
});

test('an incident is renamed with all that lies in its folder', () => {
  const { changed, stuck } = renamed(aRichBase(), 'incidents/outage/', 'queue-full');
  assert.deepEqual(stuck, []);
  assert.deepEqual(changed, [
    `content/${INCIDENT}: aliases: [outage]`,
    `content/${INCIDENT}: [a]: /incidents/queue-full/steps/queue/`,
    `content/${FIX}: addresses: { rootCauses: [no-limit], steps: [queue, queue-full/wait] }`,
    'content/learnings/l.md: incidents: [queue-full]',
    'content/learnings/l.md: [Page](/incidents/queue-full/diagram/).',
  ]);
});

test('a service, a learning and a remediation are renamed too', () => {
  assert.deepEqual(renamed(aRichBase(), 'api', 'gateway').changed, [
    `content/${INCIDENT}: services: [gateway, "web"]`,
    'content/services/api.yaml: aliases: [api]',
    'content/services/web.yaml: dependsOn: [gateway]',
  ]);
  assert.deepEqual(renamed(aRichBase(), 'learnings/l', 'limits').changed, [
    'content/learnings/l.md: aliases: [l]',
  ]);
  assert.deepEqual(renamed(aRichBase(), 'limit', 'refuse').changed, [
    `content/${FIX}: aliases: [limit]`,
  ]);
});

test('an id that YAML would read otherwise is quoted', () => {
  const { changed } = renamed(aRichBase(), 'api', '123');
  assert.deepEqual(changed.slice(0, 1), [`content/${INCIDENT}: services: ["123", "web"]`]);
});

test('what a machine cannot rewrite is told', () => {
  const escaped = aRichBase().edit(
    INCIDENT,
    '/root-causes/no-limit/#struck',
    '/root-causes/no&#45;limit/#struck',
  );
  assert.deepEqual(renamed(escaped, 'root-causes/no-limit', 'unbounded').stuck, [
    `content/${INCIDENT}`,
  ]);
  const aliased = aRichBase().edit(
    INCIDENT,
    'services: [api, "web"]',
    'services: [&a api]\nhealth:\n  - at: 2025-01-01\n    areas: [{ name: Shop, state: down, service: *a }]',
  );
  assert.deepEqual(renamed(aliased, 'api', 'gateway').stuck, []);
});

test('an earlier id is kept beside those that are there, in their form', () => {
  const withAliases = (yaml: string) => aBase().fields(CAUSE, yaml);
  const after = (yaml: string, name = 'c') =>
    renamed(withAliases(yaml), 'no-limit', name).changed.slice(1);
  const at = `content/${CAUSE}: `;
  assert.deepEqual(after('aliases: []'), [`${at}aliases: [no-limit]`]);
  assert.deepEqual(after('aliases: [a, "b"] # old'), [`${at}aliases: [a, "b", no-limit] # old`]);
  assert.deepEqual(after('aliases:\n  - a\n  - b # older'), [`${at}  - no-limit`]);
  assert.deepEqual(after('aliases: [a, c]'), [`${at}aliases: [a, no-limit]`]);
});

test('an entry is found by address, path, or id, and what is near is told', () => {
  const { entries } = aRichBase().read();
  const of = (words: string) => {
    const found = findEntry(words, entries, 'content');
    return 'entry' in found ? found.entry.file : found.fault;
  };
  for (const words of [
    'incidents/outage',
    '/incidents/outage/',
    'incident/outage',
    'outage',
    `content/${INCIDENT}`,
    './content/incidents/outage/',
  ]) {
    assert.equal(of(words), `content/${INCIDENT}`, words);
  }
  assert.equal(of('incidents/outage/steps/queue'), `content/${STEP}`);
  assert.equal(
    of('root-causes/no-limits'),
    'Found "root-causes/no-limits", which is no entry. Expected its address, such as root-causes/no-limit, or the path of its file.\nDid you mean "root-causes/no-limit"?',
  );
  const twice = aRichBase()
    .with('services/no-limit.yaml', 'title: A\nsummary: B.\n')
    .read().entries;
  assert.deepEqual(findEntry('no-limit', twice, 'content'), {
    fault:
      'Found "no-limit", which may be root-causes/no-limit or services/no-limit. Expected one of them.',
  });
});

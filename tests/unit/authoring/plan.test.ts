import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planNew } from '../../../src/authoring/plan.ts';
import type { Answers } from '../../../src/authoring/question.ts';
import { kinds, type Kind } from '../../../src/model/kinds.ts';
import { aBase, INCIDENT } from '../../builders.ts';
import { aDesk, faultsWith, textAt } from './a-desk.ts';

const isGrave = ({ severity }: { severity: string }) => severity !== 'hint';
const least: Answers = { title: ['Orders failed'], severity: ['sev1'] };
const rich: Answers = {
  title: ['Orders failed: "all" of #1'],
  severity: ['sev1'],
  started: ['2026-03-01T10:00Z'],
  detected: ['2026-03-01T10:05Z'],
  resolved: ['2026-03-01T11:00Z'],
  service: ['api'],
  step: ['The queue fills up', 'Orders wait'],
  why: ['The queue takes any number of orders', 'yes: # no'],
  'new-root-cause': ['Queues have no limit'],
  category: ['software'],
  author: ['A. Author'],
};
const chainOf = (whys: readonly { because: string; confidence?: string; rootCause?: string }[]) =>
  whys.map(({ because, confidence, rootCause }) => [because, confidence, rootCause]);
const withApi = () => aBase().with('services/api.yaml', 'title: API\nsummary: It serves.\n');

test('the least that an incident can be made from is sound, without a warning', () => {
  const { files, undo } = planNew('incidents', least, aDesk());
  assert.deepEqual(undo, ['incidents/orders-failed-0001']);
  assert.equal(faultsWith(files, aBase(), isGrave), '');
  assert.match(textAt(files, files[0]!.path), /^ {2}detected: 2026-03-02 #/m);
});

test('a whole incident is sound too, and what it owes is asked for by hints alone', () => {
  const plan = planNew('incidents', rich, aDesk(withApi()));
  assert.deepEqual(
    plan.files.map(({ path }) => path),
    [
      'incidents/orders-failed-all-of-1-0001/index.mdx',
      'incidents/orders-failed-all-of-1-0001/steps/the-queue-fills-up.md',
      'incidents/orders-failed-all-of-1-0001/steps/orders-wait.md',
      'incidents/orders-failed-all-of-1-0001/remediations/what-will-be-different.md',
      'root-causes/queues-have-no-limit-0002.md',
    ],
  );
  assert.deepEqual(plan.undo, [
    'incidents/orders-failed-all-of-1-0001',
    'root-causes/queues-have-no-limit-0002.md',
  ]);
  assert.equal(faultsWith(plan.files, withApi(), isGrave), '');
});

test('services that are not there are written with what names them', () => {
  const answers = { ...least, service: ['api'], 'new-service': ['Shop & Co', 'Search'] };
  const { files, undo } = planNew('incidents', answers, aDesk(withApi()));
  const beside = ['services/shop-and-co-0002.yaml', 'services/search-0003.yaml'];
  assert.deepEqual(undo, ['incidents/orders-failed-0001', ...beside]);
  assert.match(
    textAt(files, files[0]!.path),
    /^services: \[api, shop-and-co-0002, search-0003\]$/m,
  );
  assert.match(textAt(files, beside[0]!), /^title: Shop & Co$/m);
  assert.equal(faultsWith(files, withApi(), isGrave), '');
  const step = planNew(
    'steps',
    { title: ['It fails'], incident: ['outage'], 'new-service': ['Shop'] },
    aDesk(),
  );
  assert.match(textAt(step.files, step.files[0]!.path), /^service: shop-0002$/m);
  assert.equal(faultsWith(step.files, aBase(), isGrave), '');
});

test('what was answered stands in the file as it was given', () => {
  const base = withApi();
  const { files } = planNew('incidents', rich, aDesk(base));
  for (const { path, text } of files) base.with(path, text);
  const entry = base.read().entries.find(({ id }) => id === 'orders-failed-all-of-1-0001')!;
  assert.ok(entry.kind === 'incidents');
  const { title, status, times, services, authors } = entry.data;
  assert.equal(title, 'Orders failed: "all" of #1');
  assert.equal(status, 'resolved');
  assert.equal(times.started, '2026-03-01T10:00Z');
  assert.deepEqual(services, ['api']);
  assert.deepEqual(authors, ['A. Author']);
  const [first, last] = ['the-queue-fills-up', 'orders-wait'].map((name) => {
    const step = base.read().entries.find(({ id }) => id.endsWith(`/${name}`))!;
    assert.ok(step.kind === 'steps');
    return step.data;
  });
  assert.deepEqual([first!.leadsTo, last!.leadsTo], [['orders-wait'], ['impact']]);
  assert.deepEqual(chainOf(first!.whys), [
    ['The queue takes any number of orders', 'low', undefined],
    ['yes: # no', 'low', 'queues-have-no-limit-0002'],
  ]);
  assert.deepEqual([entry.data.whys, last!.whys], [[], []]);
});

test('without steps the incident itself says why', () => {
  const base = withApi();
  const { files } = planNew('incidents', { ...rich, step: [] }, aDesk(base));
  for (const { path, text } of files) base.with(path, text);
  const entry = base.read().entries.find(({ id }) => id === 'orders-failed-all-of-1-0001')!;
  assert.ok(entry.kind === 'incidents');
  assert.deepEqual(chainOf(entry.data.whys), [
    ['The queue takes any number of orders', 'low', undefined],
    ['yes: # no', 'low', 'queues-have-no-limit-0002'],
  ]);
});

test('where nobody knows why yet, the first step has the place for it', () => {
  const base = aBase();
  const { files } = planNew('incidents', { ...least, step: ['It fills up', 'It waits'] }, aDesk());
  for (const { path, text } of files) base.with(path, text);
  const whys = ['it-fills-up', 'it-waits'].map((name) => {
    const step = base.read().entries.find(({ id }) => id.endsWith(`/${name}`))!;
    return step.kind === 'steps' && step.data.whys.map(({ because, stop }) => [because, stop]);
  });
  assert.deepEqual(whys, [[['[Describe why it happened]', 'not-yet-known']], []]);
  assert.equal(faultsWith(files, aBase(), isGrave), '');
  const known = planNew('incidents', { ...rich, why: [] }, aDesk(withApi()));
  assert.equal(faultsWith(known.files, withApi(), isGrave), '');
});

test('titles that YAML would read otherwise are texts', () => {
  for (const title of [
    'null',
    '2026-03-02',
    '- a',
    '{a}',
    'it\'s: "so"',
    '#1',
    '🔥',
    'مرحبا بالعالم',
    `${'x '.repeat(150)}y`,
    '@a',
    '1e5',
    '*a',
  ]) {
    const base = aBase();
    const { files } = planNew('incidents', { ...least, title: [title], step: [title] }, aDesk());
    for (const { path, text } of files) base.with(path, text);
    const titles = base
      .read()
      .entries.filter(({ id }) => /-?0001/.test(id))
      .map(({ data }) => data.title);
    assert.deepEqual(titles, [title, title]);
  }
});

test('an answer of several lines is kept, and the file stays sound', () => {
  const why = ['The queue was full.\n\nIt had no limit: # none.'];
  const base = aBase();
  const { files } = planNew('incidents', { ...least, why }, aDesk());
  for (const { path, text } of files) base.with(path, text);
  const entry = base.read().entries.find(({ id }) => id === 'orders-failed-0001');
  assert.ok(entry?.kind === 'incidents');
  assert.deepEqual(
    entry.data.whys.map(({ because }) => because),
    why,
  );
});

test('a cause that something is done about already owes no remediation', () => {
  const covered = aBase().remediation(
    'limit',
    'status: planned\naddresses: { rootCauses: [no-limit] }',
  );
  const answers = { ...least, 'root-cause': ['no-limit'] };
  assert.equal(planNew('incidents', answers, aDesk(covered)).files.length, 1);
  assert.equal(planNew('incidents', answers, aDesk()).files.length, 2);
});

test('all that an author still has to write is found once the analysis is published', () => {
  const { files } = planNew('incidents', rich, aDesk(withApi()));
  const published = files.map((file) => ({
    ...file,
    text: file.text.replace('analysisStatus: draft', 'analysisStatus: published'),
  }));
  const placeholders = published.flatMap(
    ({ text }) => text.match(/^[^#\n]*\[Describe [^\]\n]+\]/gm) ?? [],
  );
  assert.equal(placeholders.length, 9);
  const told = faultsWith(published, withApi(), ({ rule }) => rule === 'placeholder-text');
  assert.match(told, /\n9 warnings in 4 files\.\n$/);
});

test('nothing that readers see at once holds a placeholder', () => {
  const base = () => aBase().step('queue', 'leadsTo: [impact]');
  const answers: Partial<Record<Kind, Answers>> = {
    rootCauses: { title: ['No guard'], category: ['software'] },
    learnings: { title: ['Set limits'], incident: ['outage'] },
    services: { title: ['API'] },
    steps: { title: ['Orders wait'], incident: ['outage'] },
    remediations: {
      title: ['Refuse orders'],
      incident: ['outage'],
      addresses: ['no-limit', 'queue'],
    },
  };
  for (const kind of kinds) {
    if (!answers[kind]) continue;
    const { files, id, undo } = planNew(kind, answers[kind], aDesk(base()));
    assert.equal(faultsWith(files, base(), isGrave), '', id);
    assert.deepEqual(undo, [files[0]!.path]);
    assert.doesNotMatch(files[0]!.text, /^[^#\n]*\[Describe/m);
    assert.match(files[0]!.text, /^summary: Not written down yet\.$/m);
  }
});

test('a step of an incident that nowhere says why says that it is not known', () => {
  const base = () =>
    aBase().edit(
      INCIDENT,
      'whys:\n  - because: The queue was full.\n  - because: Nothing limited it.\n    rootCause: no-limit\n',
      '',
    );
  const { files } = planNew('steps', { title: ['It fails'], incident: ['outage'] }, aDesk(base()));
  assert.equal(faultsWith(files, base(), isGrave), '');
  assert.match(files[0]!.text, /stop: not-yet-known/);
});

test('a step takes a root cause without a chain of whys', () => {
  const answers = { title: ['It fails'], incident: ['outage'], 'root-cause': ['no-limit'] };
  const { files } = planNew('steps', answers, aDesk());
  assert.match(files[0]!.text, /^rootCauses: \[no-limit\]$/m);
  assert.doesNotMatch(files[0]!.text, /^whys:/m);
});

test('the file of a service is written whole', () => {
  const { files } = planNew('services', { title: ['API'], owner: ['Team A'] }, aDesk());
  assert.equal(
    files[0]!.text,
    `# What it is called, in one plain sentence without blame.
title: API
# What it does, and for whom.
summary: Not written down yet.
# Team that runs it.
owner: Team A
# Where its code is.
# repository: https://…
# Services that it cannot work without.
dependsOn: []
`,
  );
});

test('the page of a root cause is written whole', () => {
  const answers = { title: ['No guard'], summary: ['So it is.'], category: ['software'] };
  const { files } = planNew('rootCauses', answers, aDesk());
  assert.equal(
    files[0]!.text,
    `---
# What it is called, in one plain sentence without blame.
title: No guard
# The mechanism in one or two sentences, free of any one incident.
summary: So it is.
# What sort of cause it is. One of software.
category: software
# Whether it can still strike. One of active, contained, eliminated, accepted.
status: active
# A broader root cause that this one is a form of.
# family: id-of-a-broader-root-cause
# Free keywords, lower case, joined by hyphens.
# tags: [a-keyword, another]

# Beneath the line below, in Markdown: "## How it works", "## How to recognise it", "## What helps".
---
`,
  );
});

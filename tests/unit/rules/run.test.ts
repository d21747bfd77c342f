import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readBase } from '../../../src/reader/read.ts';
import { rules } from '../../../src/rules/index.ts';
import { rule } from '../../../src/rules/rule.ts';

const site = readFileSync('tests/fixtures/rules/site.yaml');

const ids = new Set(['unused-silence', ...rules.map(({ id }) => id)]);

const incident = (status: string, more = '') => `---
title: The queue filled up
summary: Nobody could order, a disastrous day.
severity: sev1
status: resolved
analysisStatus: ${status}
kind: outage
times: { started: 2026-03-02T09:14Z, resolved: 2026-03-02T10:20Z }
${more}---
The log is in /home/jsmith/shop.log and elsewhere: /home/jsmith/x
`;
const parts = {
  'incidents/old/steps/orders-wait.md':
    '---\ntitle: Orders wait\nsummary: A disastrous wait.\n---\n',
  'incidents/old/remediations/limit.md':
    '---\ntitle: Improve the queue\nsummary: A limit.\nkind: prevent\nstatus: planned\n---\n',
};

/** Rules that are broken in a base with an analysis that another one has replaced. */
function broken(old: string, silences = ''): string[] {
  const files = {
    'incidents/old/index.md': incident(old, `supersededBy: new\n${silences}`),
    'incidents/new/index.md': incident('published'),
    ...parts,
  };
  const { diagnostics } = readBase(
    [
      { path: 'site.yaml', bytes: site },
      ...Object.entries(files).map(([path, text]) => ({ path, bytes: Buffer.from(text) })),
    ],
    { folder: 'content', rules },
  );
  return diagnostics
    .filter(({ file, rule: id }) => file.startsWith('content/incidents/old/') && ids.has(id))
    .map(({ file, rule: id }) => `${file.slice('content/incidents/old/'.length)} ${id}`);
}

test('rules on English leave a base in another language alone, and what it silences', () => {
  const german = site.toString().replace('name: Fixtures', 'name: Fixtures\nlanguage: de');
  const text = incident(
    'published',
    'silenced: [{ rule: urgency-word, reason: This is not English. }]\n',
  );
  const read = (settings: string) =>
    readBase(
      [
        { path: 'site.yaml', bytes: Buffer.from(settings) },
        { path: 'incidents/old/index.md', bytes: Buffer.from(text.replace('disastrous', 'calm')) },
      ],
      { folder: 'content', rules },
    ).diagnostics.filter(({ rule: id }) => id === 'unused-silence');
  assert.equal(read(site.toString()).length, 1);
  assert.deepEqual(read(german), []);
});

test('an analysis that another one has replaced is left alone with all its parts', () => {
  assert.deepEqual(broken('superseded'), ['index.md personal-path', 'index.md personal-path']);
  const published = broken('published');
  for (const one of [
    'index.md urgency-word',
    'index.md supersession-contradicts-itself',
    'steps/orders-wait.md urgency-word',
    'remediations/limit.md vague-remediation',
  ]) {
    assert.ok(published.includes(one), `${one} in ${published.join(', ')}`);
  }
});

test('a silence in such an analysis is not called unused, as its rule did not run', () => {
  const silences = 'silenced:\n  - { rule: long-summary, reason: It was so at the time. }\n';
  const unused = (old: string) =>
    broken(old, silences).filter((one) => one.endsWith('unused-silence'));
  assert.deepEqual(unused('superseded'), []);
  assert.deepEqual(unused('published'), ['index.md unused-silence']);
});

test('of more breaches than are told of one file, one says that there are more', () => {
  const many = rule({
    id: 'many',
    severity: 'hint',
    demand: '',
    reason: '',
    sources: [],
    bad: '',
    good: '',
    kinds: ['incidents'],
    check(_subject, breach) {
      for (let count = 0; count < 200_000; count++) breach({ line: 1, column: 1 }, 'Found.');
    },
  });
  const files = [
    { path: 'site.yaml', bytes: site },
    { path: 'incidents/new/index.md', bytes: Buffer.from(incident('published')) },
  ];
  const { diagnostics } = readBase(files, { folder: 'content', rules: [many] });
  assert.equal(diagnostics.filter((one) => one.rule === 'many').length, 200);
  assert.deepEqual(
    diagnostics.filter((one) => one.rule === 'more-faults'),
    [
      {
        file: 'content/incidents/new/index.md',
        line: 1,
        column: 1,
        severity: 'hint',
        rule: 'more-faults',
        message:
          'Found more than the 200 faults that are told of one file: 199800 or more are left out, the first of them here.',
        help: 'Mend those that are told, and check again.',
      },
    ],
  );
});

test('which rules may find more is the same whether hints are asked for or not', () => {
  const read = (broken: string, hints: boolean) =>
    readBase(
      Object.entries({
        'site.yaml': site,
        'incidents/new/index.md': incident('published').replace(/^severity: .*/m, broken),
      }).map(([path, bytes]) => ({ path, bytes: Buffer.from(bytes) })),
      { folder: 'content', hints },
    ).waiting;
  for (const broken of ['severity: sev9', 'severity: [']) {
    assert.ok(read(broken, false).length > 0);
    assert.deepEqual(read(broken, true), read(broken, false));
  }
});

test('where there is no base, nothing waits', () => {
  assert.deepEqual(readBase([], { folder: '/etc' }).waiting, []);
});

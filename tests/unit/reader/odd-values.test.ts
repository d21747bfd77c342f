import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rules } from '../../../src/rules/index.ts';
import { aBase, CAUSE, INCIDENT, oneFault } from '../../builders.ts';

/** Values that can be read and that nobody means. */

test('a year far from any incident is a slip', () => {
  const started = (value: string) => aBase().edit(INCIDENT, '2025-09-15T15:00Z', value).report();
  for (const [value, year, meant] of [
    ['0026-09-15T15:00Z', '0026', '2026-09-15T15:00Z'],
    ['3026-09', '3026', '2026-09'],
    ['~1925-09-15', '1925', '~2025-09-15'],
  ] as const) {
    assert.equal(
      started(value),
      oneFault(
        `${INCIDENT}:8:19`,
        'invalid-date',
        `Found "${value}", in the year ${year}. Expected a year from 1970 to 2100.`,
        `Write "${meant}" if that is what was meant.`,
      ),
    );
  }
  assert.equal(started('1970-01-01'), '');
  assert.equal(started('2100-12'), '');
});

test('a document may be older than what runs', () => {
  const published = (year: string) =>
    aBase().edit(INCIDENT, 'notPublic: true', `notPublic: true, published: ${year}-01`).report();
  assert.equal(published('1931'), '');
  assert.ok(published('1026').includes('Expected a year from 1450 to 2100.'));
});

test('a reviewer with a day that is none is told that alone', () => {
  const base = aBase().fields(INCIDENT, 'reviewers: [{ name: A, asked: soon, on: 2025-10-01 }]');
  assert.deepEqual(
    base.read().diagnostics.map(({ rule }) => rule),
    ['invalid-date'],
  );
});

const twice: [path: string, yaml: string, place: string, value: string][] = [
  [CAUSE, 'tags: [dns, dns]', '6:13', 'dns'],
  [CAUSE, 'aliases: [old, old]', '6:16', 'old'],
  [INCIDENT, 'authors: [A, B, A]', '15:17', 'A'],
  [INCIDENT, 'environments: [production, production]', '15:28', 'production'],
  [INCIDENT, 'sources: [log, log]', '15:16', 'log'],
];
for (const [path, yaml, place, value] of twice) {
  test(`the same twice is told: ${yaml}`, () => {
    assert.equal(
      aBase().fields(path, yaml).report(),
      oneFault(
        `${path}:${place}`,
        'duplicate-value',
        `Found "${value}" twice. Expected each once.`,
        'Take one of the two out.',
      ),
    );
  });
}

test('the same twice is told of steps, remediations, learnings and services', () => {
  const base = aBase()
    .step('full', 'leadsTo: [impact, impact]\nrootCauses: [no-limit, no-limit]')
    .remediation('fix', 'status: planned\naddresses: { steps: [full, full] }')
    .with('learnings/one.md', '---\ntitle: A\nsummary: B\nincidents: [outage, outage]\n---\n')
    .with('services/api.yaml', 'title: A\nsummary: B\ndependsOn: [db, db]\n')
    .with('services/db.yaml', 'title: A\nsummary: B\n');
  assert.deepEqual(
    base.read().diagnostics.map(({ file, line, rule }) => `${file}:${line} ${rule}`),
    [
      'content/incidents/outage/remediations/fix.md:6 duplicate-value',
      'content/incidents/outage/steps/full.md:4 duplicate-value',
      'content/incidents/outage/steps/full.md:5 duplicate-value',
      'content/learnings/one.md:4 duplicate-value',
      'content/services/api.yaml:3 duplicate-value',
    ],
  );
});

test('what nobody sees in a text is named', () => {
  const titled = (title: string) => aBase().edit(CAUSE, 'A queue', title).report();
  for (const [sign, name] of [
    ['\u202e', 'U+202E (right-to-left override)'],
    ['\u200b', 'U+200B (zero-width space)'],
    ['\u2066', 'U+2066'],
  ]) {
    assert.equal(
      titled(`A ${sign}queue`),
      oneFault(
        `${CAUSE}:2:8`,
        'control-character',
        `Found the invisible character ${name}. Expected text that can be read.`,
        'Take it out.',
      ),
    );
  }
  assert.equal(titled('A \u{1F469}\u200D\u{1F680} queue'), '');
});

test('what nobody sees in a word is shown, and the word without it told', () => {
  const help = (word: string) => `Write "${word}", without what nobody sees.`;
  assert.equal(
    aBase().edit(INCIDENT, 'severity: sev1', 'severity: sev1\u200b').report(),
    oneFault(
      `${INCIDENT}:4:11`,
      'unknown-value',
      'Found "sev1<U+200B>" for "severity". Expected one of sev1, sev2.',
      help('sev1'),
    ),
  );
  assert.equal(
    aBase().edit(INCIDENT, 'rootCause: no-limit', 'rootCause: no\u200b-limit').report(),
    oneFault(
      `${INCIDENT}:12:16`,
      'unknown-reference',
      'Found "no<U+200B>-limit" in "rootCause". Expected the id of a root cause.',
      help('no-limit'),
    ),
  );
  assert.equal(
    aBase().fields(CAUSE, 'tags: [d\u200bns]').report(),
    oneFault(
      `${CAUSE}:6:8`,
      'invalid-value',
      'Found "d<U+200B>ns" for "tags". Expected lower-case letters and digits, joined by hyphens.',
      'Write "dns".',
    ),
  );
  assert.ok(
    aBase().fields(CAUSE, 't\u200bags: [a]').report().includes('unknown key "t<U+200B>ags"'),
  );
});

test('a number that is read as another one is told', () => {
  const count = (written: string) =>
    aBase().fields(INCIDENT, `impact: { affected: [{ what: users, count: ${written} }] }`).report();
  for (const [written, read] of [
    ['9007199254740993', '9007199254740992'],
    ['1e-400', '0'],
    ['0o17', '15'],
    ['0x1F', '31'],
    ['0.1234567890123456789', '0.12345678901234568'],
  ]) {
    assert.equal(
      count(written!),
      oneFault(
        `${INCIDENT}:15:44`,
        'lost-text',
        `Found ${written}, which YAML reads as the number ${read}. Expected a number that stays as it is written.`,
        'Put it in quotes if it is a text, or write the number that is meant.',
      ),
    );
  }
  for (const same of [
    '0',
    '0.0',
    '017',
    '1e3',
    '1.50',
    '.5',
    '12.',
    '9007199254740992',
    '1e-7',
    '1e21',
  ]) {
    assert.equal(count(same), '', same);
  }
});

test('a number that is read as another one is told once, whatever else that one would be', () => {
  const lost = (place: string, written: string, read: string) =>
    oneFault(
      place,
      'lost-text',
      `Found ${written}, which YAML reads as the number ${read}. Expected a number that stays as it is written.`,
      'Put it in quotes if it is a text, or write the number that is meant.',
    );
  const endless = 'impact: { affected: [{ what: users, count: 1e999 }] }';
  assert.equal(
    aBase().fields(INCIDENT, endless).report(),
    lost(`${INCIDENT}:15:44`, '1e999', 'Infinity'),
  );
  assert.equal(
    aBase().edit(CAUSE, 'A queue without a limit', '0x1F').report(),
    lost(`${CAUSE}:2:8`, '0x1F', '31'),
  );
});

test('a hexadecimal or octal number with a sign before it is a text', () => {
  for (const written of ['-0x1F', '+0o7']) {
    const { entries, diagnostics } = aBase().edit(CAUSE, 'A queue without a limit', written).read();
    assert.deepEqual(diagnostics, []);
    assert.equal(entries.find(({ kind }) => kind === 'rootCauses')?.data.title, written);
  }
});

test('a text that a "#" takes whole is told once', () => {
  assert.deepEqual(
    aBase()
      .edit(CAUSE, 'A queue without a limit', '#12')
      .read()
      .diagnostics.map(({ line, column, rule }) => [line, column, rule]),
    [[2, 8, 'lost-text']],
  );
});

test('a list whose items stand close to their hyphens is told the space', () => {
  assert.ok(
    aBase()
      .step('full', 'leadsTo: [impact]\nwhys:\n  -because: So.')
      .report()
      .includes('Put a space after the "-" that begins an item.'),
  );
});

test('a fault of the format cannot be set aside', () => {
  assert.equal(
    aBase()
      .fields(CAUSE, 'silenced: [{ rule: unknown-key, reason: It is so here. }]')
      .report({ rules: rules.slice(0, 0) }),
    oneFault(
      `${CAUSE}:6:20`,
      'unknown-rule',
      'Found "unknown-key", the name of a fault of the format. Expected the id of a rule on good analyses.',
      'Take it out, and mend the fault itself: what is wrong with the format cannot be set aside.',
    ),
  );
});

test('a rule is not set aside without a reason in words', () => {
  const told = (reason: string) =>
    aBase()
      .fields(CAUSE, `silenced: [{ rule: urgency-word, reason: ${reason} }]`)
      .report({ rules: rules.filter(({ id }) => id === 'urgency-word') });
  for (const reason of ['.', 'x', 'no no, no', 'Not here']) {
    assert.equal(
      told(`"${reason}"`),
      oneFault(
        `${CAUSE}:6:42`,
        'invalid-value',
        `Found "${reason}" for "reason". Expected at least 3 different words that say why.`,
        'Write what readers of the page need to know, or take the entry out of "silenced".',
      ),
    );
  }
  for (const reason of ['They announced nothing.', 'ベンダーはそれ以上発表していない']) {
    assert.doesNotMatch(told(reason), /invalid-value/);
  }
});

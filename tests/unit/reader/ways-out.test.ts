import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aBase, CAUSE, INCIDENT, oneFault } from '../../builders.ts';

/** What a field of the incident in block style is told, without its place. */
const told = (yaml: string) =>
  aBase()
    .fields(INCIDENT, yaml)
    .read()
    .diagnostics.map(({ rule, message, help }) => [rule, message, help]);

const slips: [what: string, yaml: string, rule: string, message: string, help: string][] = [
  [
    'a number in quotes',
    'health: [{ at: 2025-09-16, percent: "12" }]',
    'wrong-type',
    'Found "12" for "percent". Expected a number.',
    'Write 12, without quotes.',
  ],
  [
    'a number with commas',
    'impact:\n  affected:\n    - what: users\n      count: 1,212',
    'wrong-type',
    'Found "1,212" for "count". Expected a number.',
    'Write 1212, without quotes.',
  ],
  [
    'a number for a text',
    'tracker: { id: 1176 }',
    'wrong-type',
    'Found the number 1176 for "id". Expected text.',
    'Put it in quotes: without them it is a number.',
  ],
  [
    'a year for a date',
    'health: [{ at: 2025 }]',
    'wrong-type',
    'Found the number 2025 for "at". Expected a date, such as 2025-09-15T15:00Z, or only the day or month.',
    'Write the month too, such as 2025-01, or "~2025-01" for about.',
  ],
  [
    'a sentence for a list',
    'wentWell: It was good, and short.',
    'wrong-type',
    'Found "It was good, and short." for "wentWell". Expected a list.',
    'Write "wentWell: [\'It was good, and short.\']", or each of them on a line of its own after "- ".',
  ],
  [
    'words for a list of words',
    'tags: One, two',
    'wrong-type',
    'Found "One, two" for "tags". Expected a list.',
    'Write "tags: [one, two]".',
  ],
  [
    'items without the space behind their hyphen',
    'tags:\n  -a\n  -b',
    'wrong-type',
    'Found "-a -b" for "tags". Expected a list.',
    'Put a space after the "-" that begins an item.',
  ],
  [
    'a block for a list',
    'timeline: { at: 2025-09-15, text: So. }',
    'wrong-type',
    'Found a block for "timeline". Expected a list.',
    'Write "timeline: [{ at: 2025-09-15, text: So. }]", or begin the first field of each item with "- ".',
  ],
  [
    'a list for a block',
    'tracker: [a]',
    'wrong-type',
    'Found a list for "tracker". Expected a block with "id", "url".',
    'Write "tracker: { id: a }".',
  ],
  [
    'a list for a text',
    'detection: { text: [a] }',
    'wrong-type',
    'Found a list for "text". Expected text.',
    'Write "text: a", or put the text in quotes if it begins with "[" itself.',
  ],
  [
    'nothing for what must be there',
    'timeline: [{ at: 2025-09-15, text: }]',
    'wrong-type',
    'Found nothing for "text". Expected text.',
    '"text" is: What happened.',
  ],
  [
    'a statement with a colon',
    'wentWell:\n  - Luck: it was night.',
    'wrong-type',
    'Found a block for "wentWell". Expected text, or a block with "text", "sources".',
    'Put the text in quotes: ": " within it makes it a block. Write "Luck: it was night.".',
  ],
  [
    'an address without its beginning',
    'tracker: { id: a, url: www.a.example/b }',
    'invalid-value',
    'Found "www.a.example/b" for "url". Expected a web address that starts with https:// or http://.',
    'Write "https://www.a.example/b".',
  ],
  [
    'a file in place of an address',
    'tracker: { id: a, url: runbook.md }',
    'invalid-value',
    'Found "runbook.md" for "url". Expected a web address that starts with https:// or http://.',
    '"url" is: Its address there. Write the address of a page, from https:// on.',
  ],
  [
    'small letters for capital ones',
    'impact: { money: { amount: 1, currency: usd, what: lost } }',
    'invalid-value',
    'Found "usd" for "currency". Expected a currency code of three capital letters.',
    'Write "USD".',
  ],
  [
    'words for a word of a vocabulary',
    'phases: [{ id: a, name: A, status: In Progress! }]',
    'unknown-value',
    'Found "In Progress!" for "status". Expected one of planned, in-progress, complete.',
    'Did you mean "in-progress"?',
  ],
  [
    'a word that no vocabulary of the site has',
    'environments: [laboratory]',
    'unknown-value',
    'Found "laboratory" for "environments". Expected one of production.',
    'Write one of them, or add "{ id: laboratory, name: Laboratory }" to "environments" in site.yaml.',
  ],
  [
    'a key that is there under its right name',
    'titles: Another',
    'unknown-key',
    'Found the unknown key "titles". Expected one of ….',
    '"title" is there already: merge the two, or take this one out.',
  ],
];
for (const [what, yaml, rule, message, help] of slips) {
  test(`the way out is told of ${what}`, () => {
    const found = told(yaml).map(([one, text, way]) => [
      one,
      text!.replace(/(?<=one of )title, .*(?=\.$)/, '…'),
      way,
    ]);
    assert.deepEqual(found, [[rule, message, help]]);
  });
}

test('a word for true or false is told as what it means', () => {
  const gone = (word: string) =>
    aBase().edit(INCIDENT, 'notPublic: true', `notPublic: ${word}`).report();
  const fault = (word: string, meant: string) =>
    oneFault(
      `${INCIDENT}:14:43`,
      'wrong-type',
      `Found "${word}" for "notPublic". Expected true or false.`,
      `Write ${meant}, without quotes.`,
    );
  assert.equal(gone('yes'), fault('yes', 'true'));
  assert.equal(gone('"true"'), fault('true', 'true'));
});

test('a misspelt key that must be there is one fault', () => {
  const { diagnostics } = aBase().edit(CAUSE, 'category:', 'catgory:').read();
  assert.deepEqual(
    diagnostics.map(({ line, rule, help }) => [line, rule, help]),
    [[4, 'unknown-key', 'Did you mean "category"?']],
  );
  const base = aBase().fields(INCIDENT, 'timeline:\n  - at: 2025-09-15\n    txt: So.');
  assert.equal(
    base.report(),
    oneFault(
      `${INCIDENT}:17:5`,
      'unknown-key',
      'Found the unknown key "txt". Expected one of at, text, kind, service, sources.',
      'Did you mean "text"?',
    ),
  );
});

test('a date that cannot be read is not out of order too', () => {
  const { diagnostics } = aBase()
    .edit(INCIDENT, '{ started: 2025-09-15T15:00Z }', '{ started: 2026-3-2, resolved: 2025-01 }')
    .read();
  assert.deepEqual(
    diagnostics.map(({ rule, help }) => [rule, help]),
    [['invalid-date', 'Write "2026-03-02".']],
  );
});

const named = (id: string) => aBase().edit(INCIDENT, 'rootCause: no-limit', `rootCause: ${id}`);

for (const id of [
  'root-causes/no-limit',
  'no-limit.md',
  '/root-causes/no-limit/',
  'content/root-causes/no-limit.mdx',
]) {
  test(`the path of an entry is told as its id, and mended: ${id}`, () => {
    const base = named(id);
    assert.equal(
      base.report(),
      oneFault(
        `${INCIDENT}:12:16`,
        'unknown-reference',
        `Found "${id}" in "rootCause". Expected the id of a root cause.`,
        'Write "no-limit": an id is the name of a file alone, without folder and ending.',
      ),
    );
    assert.deepEqual(base.read().diagnostics[0]!.fix, {
      start: { line: 12, column: 16 },
      end: { line: 12, column: 16 + id.length },
      text: 'no-limit',
    });
  });
}

test('the path of what is not there, or is of another kind, is no id', () => {
  for (const id of ['root-causes/gremlins', 'learnings/no-limit']) {
    assert.match(named(id).report(), /\n {2}(?:Create|Did you mean) /);
  }
});

test('the id of a step in the place of a root cause is told as what it is', () => {
  const base = named('full').step('full', 'leadsTo: [impact]');
  assert.equal(
    base.report(),
    oneFault(
      `${INCIDENT}:12:16`,
      'unknown-reference',
      'Found "full" in "rootCause". Expected the id of a root cause.',
      '"full" is a cascade step: name a root cause here, and the other where its kind belongs.',
    ),
  );
});

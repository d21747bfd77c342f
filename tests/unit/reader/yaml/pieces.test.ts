import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aBase, CAUSE, INCIDENT, SITE } from '../../../builders.ts';

/**
 * Each class of fault that keeps YAML from being read, between two faults of the schema: neither
 * is hidden, and nothing is made up of what cannot be read.
 */

const heads = (path: string, base: ReturnType<typeof aBase>) =>
  base
    .read()
    .diagnostics.filter(({ file }) => file === `content/${path}`)
    .map(({ line, column, rule, message }) =>
      rule === 'yaml-syntax'
        ? `${line}:${column} ${message.replace('Found YAML that cannot be read: ', '')}`
        : `${line}:${column} ${rule}`,
    );

const NO_PLACE = 'This line is not indented as those that it belongs to.';
const NO_KEY = 'This line has no key.';
const TAB = 'A tab stands in the indentation.';
const COLON = 'A second ": " stands on this line.';
const QUOTE = 'A quote begins here and does not end.';
const sign = (found: string) =>
  `A text begins with "${found}", which means something else in YAML.`;

/** Lines 8 and below of an incident, and what is told of them. */
const faults: [what: string, yaml: string, ...told: string[]][] = [
  ['a double quote that is not closed', 'owners: "Team\ntags: ["a"]', `8:9 ${QUOTE}`],
  ['a single quote that is not closed', "owners: 'Team\ntags: ['a']", `8:9 ${QUOTE}`],
  ['a quote that is not closed, in a list', 'owners:\n  - "A\n  - B', `9:5 ${QUOTE}`],
  [
    'a quoted text that goes on',
    'owners: ["A" B]',
    '8:14 No comma stands here between two items, or a text goes on behind its quote.',
  ],
  [
    'a text behind a quote',
    'trigger: "A" was',
    '8:14 More stands behind the quote that ends a text.',
  ],
  [
    'a backslash',
    'trigger: "C:\\temp\\qux"',
    '8:18 A backslash stands before a letter that it cannot stand before.',
  ],
  [
    'a list that is not closed',
    'owners: [Team\ntags: [a]',
    '8:9 A "[" begins here and is not closed.',
  ],
  [
    'a block that is not closed',
    'impact: { summary: A\ntags: [a]',
    '8:9 A "{" begins here and is not closed.',
  ],
  [
    'a list that ends at the left',
    'tags: [\n  a,\n]',
    '10:1 The "]" stands as far left as the field that it belongs to.',
  ],
  ['a bracket too many', 'tags: [a]]', '8:10 A "]" closes nothing here.'],
  [
    'a text behind brackets',
    'trigger: [WIP] a',
    '8:16 More stands behind the "]" that ends a list.',
  ],
  [
    'a ": " in brackets',
    'impact: { summary: a b: c }',
    '8:20 A ": " stands in a text within { } or [ ].',
  ],
  ['items that are not indented alike', 'tags:\n  - a\n - b', `10:1 ${NO_PLACE}`],
  [
    'fields that are not indented alike',
    'impact:\n  summary: A\n affected: []',
    `10:1 ${NO_PLACE}`,
  ],
  ['a field that stands too deep', 'trigger: A\n  tags: [a]', `9:1 ${NO_PLACE}`],
  [
    'a field that stands too deep in a list',
    'related:\n  - incident: x\n     note: y',
    `10:1 ${NO_PLACE}`,
    '9:15 unknown-reference',
  ],
  ['a line without a key', 'owners\ntags: [a]', `8:1 ${NO_KEY}`],
  ['a key without its colon', 'trigger The queue', `8:1 ${NO_KEY}`],
  ['a block without its colon', 'impact\n  summary: A\ntags: [a]', `8:1 ${NO_KEY}`],
  [
    'a line of text among fields',
    'impact:\n  summary: A\nand so on\n  affected: []',
    `10:1 ${NO_KEY}`,
  ],
  ['a block without its colon, in words', 'impact of it\n  summary: A\ntags: [a]', `8:1 ${NO_KEY}`],
  ['a field among items', 'tags:\n  - a\n  wentWell:\n  - b: c', `10:1 ${NO_PLACE}`],
  [
    'a tab before a line of which the next has no place below it',
    'tags:\n\t- a\n   b: c',
    `9:1 ${TAB}`,
    `10:1 ${NO_PLACE}`,
  ],
  [
    'a text in a block that stands too far left',
    'trigger: >-\nThe queue was full.',
    `9:1 ${NO_KEY}`,
  ],
  [
    'a field below an empty text in a block',
    'impact:\n  summary: >-\n affected: []',
    `10:1 ${NO_PLACE}`,
  ],
  ['a key close to its value', 'trigger:Queue', '8:1 No space stands after the ":" of this line.'],
  [
    'an item close to its hyphen',
    'tags:\n  - a\n  -b: c',
    '10:3 No space stands after the "-" of this line.',
  ],
  ['a list on the line of its key', 'owners: - Team', '8:9 A list begins on the line of its key.'],
  [
    'a list among the fields',
    '- trigger: A',
    '8:1 Something stands here that does not belong to what is before it.',
  ],
  ['a second colon', 'trigger: A: b', `8:10 ${COLON}`],
  ['a second colon, and more below it', 'trigger: A: b\n  and c', `8:10 ${COLON}`],
  ['a second colon behind a tab', 'trigger:\tA: b', `8:9 ${COLON}`],
  ...['%', '@', '`'].flatMap((one): [string, string, string][] => [
    [`a text that begins with ${one}`, `trigger: ${one}a`, `8:10 ${sign(one)}`],
    [`a line that begins with ${one}`, `${one}a: b`, `8:1 ${sign(one)}`],
  ]),
  ['a tag', 'trigger: !foo a', `8:10 ${sign('!')}`],
  ['a tag that one parser knows', 'trigger: !!binary YQ==', `8:10 ${sign('!')}`],
  ['a text in a block that begins on its sign', 'trigger: |a\n  b', `8:10 ${sign('|')}`],
  ['a text that begins with >', 'trigger: >5 were lost', `8:10 ${sign('>')}`],
  [
    'a text that goes on below a comment',
    'trigger: See #12\n  and so',
    '8:14 A "#" after a space begins a comment, and a text goes on below it.',
  ],
  [
    'a control character',
    'trigger: a\u0000b',
    '8:11 The character U+0000 stands here, which no text may hold.',
  ],
  ['a tab before an item', 'tags:\n\t- a', `9:1 ${TAB}`],
  [
    'a tab before a field',
    'impact:\n\tsummary: A\n\taffected: 3',
    `9:1 ${TAB}`,
    `10:1 ${TAB}`,
    '10:12 wrong-type',
  ],
  ['a tab among spaces', 'impact:\n  summary: A\n\taffected: []', `10:1 ${TAB}`],
  ['a tab before a line of the whole', '\ttrigger: A', `8:1 ${TAB}`],
  [
    'a no-break space before an item',
    'tags:\n\u00a0 - a',
    '9:1 The white space U+00A0 (no-break space) stands in the indentation.',
  ],
  [
    'an alias without its anchor',
    'trigger: *a',
    '8:10 Unresolved alias (the anchor must be set before the alias): a.',
  ],
  ['an alias whose anchor cannot be read', 'trigger: &a "A\nowners: [*a]', `8:13 ${QUOTE}`],
  [
    'an alias within its anchor',
    'tags: &a [*a]',
    '8:11 Circular alias (it stands within its own anchor): a.',
  ],
  [
    'a merge key',
    'detection: &a { method: alert }\nimpact:\n  <<: *a',
    '10:3 "<<" would take over the fields of another block, which is not done here.',
  ],
  ['a key that is there twice', 'kind: other', '8:1 The key "kind" stands here a second time.'],
  [
    'a key that is there twice, in a block',
    'impact:\n  summary: A\n  summary: B',
    '10:3 The key "summary" stands here a second time.',
  ],
  ['a list for a key', '[a]: b', '8:1 A list, a block or an alias stands where a key belongs.'],
  ['a number for a key', '1: a', '8:1 unknown-key'],
  [
    'keys of other sorts',
    'true: a\nnull: b\n? c\n: d',
    '8:1 unknown-key',
    '9:1 unknown-key',
    '10:3 unknown-key',
  ],
  [
    'a line that ends a document',
    '...',
    '8:1 The line "..." ends the fields, and more stands below it.',
  ],
  [
    'levels without end',
    `tags: ${'['.repeat(200)}`,
    '8:106 Blocks stand too deep within each other.',
  ],
];
for (const [what, yaml, ...told] of faults) {
  test(`${what} hides no fault before and behind it, and makes none up`, () => {
    const base = aBase()
      .edit(INCIDENT, 'status: resolved', 'status: solved')
      .edit(INCIDENT, 'kind: outage', `kind: outage\n${yaml}`)
      .edit(INCIDENT, '2025-09-15T15:00Z', '2025-09-15T15:00')
      .fields(INCIDENT, 'sevrity: sev1');
    const below = yaml.split('\n').length;
    assert.deepEqual(
      heads(INCIDENT, base).toSorted(),
      [
        '5:9 unknown-value',
        ...told,
        `${8 + below}:19 time-without-offset`,
        `${15 + below}:1 unknown-key`,
      ].toSorted(),
    );
  });
}

test('a tab and a fault of the schema are told together, with what the tab stands before', () => {
  assert.equal(
    aBase()
      .edit(INCIDENT, 'status: resolved', 'status: solved')
      .edit(INCIDENT, '{ started: 2025-09-15T15:00Z }', '\n\tstarted: 2025-09-15T15:00')
      .report(),
    `content/${INCIDENT}:5:9  error  unknown-value
  Found "solved" for "status". Expected one of investigating, mitigated, monitoring, resolved.
  Did you mean "resolved"?

content/${INCIDENT}:9:1  error  yaml-syntax
  Found YAML that cannot be read: A tab stands in the indentation.
  Indent with spaces, two for each level.

content/${INCIDENT}:9:11  error  time-without-offset
  Found "2025-09-15T15:00", a time without its offset. Expected Z or an offset at its end, such as 2025-09-15T15:00Z.
  Write "2025-09-15T15:00Z" if it is UTC, or only "2025-09-15" if the hour is not known.

3 errors in 1 file.
`,
  );
});

test('what a tab may mean in two ways is not judged, the rest is', () => {
  const told = (yaml: string) => heads(CAUSE, aBase().fields(CAUSE, yaml));
  // "b" is a second item, or a part of the first.
  assert.deepEqual(told('tags:\n  - a\n\t- a\nvisibility: publik'), [
    `8:1 ${TAB}`,
    '9:13 unknown-value',
  ]);
  assert.deepEqual(told('tags:\n  - a\n  - a\n'), ['8:5 duplicate-value']);
});

test('a tab before a text in a block is not taken for a field of the block around it', () => {
  const text = '- because: >-\n\tIt took both: a value.\n      And more.';
  const base = aBase().edit(INCIDENT, '- because: The queue was full.', text);
  assert.deepEqual(heads(INCIDENT, base), [`11:1 ${TAB}`]);
});

test('a field that cannot be read is not missing, one that is nowhere is', () => {
  const told = (from: string, to: string) => heads(INCIDENT, aBase().edit(INCIDENT, from, to));
  assert.deepEqual(told('severity: sev1\n', 'severity sev1\n'), [`4:1 ${NO_KEY}`]);
  assert.deepEqual(told('severity: sev1\n', 'the line sev1\n'), [
    '2:1 missing-field',
    `4:1 ${NO_KEY}`,
  ]);
  assert.deepEqual(told('severity: sev1\n', 'sevrity sev1\n'), [`4:1 ${NO_KEY}`]);
  assert.deepEqual(told('severity: sev1\n', '  severity: sev1\n'), [`4:1 ${NO_PLACE}`]);
  assert.deepEqual(told('severity: sev1\n', 'severity: "sev1\n'), [`4:11 ${QUOTE}`]);
  assert.deepEqual(told('    rootCause: no-limit\n', '   rootCause: no-limit\n'), [
    `12:1 ${NO_PLACE}`,
  ]);
});

test('a field without its colon in the middle of a list is not missing', () => {
  const base = aBase()
    .edit(INCIDENT, 'severity: sev1\n', '')
    .edit(INCIDENT, '  - because: Nothing', 'severity sev1 or so\n  - because: Nothing');
  assert.deepEqual(heads(INCIDENT, base), [`10:1 ${NO_KEY}`]);
});

test('references into what cannot be read are not called unknown', () => {
  const told = (to: string) =>
    heads(INCIDENT, aBase().edit(INCIDENT, 'references:', `sources: [log]\n${to}`));
  assert.deepEqual(told('references'), [`14:1 ${NO_KEY}`]);
  assert.deepEqual(told(' references:'), [`14:1 ${NO_PLACE}`]);
});

test('faults in several fields are each told once, and nothing is told of the lines between', () => {
  const base = aBase().fields(
    CAUSE,
    'statusReason: "a\ntags: ["b"]\naliases: [c\nsources: ["d"]\nfamily: e: f\nreferences:\n  - id: "g\n  - id: h\n    title: "i"\n    notPublic: true',
  );
  assert.deepEqual(heads(CAUSE, base), [
    `6:15 ${QUOTE}`,
    '8:10 A "[" begins here and is not closed.',
    '9:1 unknown-key',
    `10:9 ${COLON}`,
    `12:9 ${QUOTE}`,
  ]);
});

test('settings are read on behind a second document, and its fields are not told twice', () => {
  const base = aBase()
    .edit(SITE, 'url: https://kb.example', 'url: kb.example\n---\nname: Another')
    .edit(SITE, 'name: Major', 'name: 3');
  assert.deepEqual(heads(SITE, base), [
    '3:6 invalid-value',
    '4:1 A second document begins here (---).',
    '6:62 wrong-type',
  ]);
});

test('a rule stands on its line in an entry that is right but for a line that ends a document', () => {
  const base = aBase()
    .edit(INCIDENT, 'times:', '...\ntimes:')
    .edit(INCIDENT, 'no-limit', 'no-limits');
  assert.deepEqual(heads(INCIDENT, base), [
    '8:1 The line "..." ends the fields, and more stands below it.',
    '13:16 unknown-reference',
  ]);
});

test('places behind a tab are those of the text as it is written', () => {
  const base = aBase()
    .edit(INCIDENT, '    rootCause: no-limit', '\t\trootCause: no-limits')
    .edit(INCIDENT, 'references:', 'tags: [a]\nreferences:');
  assert.deepEqual(heads(INCIDENT, base), [`12:1 ${TAB}`, '12:14 unknown-reference']);
});

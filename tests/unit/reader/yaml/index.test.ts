import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aBase, CAUSE, encode, INCIDENT, oneFault, SITE } from '../../../builders.ts';

const unreadable = (what: string) => `Found YAML that cannot be read: ${what}`;

test('the smallest base has no fault', () => {
  assert.equal(aBase().report(), '');
});

/** What a slip in the front matter of a cause is told as, its lines being counted from 6. */
const slips: [what: string, yaml: string, place: string, message: string, help: string][] = [
  [
    'a second colon',
    'statusReason: It said: no.',
    '6:15',
    'A second ": " stands on this line.',
    'Put the text in quotes: "… : …".',
  ],
  [
    'a tab as indentation',
    'tags:\n\t- one',
    '7:1',
    'A tab stands in the indentation.',
    'Indent with spaces, two for each level.',
  ],
  [
    'tabs within brackets',
    'tags: [\tone,\ttwo ]',
    '6:8',
    'A tab stands between the parts of what is in { } or [ ].',
    'Write a space in its place.',
  ],
  [
    'a key that is there twice',
    'status: contained',
    '6:1',
    'The key "status" stands here a second time.',
    'Keep one of the two, or merge what they say.',
  ],
  [
    'a double quote that is not closed',
    'family: "a\ntags: [b]',
    '6:9',
    'A quote begins here and does not end.',
    'Close it with "; within the quote write \\" for ".',
  ],
  [
    'a single quote that is not closed',
    "family: 'a\ntags: [b]",
    '6:9',
    'A quote begins here and does not end.',
    "Close it with '; within the quote write '' for '.",
  ],
  [
    'items that are not indented alike',
    'tags:\n  - a\n - b',
    '8:1',
    'This line is not indented as those that it belongs to.',
    'Indent all fields of a block, and all items of a list, by the same number of spaces.',
  ],
  [
    'a line without a key',
    'statusReason\ntags: [a]',
    '6:1',
    'This line has no key.',
    'Write "key: value", or indent the line if it goes on from the one above.',
  ],
  [
    'a text that begins with a sign of YAML',
    'family: @a',
    '6:9',
    'A text begins with "@", which means something else in YAML.',
    'Put the text in quotes.',
  ],
  [
    'a backslash in double quotes',
    'family: "a\\q"',
    '6:11',
    'A backslash stands before a letter that it cannot stand before.',
    'Write \\\\ for a backslash, or put the text in \' instead of ".',
  ],
  [
    'a list that is not closed',
    'tags: [a, b\nstatusReason: c',
    '6:7',
    'A "[" begins here and is not closed.',
    'Close it with "]", or put the text in quotes if "[" belongs to it.',
  ],
  [
    'a "#" that takes the end of a list',
    'tags: [a, #b]\nstatusReason: c',
    '6:7',
    'A "[" begins here and is not closed.',
    'Put the text with "#" in quotes: after a space it begins a comment.',
  ],
  [
    'a "#" that takes the end of a block',
    'references: [{ id: a, title: #12 }]\nstatusReason: c',
    '6:14',
    'A "{" begins here and is not closed.',
    'Put the text with "#" in quotes: after a space it begins a comment.',
  ],
  [
    'a "]" too many',
    'tags: [a]]\nstatusReason: c',
    '6:10',
    'A "]" closes nothing here.',
    'Take it out, or put the text in quotes.',
  ],
  [
    'a text that begins with brackets',
    'statusReason: [WIP] a',
    '6:21',
    'More stands behind the "]" that ends a list.',
    'Put the whole text in quotes if "[" belongs to it.',
  ],
  [
    'an apostrophe within quotes',
    "statusReason: 'It's so'",
    '6:19',
    'More stands behind the quote that ends a text.',
    "Write '' for ' within the text, or put the whole text in \".",
  ],
  [
    'a word in quotes at the beginning',
    'statusReason: "A" is so',
    '6:19',
    'More stands behind the quote that ends a text.',
    'Put the whole text in quotes, and write \\" for " within it.',
  ],
  [
    'a text that begins with ">"',
    'statusReason: > 5 were lost',
    '6:15',
    'A text begins with ">", which means something else in YAML.',
    'Put the text in quotes.',
  ],
  [
    'a text that begins with "!"',
    'statusReason: !important',
    '6:15',
    'A text begins with "!", which means something else in YAML.',
    'Put the text in quotes.',
  ],
  [
    'a text that begins with "? "',
    'statusReason: ? why',
    '6:15',
    'A text begins with "?", which means something else in YAML.',
    'Put the text in quotes.',
  ],
  [
    'a list on the line of its key',
    'tags: - a',
    '6:7',
    'A list begins on the line of its key.',
    'Begin it on the line below, or put the text in quotes if "- " belongs to it.',
  ],
  [
    'a key without the space behind its colon',
    'family:a',
    '6:1',
    'No space stands after the ":" of this line.',
    'Write "family: a".',
  ],
  [
    'a field that is indented deeper than the others',
    'references:\n  - id: a\n     title: b',
    '8:1',
    'This line is not indented as those that it belongs to.',
    'Indent all fields of a block, and all items of a list, by the same number of spaces.',
  ],
  [
    'a text that goes on below a "#"',
    'statusReason: See #12\n  and so on',
    '6:19',
    'A "#" after a space begins a comment, and a text goes on below it.',
    'Put the whole text in quotes.',
  ],
  [
    'a "#" that takes the end of the last block',
    'references: { id: #1176 }',
    '6:13',
    'A "{" begins here and is not closed.',
    'Put the text with "#" in quotes: after a space it begins a comment.',
  ],
  [
    'a "#" that takes the end of a block which another bracket ends',
    'references: [{ id: #1176 },\n  { id: a }]\nstatusReason: c',
    '6:14',
    'A "{" begins here and is not closed.',
    'Put the text with "#" in quotes: after a space it begins a comment.',
  ],
  [
    'an item close to its hyphen',
    'references:\n  - { id: a, title: b, notPublic: true }\n  -title: b',
    '8:3',
    'No space stands after the "-" of this line.',
    'Write "- title: b".',
  ],
  [
    'items close to their hyphens',
    'references:\n  -title: a\n  -title: b',
    '8:3',
    'No space stands after the "-" of this line.',
    'Write "- title: b".',
  ],
  [
    'no-break spaces as indentation',
    'tags:\n\u00a0 - a',
    '7:1',
    'The white space U+00A0 (no-break space) stands in the indentation.',
    'Take it out, and indent with plain spaces, two for each level.',
  ],
  [
    'no-break spaces that are no YAML either',
    'tags:\n  - a\n\u00a0 - b',
    '8:1',
    'The white space U+00A0 (no-break space) stands in the indentation.',
    'Take it out, and indent with plain spaces, two for each level.',
  ],
  [
    'three dots that end the fields',
    '...\ntags: [a]',
    '6:1',
    'The line "..." ends the fields, and more stands below it.',
    'Take the line out, or put the text in quotes if "..." belongs to it.',
  ],
  [
    'a list in the place of a key',
    'tags: { [a]: b }',
    '6:9',
    'A list, a block or an alias stands where a key belongs.',
    'Put it in quotes if it is a text.',
  ],
  [
    'a tag that nobody knows',
    'statusReason: !!binary YQ==',
    '6:15',
    'A text begins with "!", which means something else in YAML.',
    'Put the text in quotes.',
  ],
  [
    'items without a comma',
    'tags: ["a" "b"]',
    '6:12',
    'No comma stands here between two items, or a text goes on behind its quote.',
    'Put a comma between the two, or the whole text in quotes.',
  ],
  [
    'a ": " in a text within { }',
    'references: { id: a b: c }',
    '6:19',
    'A ": " stands in a text within { } or [ ].',
    'Put the text in quotes.',
  ],
  [
    'a list before a colon',
    'tags: [a]: b',
    '6:10',
    'Something stands here that does not belong to what is before it.',
    'Put texts with ":" or "#" in quotes, and indent with spaces; a list and fields do not stand at one level.',
  ],
  [
    'an alias without its anchor',
    'family: *nowhere',
    '6:9',
    'Unresolved alias (the anchor must be set before the alias): nowhere.',
    'Put the text in quotes if it is no alias.',
  ],
  [
    'an alias within its own anchor',
    'tags: &all [*all]',
    '6:13',
    'Circular alias (it stands within its own anchor): all.',
    'Put the text in quotes if it is no alias.',
  ],
];
for (const [what, yaml, place, message, help] of slips) {
  test(`YAML with ${what} is told with its own way out`, () => {
    assert.equal(
      aBase().fields(CAUSE, yaml).report(),
      oneFault(`${CAUSE}:${place}`, 'yaml-syntax', unreadable(message), help),
    );
  });
}

/** Levels of lists, each ten times the one before it. */
const ten = (item: string) => `[${Array.from({ length: 10 }, () => item).join()}]`;
const laughs = [`&a ${ten('x')}`, `&b ${ten('*a')}`, `&c ${ten('*b')}`, `&d ${ten('*c')}`];
test('YAML aliases that multiply without bounds are told where they go too far, and hide nothing', () => {
  const list = (text: string) =>
    `  ${text}\n  "tags" is: Free keywords, lower case, joined by hyphens.\n\n`;
  assert.equal(
    aBase()
      .edit(CAUSE, 'active', 'actve')
      .fields(CAUSE, `tags: [${laughs.join(', ')}]\nstatusReason: *a`)
      .report(),
    `content/${CAUSE}:5:9  error  unknown-value
  Found "actve" for "status". Expected one of active, contained, eliminated, accepted.
  Did you mean "active"?

${[11, 37, 73, 109].map((column) => `content/${CAUSE}:6:${column}  error  wrong-type\n${list('Found a list for "tags". Expected lower-case letters and digits, joined by hyphens.')}`).join('')}content/${CAUSE}:6:119  error  yaml-syntax
  Found YAML that cannot be read: With "*c" the aliases up to here repeat more than 10000 characters.
  Write the text itself in place of each alias, or say it once.

6 errors in 1 file.
`,
  );
});

test('one text that many aliases repeat goes too far, too, in settings as in entries', () => {
  const before = `synonyms: [[&a ${'x'.repeat(999)}, y]${', [*a, y]'.repeat(10)}, [`;
  assert.equal(
    aBase().edit(SITE, 'url:', `${before}*a, y]]\nurl:`).report(),
    oneFault(
      `${SITE}:3:${before.length + 1}`,
      'yaml-syntax',
      unreadable('With "*a" the aliases up to here repeat more than 10000 characters.'),
      'Write the text itself in place of each alias, or say it once.',
    ),
  );
  assert.equal(
    aBase()
      .edit(SITE, 'url:', `${before.slice(0, -3)}]\nurl:`)
      .report(),
    '',
  );
});

/** Texts that are made to exhaust their reader, each of nearly the largest size that is read. */
const SIZE = 900_000;
const hostile: [what: string, yaml: string][] = [
  ['lists within lists', `tags: ${'['.repeat(SIZE)}`],
  ['closed lists within lists', `tags: ${'['.repeat(SIZE / 2)}${']'.repeat(SIZE / 2)}`],
  ['blocks within blocks', `tags: ${'{a: '.repeat(SIZE / 4)}`],
  ['dashes within dashes', `tags:\n${'- '.repeat(SIZE / 2)}`],
  ['one anchor, named very often', `tags: [&a x${', *a'.repeat(SIZE / 4)}]`],
  [
    'very many anchors',
    `tags: [${Array.from({ length: SIZE / 14 }, (_, at) => `&a${at} x`).join(', ')}, *b]`,
  ],
];
for (const [what, yaml] of hostile) {
  test(`YAML of ${what} is refused within bounds of time`, { timeout: 20_000 }, () => {
    const rules = new Set(
      aBase()
        .fields(CAUSE, yaml)
        .read()
        .diagnostics.map(({ file, rule }) => `${file} ${rule}`),
    );
    assert.ok(rules.delete(`content/${CAUSE} yaml-syntax`));
    // Names that nothing refers to are told as well.
    rules.delete(`content/${CAUSE} lost-text`);
    assert.deepEqual([...rules], []);
  });
}

test('levels without end are told as such', () => {
  const { diagnostics } = aBase()
    .fields(CAUSE, `tags: ${'['.repeat(20_000)}`)
    .read();
  assert.deepEqual(
    diagnostics.map(({ message, help }) => [message, help]),
    [
      [
        unreadable('Blocks stand too deep within each other.'),
        'Write it in fewer levels; no field has more than a few.',
      ],
    ],
  );
});

test('keys that JavaScript knows are unknown keys like others, and change nothing', () => {
  const base = aBase().fields(CAUSE, '__proto__: { owned: 1 }\nconstructor: a\ntoString: b');
  assert.deepEqual(
    base.read().diagnostics.map(({ line, rule, message }) => [line, rule, message.slice(0, 34)]),
    [
      [6, 'unknown-key', 'Found the unknown key "__proto__".'],
      [7, 'unknown-key', 'Found the unknown key "constructor'],
      [8, 'unknown-key', 'Found the unknown key "toString". '],
    ],
  );
  assert.equal(({} as { owned?: number }).owned, undefined);
});

const tabbed = (yaml: string) =>
  aBase()
    .fields(CAUSE, yaml)
    .read()
    .diagnostics.find(({ rule }) => rule === 'yaml-syntax')?.fix;

test('tabs are mended where every width of them says the same', () => {
  assert.deepEqual(tabbed('tags:\n\t- one\n\t- two'), {
    start: { line: 7, column: 1 },
    end: { line: 8, column: 7 },
    text: '  - one\n  - two',
  });
  assert.deepEqual(
    tabbed('tags:\n  - one\nreferences:\n\t- id: a\n\t  title: b')?.text,
    '  - id: a\n    title: b',
  );
});

test('tabs are mended where only one width of them can be read', () => {
  assert.deepEqual(tabbed('references:\n  - id: a\n\t- id: b')?.text, '  - id: b');
});

test('tabs that would say another thing with another width are left to their author', () => {
  assert.equal(tabbed('tags:\n  - one\n\t- two'), undefined);
  assert.equal(tabbed('tags: [\n\tone, @two]'), undefined);
});

test('tabs are left to their author where a text in a block would keep them', () => {
  const text = (lines: string) => tabbed(`tags: [a]\nstatusReason: >-\n${lines}`);
  assert.equal(text('      one\n\ttwo'), undefined);
  assert.equal(text('\tone\n\ttwo')?.text, '  one\n  two');
});

test('lists in the place of keys are told without a word of the parser', (context) => {
  const warn = context.mock.method(process, 'emitWarning', () => undefined);
  aBase().fields(CAUSE, '? [a]\n: b').report();
  assert.equal(warn.mock.callCount(), 0);
});

test('a YAML alias with its anchor says what the anchor says', () => {
  const base = aBase()
    .edit(CAUSE, 'title: A queue', 'title: &name A queue')
    .edit(CAUSE, 'What has no limit grows.', '*name');
  assert.equal(base.report(), '');
  const cause = base.read().entries.find(({ kind }) => kind === 'rootCauses');
  assert.equal(cause?.data.summary, 'A queue without a limit');
});

test('a date stays the text that was written', () => {
  const [incident] = aBase().read().entries;
  assert.ok(incident?.kind === 'incidents');
  assert.equal(incident.data.times.started, '2025-09-15T15:00Z');
});

const FORM =
  'Expected the file to begin with a line "---", then its fields in YAML, then a line "---".';
const frontMatters: [what: string, text: string, line: number, message: string, help: string][] = [
  [
    'no front matter',
    'Only text.\n',
    1,
    `Found no front matter. ${FORM}`,
    'Write the fields above the text; the smallest analysis in README.md shows how.',
  ],
  [
    'front matter that does not end',
    '---\ntitle: Never closed\n\nText.\n',
    1,
    'Found front matter that does not end. Expected a line "---" after its last field.',
    'Write "---" on a line of its own between the last field and the text, without spaces before it.',
  ],
  [
    'a line of four hyphens',
    '---\ntitle: A\n----\n\nText.\n',
    3,
    'Found "----" where the front matter should end. Expected a line "---".',
    'Write three hyphens, at the beginning of the line and with nothing after them.',
  ],
  [
    'a dash in the place of hyphens',
    '—\ntitle: A\n---\n',
    1,
    'Found "—" where the front matter begins. Expected a line "---".',
    'Write three hyphens, at the beginning of the line and with nothing after them.',
  ],
  [
    'an empty line above',
    '\n---\ntitle: A\n---\n',
    1,
    `Found an empty line before the front matter. ${FORM}`,
    'Take out what stands before the first "---".',
  ],
];
frontMatters.push([
  'a byte order mark that is there twice',
  '\uFEFF\uFEFF---\ntitle: A\n---\n',
  1,
  `Found the character U+FEFF (byte order mark), which nobody sees, before the front matter. ${FORM}`,
  'Take it out; in most editors: "Save with encoding", UTF-8 without a byte order mark.',
]);
for (const [what, text, line, message, help] of frontMatters) {
  test(`a file with ${what} is told so`, () => {
    const base = aBase().without(INCIDENT).with(INCIDENT, text);
    assert.equal(
      base.report(),
      oneFault(`${INCIDENT}:${line}:1`, 'no-front-matter', message, help),
    );
  });
}

test('front matter without fields is reported on its first line', () => {
  const expected = [
    'Found no fields. Expected lines of the form "key: value".',
    'Write the fields; the smallest analysis in README.md shows how.',
  ];
  for (const text of ['---\n---\n', '---\n- a list\n---\n']) {
    const base = aBase().with('learnings/one.md', text);
    assert.equal(base.report(), oneFault('learnings/one.md:2:1', 'wrong-type', ...expected));
  }
});

test('a service is YAML alone, counted from its first line', () => {
  const base = aBase().with('services/api.yaml', 'title: API\nsummary: It answers.\nowner: [a]\n');
  assert.equal(
    base.report(),
    oneFault(
      'services/api.yaml:3:8',
      'wrong-type',
      'Found a list for "owner". Expected text.',
      'Write "owner: a", or put the text in quotes if it begins with "[" itself.',
    ),
  );
});

const asWindowsWrites = (text: string) => encode(`\uFEFF${text.replaceAll('\n', '\r\n')}`);

test('a byte order mark and CRLF are no fault', () => {
  const base = aBase().body(INCIDENT, '\nSome text.\n\n## More');
  for (const [path, bytes] of base.files) {
    base.with(path, asWindowsWrites(new TextDecoder().decode(bytes)));
  }
  assert.equal(base.report(), '');
  assert.equal(base.read().entries[0]?.body, '\nSome text.\n\n## More\n');
});

test('positions are right in a file with a byte order mark and CRLF', () => {
  const text = '---\ntitle: A rule\nsummary: So.\nvisibility: publik\n---\n\n# One\n';
  const base = aBase().with('learnings/one.md', asWindowsWrites(text));
  assert.equal(
    base.report(),
    [
      'content/learnings/one.md:4:13  error  unknown-value',
      '  Found "publik" for "visibility". Expected one of public, internal.',
      '  Did you mean "public"?',
      '',
      'content/learnings/one.md:7:1  error  body-heading',
      '  Found a heading of the first level. Expected "##" and below: the first level is the title of the page.',
      '  Write "## " instead of "# ".',
      '',
      '2 errors in 1 file.',
      '',
    ].join('\n'),
  );
});

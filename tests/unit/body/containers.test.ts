import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyToHtml } from '../../../src/body/html.ts';
import { withLoneTags } from '../../../src/body/tags/lone-tags.ts';
import { parseBody } from '../../../src/body/parse.ts';

/** Tags that close what was opened elsewhere; handed to the parser as they are, they end the process. */

const reports = (text: string, isTrusted = false) =>
  parseBody(text, 'mdx', { isTrusted }).faults.map(({ line, column, message, help }) =>
    [`${line}:${column} ${message}`, help].join('\n'),
  );

const closed = (place: string, name: string) =>
  `${place} Found <${name} />, which is closed already, before a text that </${name}> closes. Expected <${name}> without "/".\nTake the "/" out.`;

for (const [text, expected] of [
  [
    '<Evidence kind="log" />\n> a quoted line\n\n- an item\n- </Evidence>\n',
    closed('1:1', 'Evidence'),
  ],
  ['[^1]: <mark/>\n\n- </mark>\n\nx[^1]', closed('1:7', 'mark')],
  ['<Note/>\n    a\n\n- </Note>', closed('1:1', 'Note')],
  ['<Evidence kind="log"/>\n\n- </Evidence>', closed('1:1', 'Evidence')],
  ['> <Note/>\n> > a\n>\n> - </Note>', closed('1:3', 'Note')],
  ['a <kbd/> b\n\n- c</kbd>', closed('1:3', 'kbd')],
] as const) {
  test(`a tag that closes itself, and is closed again in a list: ${JSON.stringify(text)}`, () => {
    assert.deepEqual(reports(text), [expected]);
  });
}

for (const [text, expected] of [
  [
    'a <kbd>b *c</kbd>*',
    '1:12 Found </kbd> within emphasis in which <kbd> was not opened. Expected it behind emphasis.\nWrite </kbd> behind emphasis, or <kbd> within.',
  ],
  [
    '**a <kbd>b** c</kbd>',
    '1:15 Found </kbd> outside of strong emphasis in which <kbd> was opened. Expected both in the same.\nWrite </kbd> before the end of strong emphasis, or <kbd> before its beginning.',
  ],
  [
    '[<kbd>b](/x)</kbd>',
    '1:13 Found </kbd> outside of the words of a link in which <kbd> was opened. Expected both in the same.\nWrite </kbd> before the end of the words of the link, or <kbd> before its beginning.',
  ],
  [
    '| <kbd>a | b</kbd> |\n|-|-|',
    '1:13 Found </kbd> outside of a cell of a table in which <kbd> was opened. Expected both in the same.\nWrite </kbd> before the end of the cell of the table, or <kbd> before its beginning.',
  ],
  [
    '## a <kbd>\n\n</kbd> b',
    '3:1 Found </kbd> outside of a heading in which <kbd> was opened. Expected both in the same.\nWrite </kbd> before the end of the heading, or <kbd> before its beginning.',
  ],
  [
    '<Note>\n\nx[^1]\n\n[^1]: a\n\n    </Note>',
    '7:5 Found </Note> within a footnote in which <Note> was not opened. Expected it behind the footnote.\nWrite </Note> at the beginning of a line of its own.',
  ],
  // A tag in the address of a link is none.
  [
    '<Note>\n\n- [x](a<Note>) b\n\n  </Note>',
    '5:3 Found </Note> within a list or a quotation in which <Note> was not opened. Expected it behind the list or the quotation.\nWrite </Note> at the beginning of a line of its own.',
  ],
] as const) {
  test(`what keeps two tags apart is named: ${JSON.stringify(text)}`, () => {
    assert.deepEqual(reports(text), [expected]);
  });
}

test('a body that its owner trusts does not end the process either', () => {
  for (const text of [
    '<Note>\n\nx\n\n- </Note>',
    '<Box>\n> a\n\n- b\n- </Box>',
    '<Box>\n\n- {1}</Box>',
  ]) {
    const [, name] = /<(\w+)/.exec(text)!;
    assert.deepEqual(reports(text, true), [
      `1:1 Found <${name}>, which </${name}> closes in another list, quotation or piece of a line. Expected both in the same.\nWrite </${name}> at the beginning of a line of its own.`,
    ]);
  }
  for (const text of [
    '<Box a={<b>x</b>}>\n\n- a\n\n{1 < 2 && <b>x</b>}\n\n</Box>',
    '- <Box />\n- <Box>a</Box>',
    '<>a</> b',
  ]) {
    assert.deepEqual(reports(text, true), []);
  }
});

test('code of a trusted body that ends in a backslash does not end the process', () => {
  for (const text of ['export const a = "\\', '[^1]\n\nexport const a = 1\n</a \\']) {
    assert.ok(Array.isArray(reports(text, true)));
  }
});

test('of a trusted body the parser names lines of the file', () => {
  const { faults } = parseBody('<Note>x\n\n</Note>', 'mdx', { isTrusted: true, firstLine: 8 });
  assert.deepEqual(
    faults.map(({ message }) => message),
    ['Expected a closing tag for `<Note>` (8:1) before the end of `paragraph`.'],
  );
});

test('what is right stays right, however its tags are written', () => {
  for (const text of [
    'a <kbd >b</ kbd\n>.',
    '*a <kbd>b</kbd>*',
    '- [x <kbd>a</kbd>](/y)',
    '| <kbd>a</kbd> | b |\n|-|-|\n| 1 | <mark>2</mark> |',
    '<Note title="a > b <kbd>">\n\n- x\n\n</Note>',
    '<Note\n  title="x"\n>\n\n> a\n\n</Note>',
    '<details>\n<summary>a</summary>\n\n1. b\n\n</details>',
  ]) {
    assert.deepEqual(reports(text), [], text);
  }
});

test('a text with lone tags has no two tags to pair, and every place is known', () => {
  const source = 'q0q <Note a="<b>"> x</Note> <br/> <></> `<kbd>` </ kbd> </kbd x> < 5';
  const { text, sourceOf } = withLoneTags(source);
  assert.equal(
    text,
    'q0q <q1qNote a="<q1qb/>"/> x<q2qNote/> <br/> <q1q/><q2q/> `<q1qkbd/>` <q2q kbd/> </kbd x> < 5',
  );
  for (const [sign, written] of [
    [' x<q', ' x</'],
    ['<br/>', '<br/>'],
    ['`<q', '`<kbd'],
    [' kbd/>', ' kbd>'],
    ['</kbd x', '</kbd x'],
    ['< 5', '< 5'],
  ] as const) {
    assert.equal(sourceOf(text.indexOf(sign)), source.indexOf(written), sign);
  }
});

test('a lone tag ends before the line on which it may end', () => {
  assert.equal(withLoneTags('<Note\n>\nx</Note\n>').text, '<q0qNote/\n>\nx<q1qNote/\n>');
});

test('a byte order mark moves no place', () => {
  const [fault, ...others] = parseBody('\uFEFF<Note>\n\n- </Note> {b}', 'mdx').faults;
  assert.deepEqual([fault?.line, fault?.column, others.length], [3, 3, 1]);
  assert.match(fault!.message, /^Found <\/Note> within a list/);
  assert.deepEqual(
    parseBody('\uFEFF[a](/x)', 'md').links.map(({ column }) => column),
    [2],
  );
  const { html } = bodyToHtml('\uFEFF## a', 'mdx', {
    base: '/',
    reservedIds: [],
    citation: () => undefined,
    referencesPage: '',
  });
  assert.equal(html, '<h2 id="a">a</h2>');
});

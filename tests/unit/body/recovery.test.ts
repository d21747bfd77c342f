import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBody, type BodyFormat } from '../../../src/body/parse.ts';

/** One cause is one report, and says what an author can do. */

const reports = (text: string, format: BodyFormat = 'mdx') =>
  parseBody(text, format).faults.map(({ line, column, rule, message, help }) =>
    [`${line}:${column} ${rule}`, message, help].filter((part) => part !== undefined).join('\n'),
  );

const UNREADABLE = (place: string, name: string, help: string) => [
  `${place} body-syntax\nFound <${name}, a tag that cannot be read. Expected attributes as name="text", then ">" or "/>", without an empty line in between.\n${help}`,
];
const QUOTES = 'See that each quotation mark has its partner.';
const EMPTY_LINE = `Take the empty line out, and see that each quotation mark has its partner.`;
const TWICE = (place: string, name: string) =>
  `${place} body-syntax\nFound <${name}> within another <${name}>, of which one is not closed. Expected </${name}> here, or before it.\nWrite </${name}> where each of them ends.`;
const UNKNOWN = (place: string, name: string, help: string) =>
  `${place} unknown-component\nFound <${name}>, which bodies may not use. Expected Markdown or one of Cite, Evidence, Figure, Metric, Note, Quote, Ref, Timeline, br, del, details, ins, kbd, mark, sub, summary, sup.\n${help}`;

const once: [text: string, ...expected: string[]][] = [
  ['<Note title="x>\n\na\n\n</Note>', ...UNREADABLE('1:1', 'Note', QUOTES)],
  ["<Evidence kind='log>\n\na\n\n</Evidence>", ...UNREADABLE('1:1', 'Evidence', QUOTES)],
  ['<Note title="x>\n\nHe said "a".\n\n</Note>', ...UNREADABLE('1:1', 'Note', QUOTES)],
  ['<Note title="x>a</Note>\n\nb "c" d', ...UNREADABLE('1:1', 'Note', QUOTES)],
  ['a <Note\n\ntitle="x">b</Note>', ...UNREADABLE('1:3', 'Note', EMPTY_LINE)],
  ['a <kbd title="x>b</kbd>', ...UNREADABLE('1:3', 'kbd', QUOTES)],
  ['<Note title=>\n\na\n\n</Note>', ...UNREADABLE('1:1', 'Note', 'Write title="text".')],
  ['<Note title="x\n\ny">\n\na\n\n</Note>', ...UNREADABLE('1:1', 'Note', QUOTES)],
  [
    '<Note é="x">\n\na\n\n- </Note>',
    ...UNREADABLE(
      '1:1',
      'Note',
      'Take what begins with "é" out, up to the ">", or write it as name="text".',
    ),
  ],
  ['<Note, title="x">\n\na\n\n</Note>', ...UNREADABLE('1:1', 'Note', 'Take the "," out.')],
  [
    'a <div title="x>b</div>',
    UNKNOWN('1:3', 'div', 'Take it out, or set it as `code` if it should be seen.'),
  ],
  [
    '<Note />\n\na\n\n</Note>',
    '1:1 body-syntax\nFound <Note />, which is closed already, before a text that </Note> closes. Expected <Note> without "/".\nTake the "/" out.',
  ],
  [
    '<Note />\n> a quoted line\n\n- an item </Note>\n\nb </Note>',
    '1:1 body-syntax\nFound <Note />, which is closed already, before a text that </Note> closes. Expected <Note> without "/".\nTake the "/" out.',
    '6:3 body-syntax\nFound </Note>, which closes nothing. Expected <Note> before it.\nTake it out, or write the tag that opens.',
  ],
  [
    '<Note /><Note {/* x */} ',
    '1:1 body-content\nFound nothing in <Note>. Expected text between <Note> and </Note>.\nWrite ">" instead of "/>", then the text, then </Note>; or take <Note /> out.',
    '1:1 body-placement\nFound <Note> within a line of text. Expected it on lines of its own.\nPut an empty line before <Note> and after it.',
    '1:15 body-code\nFound code in an attribute of <Note>. Expected plain text in quotes.\nTake it out, and write each attribute as name="text".',
  ],
  [
    'a <kbd>b\n- c</kbd>',
    '1:3 body-syntax\nFound <kbd>, which is not closed where its paragraph ends. Expected </kbd> in the same paragraph.\nWrite </kbd> where the paragraph ends, and <kbd> anew in the next one.',
  ],
  [
    '<Note />',
    '1:1 body-content\nFound nothing in <Note>. Expected text between <Note> and </Note>.\nWrite ">" instead of "/>", then the text, then </Note>; or take <Note /> out.',
  ],
  [
    'So <Cite source="a"> it was',
    '1:4 body-syntax\nFound <Cite>, which nothing closes. Expected <Cite />, as it holds no text.\nWrite " />" at the end of the tag.',
  ],
  ['Press <kbd>a<kbd> now', TWICE('1:13', 'kbd')],
  ['<kbd>Ctrl+<kbd>C</kbd>', TWICE('1:11', 'kbd')],
  ['Press <kbd>Ctrl<kbd>+<kbd>C</kbd>.\n\nnext', TWICE('1:16', 'kbd')],
  ['<Note>\n\na\n\n<Note>', TWICE('5:1', 'Note')],
  ['<Note>\n\na\n\n<Note>\n\nb\n\n</Note>', TWICE('5:1', 'Note')],
  [
    'Press <kbd>a\n\nb</kbd>',
    '1:7 body-syntax\nFound <kbd>, which is not closed where its paragraph ends. Expected </kbd> in the same paragraph.\nWrite </kbd> where the paragraph ends, and <kbd> anew in the next one.',
  ],
  [
    '<details>b\n\n<summary>x</summary>\n\n</details>',
    '1:1 body-syntax\nFound <details>, which is not closed where its paragraph ends. Expected </details> in the same paragraph, or both tags on lines of their own.\nPut an empty line before <details> and after it.',
  ],
];
for (const [text, ...expected] of once) {
  test(`one cause is one report: ${JSON.stringify(text)}`, () => {
    assert.deepEqual(reports(text), expected);
  });
}

const MISSPELT = (place: string, found: string, name: string, expected: string, help: string) =>
  `${place} unknown-component\nFound the attribute "${found}" on <${name}>. Expected one of ${expected}.\n${help}`;

test('an attribute that a misspelt one was meant for is not missed as well', () => {
  const cite = (place: string, found: string, help: string) =>
    MISSPELT(place, found, 'Cite', 'source', help);
  const guess = 'Did you mean "source"?';
  assert.deepEqual(reports('<Cite sorce="log" />'), [cite('1:7', 'sorce', guess)]);
  assert.deepEqual(reports('<Cite sorce="log" sourc="log" />'), [
    cite('1:7', 'sorce', guess),
    cite('1:19', 'sourc', 'Take it out.'),
  ]);
  assert.deepEqual(reports('<Cite sorce="" />'), [cite('1:7', 'sorce', guess)]);
  assert.deepEqual(reports('<Cite sorce={a} />'), [
    '1:7 body-code\nFound code in an attribute of <Cite>. Expected plain text in quotes.\nWrite source="id", with the text itself in quotes.',
  ]);
  assert.deepEqual(reports('<Cite source="log" sorce={a} />'), [
    '1:20 body-code\nFound code in an attribute of <Cite>. Expected plain text in quotes.\nTake it out.',
  ]);
  assert.deepEqual(reports('<Cite id="log" />'), [
    '1:1 missing-field\nMissing the attribute "source" on <Cite>.\nWrite source="id", with what it is. "source" is: Id of the reference.',
    cite('1:7', 'id', 'Take it out.'),
  ]);
});

test('the value of a misspelt attribute is judged as that of the one that was meant', () => {
  assert.deepEqual(reports('<Note knd="warnin">\n\na\n\n</Note>'), [
    MISSPELT('1:7', 'knd', 'Note', 'title, kind', 'Did you mean "kind"?'),
    '1:7 unknown-value\nFound "warnin" for "kind" on <Note>. Expected one of remark, warning.\nDid you mean "warning"?',
  ]);
  assert.deepEqual(
    parseBody('<Cite sorce="log" />', 'mdx').citations.map(({ source }) => source),
    ['log'],
  );
});

test('a name of three letters is near to one that has a letter more', () => {
  assert.deepEqual(reports('a<Cit source="log" />'), [
    UNKNOWN('1:2', 'Cit', 'Did you mean "Cite"?'),
  ]);
  assert.deepEqual(reports('a <dev/> b'), [
    UNKNOWN('1:3', 'dev', 'Write "&lt;dev/>" if it is meant as text.'),
  ]);
});

test('an attribute that is code hides no other, and is not missed as well', () => {
  const code = (place: string, name: string, help: string) =>
    `${place} body-code\nFound code in an attribute of <${name}>. Expected plain text in quotes.\n${help}`;
  const spread = 'Take it out, and write each attribute as name="text".';
  assert.deepEqual(reports('<Note {...b} kind="x" foo="1" title={c}>\n\na\n\n</Note>'), [
    code('1:7', 'Note', spread),
    '1:14 unknown-value\nFound "x" for "kind" on <Note>. Expected one of remark, warning.\nWrite kind="remark", or another of them.',
    '1:23 unknown-component\nFound the attribute "foo" on <Note>. Expected one of title, kind.\nTake it out.',
    code('1:31', 'Note', 'Write title="text", with the text itself in quotes.'),
  ]);
  assert.deepEqual(reports('<Cite source={a} />'), [
    code('1:7', 'Cite', 'Write source="id", with the text itself in quotes.'),
  ]);
  assert.deepEqual(reports('<Cite {...a} />'), [code('1:7', 'Cite', spread)]);
  assert.deepEqual(reports('<Evidence kind=“log” color="x" />'), [
    '1:11 body-syntax\nFound kind=“log” on <Evidence>, without straight quotes. Expected kind="log".\nWrite kind="log".',
    '1:22 unknown-component\nFound the attribute "color" on <Evidence>. Expected one of kind, at, url, source.\nTake it out.',
  ]);
});

test('a curly quotation mark without its partner is not mended blindly', () => {
  const [fault, ...others] = parseBody('<Note title=“two>\n\na\n\n</Note>', 'mdx').faults;
  assert.deepEqual(others, []);
  assert.deepEqual(fault, {
    line: 1,
    column: 7,
    rule: 'body-syntax',
    message: 'Found title=“two on <Note>, without straight quotes. Expected title="two".',
    help: 'Write straight quotes around all of the text.',
  });
});

test('what HTML writes with an element is said with Markdown', () => {
  for (const [name, help] of [
    ['p', 'Leave an empty line between paragraphs.'],
    ['b', 'Write **words**.'],
    ['a', 'Write [words](address).'],
    ['h2', 'Begin the line with "## ", or with "### " for what is below it.'],
    ['BR', 'Did you mean "br"?'],
    ['Kbd', 'Did you mean "kbd"?'],
  ] as const) {
    assert.deepEqual(reports(`x <${name}>y</${name}>`), [UNKNOWN('1:3', name, help)]);
  }
  assert.deepEqual(reports('x <img src="/a.png" alt="b">'), [
    UNKNOWN(
      '1:3',
      'img',
      'Write ![what it shows](/images/name.svg), for the file public/images/name.svg.',
    ),
  ]);
});

test('what only MDX has needs a file of that name', () => {
  const html = (place: string, found: string, help: string) =>
    `${place} body-html\nFound the HTML "${found}". Expected Markdown.\n${help}`;
  assert.deepEqual(reports('a <kbd>x</kbd>, a <b>y</b>', 'md'), [
    html('1:3', '<kbd>', 'Name the file .mdx instead of .md to use <kbd>.'),
    html('1:19', '<b>', 'Write **words**.'),
  ]);
});

const modules = [
  'import "y"',
  'import x from "y"',
  "import { a,\n  b } from 'y';",
  'import x, * as z from "y" // z',
  'import data from "the old system"',
  'export const a = 1',
  'export default settings',
  'export default function () {}',
  'export { a }',
  'export * from "y"',
  'export async function load(x) {}',
];
for (const text of modules) {
  test(`a module is refused: ${JSON.stringify(text)}`, () => {
    assert.deepEqual(reports(`Text\n\n${text}`), [
      '3:1 body-code\nFound an import or export. Expected text: bodies run no code.\nTake it out, or set it as `code` if it should be seen; components are there without an import.',
    ]);
  });
}

const sentences = [
  'import data from the old system',
  'import data, and so on',
  'import "orders" failed',
  'import data from "the old system" by hand',
  'import type errors were seen',
  'import (a lot of) data',
  'import * as follows',
  'export default values were used',
  'export function keys were mapped',
  'export class sizes',
  'export let us down',
];
for (const text of sentences) {
  test(`a sentence may begin so: ${JSON.stringify(text)}`, () => {
    assert.deepEqual(reports(`Text\n\n${text}\nand more.`), []);
  });
}

test('a tag that closes within a list what was opened outside of it does not end the process', () => {
  const stray = (place: string, name: string) => [
    `${place} body-syntax\nFound </${name}> within a list or a quotation in which <${name}> was not opened. Expected it behind the list or the quotation.\nWrite </${name}> at the beginning of a line of its own.`,
  ];
  for (const [text, ...expected] of [
    ['<Note>\n\nx\n\n- a\n\n  </Note>\n\ny', ...stray('7:3', 'Note')],
    ['<Note>\n\nx\n\n- </Note>', ...stray('5:3', 'Note')],
    ['<Note>\n\nx\n\n1. <Cite source="a" /></Note>', ...stray('5:23', 'Note')],
    [
      '<Note>\n\nx `</Note>`\n\n- `<Note>`\n\n  ```\n  <Note>\n  ```\n\n  </Note>',
      ...stray('11:3', 'Note'),
    ],
    ['<Note>\n\nx\n\n> a\n> </Note>', ...stray('6:3', 'Note')],
    ['<Note>\n> ~~~\n> ~~~\n\n- x\n+ </Note>', ...stray('6:3', 'Note')],
  ] as const) {
    assert.deepEqual(reports(text), expected, text);
  }
});

test('what closes in the list in which it was opened is right', () => {
  for (const text of [
    '- a\n\n  <Note>\n\n  b\n\n  </Note>\n\n  c',
    '- <Note>\n  - b\n\n  </Note>',
    '<Note>\n\n  - a\n\n  </Note>',
    '> - <Note>\n>\n>   a\n>\n>   </Note>',
    '1. <kbd>a</kbd>\n2. <kbd>b\n   c</kbd>',
    '<Note>\n\n- `</Note>`\n\n  ```\n  </Note>\n  ```\n\n</Note>',
  ]) {
    assert.deepEqual(reports(text), [], text);
  }
});

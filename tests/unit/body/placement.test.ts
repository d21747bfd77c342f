import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyToHtml } from '../../../src/body/html.ts';
import { parseBody, type BodyFormat } from '../../../src/body/parse.ts';

/** What HTML lets stand where; browsers would move or break the rest. */

const reports = (text: string, format: BodyFormat = 'mdx') =>
  parseBody(text, format).faults.map(
    ({ line, column, rule, message, help }) => `${line}:${column} ${rule}\n${message}\n${help}`,
  );
const html = (text: string) =>
  bodyToHtml(text, 'mdx', {
    base: '/kb/',
    reservedIds: [],
    citation: () => undefined,
    referencesPage: '',
  }).html;

const inLink = (place: string, inner: string) =>
  `${place} body-placement\nFound ${inner} within a link. Expected no link within another.\nPut ${inner} before the link or behind it, or leave one of the two out.`;
const inRef = (place: string, inner: string) =>
  `${place} body-placement\nFound ${inner} within <Ref>. Expected no link within another.\nLeave one of the two out, or write <Ref> without words and ${inner} behind it.`;
const words = (place: string, what: string, name: string) =>
  `${place} body-placement\nFound ${what} within <${name}>. Expected words alone, as they stand in a line.\nWrite <${name}> and </${name}> around the words of one line.`;
const block = (place: string, name: string) =>
  `${place} body-placement\nFound <${name}> within a line of text. Expected it on lines of its own.\nPut an empty line before <${name}> and after it.`;
const SUMMARY = (place: string) =>
  `${place} body-placement\nFound <summary> that does not begin <details>. Expected it first, once, in <details>.\nWrite <details>, below it <summary>words</summary>, and then what it unfolds.`;

const refused: [text: string, ...expected: string[]][] = [
  ['[see <Ref to="a/b" />](/x/)', inLink('1:6', '<Ref>')],
  ['[see **<Cite source="a" />**](/x/)', inLink('1:8', '<Cite>')],
  ['<Ref to="a/b"><Ref to="a/c" /></Ref>', inRef('1:15', '<Ref>')],
  ['A <Ref to="a/b">*[a](/x/)*</Ref>', inRef('1:18', 'the link to "/x/"')],
  ['<Ref to="a/b">https://a.example</Ref>', inRef('1:15', 'the link to "https://a.example"')],
  ['A <Ref to="a/b">b[^1]</Ref>\n\n[^1]: c', inRef('1:18', 'a footnote')],
  ['<mark>\n\n## Heading\n\n</mark>', words('3:1', 'a heading', 'mark')],
  ['<mark>\n\n- a\n\n</mark>', words('3:1', 'a list', 'mark')],
  ['<sub>\n\na\n\nb\n\n</sub>', words('5:1', 'a second paragraph', 'sub')],
  ['<Ref to="a/b">\n\n> a\n\n</Ref>', words('3:1', 'a quotation', 'Ref')],
  ['<kbd>\n\n<Note>\n\na\n\n</Note>\n\n</kbd>', words('3:1', '<Note>', 'kbd')],
  ['<mark>\n\n<del>\n\n---\n\n</del>\n\n</mark>', words('5:1', 'a line across', 'mark')],
  ['a <details><summary>b</summary>c</details> d', block('1:3', 'details')],
  ['a <mark><Note>b</Note></mark>', block('1:9', 'Note')],
  ['<summary>x</summary>', SUMMARY('1:1')],
  ['a <summary>x</summary>', SUMMARY('1:3')],
  ['<details>\n\n<summary>x</summary>\n\n<summary>y</summary>\n\n</details>', SUMMARY('5:1')],
  ['<details>\n\na\n\n<summary>x</summary>\n\n</details>', SUMMARY('5:1')],
  ['<details>\n\n<summary>\n\n- x\n\n</summary>\n\n</details>', words('5:1', 'a list', 'summary')],
  [
    '<details>\n\nb\n\n</details>',
    '1:1 body-placement\nFound <details> without <summary>. Expected it first, with what <details> unfolds.\nWrite <summary>words</summary> on the line after <details>.',
  ],
  [
    'a <br>x</br> b',
    '1:3 body-content\nFound text between <br> and </br>. Expected <br /> alone.\nWrite <br /> where the line breaks, and take </br> out.',
  ],
];
for (const [text, ...expected] of refused) {
  test(`HTML has no place for ${JSON.stringify(text)}`, () => {
    assert.deepEqual(reports(text), expected);
  });
}

test('a link between angle brackets is no part of another link', () => {
  assert.deepEqual(reports('[a <https://b.example>](/x/)', 'md'), [
    inLink('1:4', 'the link to "https://b.example"'),
  ]);
});

const accepted: [text: string, shown: string][] = [
  ['<mark>\na\n</mark>', '<p><mark>a</mark></p>'],
  ['<mark>a</mark>', '<p><mark>a</mark></p>'],
  ['<kbd><kbd>Ctrl</kbd>+<kbd>C</kbd></kbd>', '<p><kbd><kbd>Ctrl</kbd>+<kbd>C</kbd></kbd></p>'],
  ['<Ref to="a/b">\n\n*words*\n\n</Ref>', '<p><a href="/kb/a/b/"><em>words</em></a></p>'],
  ['<del>\n\na\n\nb\n\n</del>', '<del><p>a</p><p>b</p></del>'],
  [
    '<details>\n{/* why */}\n<summary>\n\n*x*\n\n</summary>\n\n- a\n\n</details>',
    '<details><summary><em>x</em></summary><ul>\n<li>a</li>\n</ul></details>',
  ],
  ['[![a](/x.png) b](/x/)', '<p><a href="/kb/x/"><img src="/kb/x.png" alt="a"> b</a></p>'],
];
for (const [text, shown] of accepted) {
  test(`HTML has a place for ${JSON.stringify(text)}`, () => {
    assert.deepEqual(reports(text), []);
    assert.equal(html(text), shown);
  });
}

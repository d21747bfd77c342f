import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aBase, CAUSE, INCIDENT, oneFault } from '../../builders.ts';

/** The body begins on line 16 of the file, with an empty line. */
const mdx = (text: string) => aBase().body(INCIDENT, `\n${text}`).report();
const at = (place: string) => `${INCIDENT}:${place}`;

const CODE = 'Expected text: bodies run no code.';
const KNOWN =
  'which bodies may not use. Expected Markdown or one of Cite, Evidence, Figure, Metric, Note, Quote, Ref, Timeline, br, del, details, ins, kbd, mark, sub, summary, sup.';
const BRACE = 'Write \\{ for a brace, or set it as `code`.';
const TEXT = (tag: string) => `Write "&lt;${tag}" if it is meant as text.`;
const IMPORT = [
  `Found an import or export. ${CODE}`,
  'Take it out, or set it as `code` if it should be seen; components are there without an import.',
];
const SOURCE = [
  'Missing the attribute "source" on <Cite>.',
  'Write source="id", with what it is. "source" is: Id of the reference.',
];
const ATTRIBUTE = (name: string) =>
  `Found code in an attribute of <${name}>. Expected plain text in quotes.`;
const LONE = `Found "{" without the "}" that closes it. ${CODE}`;
const SIGN = (sign: string) => [
  `Found "<${sign}", which MDX reads as the beginning of a tag. Expected "&lt;" for a plain sign.`,
  `Write "&lt;${sign}", or set it as \`code\`.`,
];
const COMMENT = [
  'Found a comment of HTML. Expected a comment of MDX.',
  'Write {/* … */} for a comment, or take it out.',
];
const H1 =
  'Found a heading of the first level. Expected "##" and below: the first level is the title of the page.';

type Refused = [text: string, place: string, rule: string, ...sentences: string[]];
const refused: Refused[] = [
  ['One\n\nTwo {open', '19:5', 'body-syntax', LONE, BRACE],
  ['{/* open', '17:1', 'body-syntax', LONE, BRACE],
  [
    'Some <Note>\nopen',
    '17:6',
    'body-syntax',
    'Found <Note>, which nothing closes. Expected </Note> after it.',
    'Write </Note> where it ends.',
  ],
  [
    'Some <Note>\nopen\n\n</Note>',
    '17:6',
    'body-syntax',
    'Found <Note>, which is not closed where its paragraph ends. Expected </Note> in the same paragraph, or both tags on lines of their own.',
    'Put an empty line before <Note> and after it.',
  ],
  [
    'Text\n</Note>',
    '18:1',
    'body-syntax',
    'Found </Note>, which closes nothing. Expected <Note> before it.',
    'Take it out, or write the tag that opens.',
  ],
  [
    '<Note>\n\nText\n\n</Notes>',
    '21:1',
    'body-syntax',
    'Found </Notes>. Expected </Note>, which closes the tag of line 17.',
    'Write </Note>.',
  ],
  [
    '<Note>\n\nA <kbd>b\n\n</Note>',
    '19:3',
    'body-syntax',
    'Found <kbd>, which nothing closes. Expected </kbd> after it.',
    'Write </kbd> where it ends.',
  ],
  [
    'One<br>two',
    '17:4',
    'body-syntax',
    'Found <br>, which nothing closes. Expected <br />.',
    'Write <br />.',
  ],
  ['Less: a <5 b', '17:9', 'body-syntax', ...SIGN('5')],
  ['| a |\n|---|\n| <= 5 |', '19:3', 'body-syntax', ...SIGN('=')],
  ['where a<b then', '17:8', 'body-syntax', ...SIGN('b')],
  ['<!-- later -->', '17:1', 'body-syntax', ...COMMENT],
  ['A <!-- <Chart> {x}\n\n<5 --> b', '17:3', 'body-syntax', ...COMMENT],
  [
    'Ask <me@example.org>.',
    '17:5',
    'body-syntax',
    'Found the address "<me@example.org>" between angle brackets. Expected a link in Markdown.',
    'Write [me@example.org](mailto:me@example.org).',
  ],
  [
    'See <https://example.org/a?b>.',
    '17:5',
    'body-syntax',
    'Found the address "<https://example.org/a?b>" between angle brackets. Expected a link in Markdown.',
    'Write [https://example.org/a?b](https://example.org/a?b).',
  ],
  [
    '<?php x() ?>',
    '17:1',
    'body-html',
    'Found the HTML "<?php x() ?>". Expected Markdown.',
    'Take it out, or set it as `code` if it should be seen.',
  ],
  ['import x from "node:fs"\n\nText', '17:1', 'body-code', ...IMPORT],
  ['import "node:fs"', '17:1', 'body-code', ...IMPORT],
  ['Text\n\nexport const a = {\n  b: <5,\n}', '19:1', 'body-code', ...IMPORT],
  ['Two: {1 + 1}', '17:6', 'body-code', `Found the expression "{1 + 1}". ${CODE}`, BRACE],
  ['{process.env}', '17:1', 'body-code', `Found the expression "{process.env}". ${CODE}`, BRACE],
  ['{`a${b}`}', '17:1', 'body-code', `Found the expression "{\`a\${b}\`}". ${CODE}`, BRACE],
  [
    '{/* a */ alert() /* b */}',
    '17:1',
    'body-code',
    `Found the expression "{/* a */ alert() /* b */}". ${CODE}`,
    BRACE,
  ],
  ['A set {} b', '17:7', 'body-code', `Found the expression "{}". ${CODE}`, BRACE],
  ['A <Chart />', '17:3', 'unknown-component', `Found <Chart>, ${KNOWN}`, TEXT('Chart />')],
  ['kill <pid> now', '17:6', 'unknown-component', `Found <pid>, ${KNOWN}`, TEXT('pid>')],
  ['<note>x</note>', '17:1', 'unknown-component', `Found <note>, ${KNOWN}`, 'Did you mean "Note"?'],
  [
    '<script>x</script>',
    '17:1',
    'unknown-component',
    `Found <script>, ${KNOWN}`,
    'Take it out, with what stands in it.',
  ],
  [
    '<>x</>',
    '17:1',
    'unknown-component',
    `Found <>, ${KNOWN}`,
    'Take <> and </> out, or write "&lt;>" and "&lt;/>" if they are meant as text.',
  ],
  [
    '<div style={{ a: 1 }} onclick="x()">y</div>',
    '17:1',
    'unknown-component',
    `Found <div>, ${KNOWN}`,
    'Take <div> and </div> out, or set it as `code` if it should be seen.',
  ],
  [
    '<Note>\n\n<Chart />\n\n</Note>',
    '19:1',
    'unknown-component',
    `Found <Chart>, ${KNOWN}`,
    TEXT('Chart />'),
  ],
  [
    '<Note tittle="A">x</Note>',
    '17:7',
    'unknown-component',
    'Found the attribute "tittle" on <Note>. Expected one of title, kind.',
    'Did you mean "title"?',
  ],
  [
    '<kbd onclick="x">x</kbd>',
    '17:6',
    'unknown-component',
    'Found the attribute "onclick" on <kbd>. Expected no attribute.',
    'Take it out.',
  ],
  [
    '<Note title="a" style="color: red">x</Note>',
    '17:17',
    'unknown-component',
    'Found the attribute "style" on <Note>. Expected one of title, kind.',
    'Take it out.',
  ],
  [
    '<Note\n  title="a"\n  title="b">x</Note>',
    '19:3',
    'duplicate-attribute',
    'Found the attribute "title" twice on <Note>. Expected it once.',
    'Take one of the two out.',
  ],
  [
    '<Note kind="warnin">x</Note>',
    '17:7',
    'unknown-value',
    'Found "warnin" for "kind" on <Note>. Expected one of remark, warning.',
    'Did you mean "warning"?',
  ],
  [
    '<Timeline from="2025-02-30" />',
    '17:11',
    'invalid-date',
    'Found "2025-02-30" for "from" on <Timeline>. Expected a day or an instant, such as 2025-09-15 or 2025-09-15T15:00Z.',
    'Write from="2025-09-15T15:00Z", with the time itself.',
  ],
  [
    '<Evidence kind="log" url="javascript:x()" />',
    '17:22',
    'unsafe-link',
    'Found "javascript:x()" for "url" on <Evidence>. Expected an address that begins with https:// or http://.',
    'Write url="https://example.org/page", with the address of a page, or take it out.',
  ],
  [
    '<Note title=x>a</Note>',
    '17:7',
    'body-syntax',
    'Found title=x on <Note>, without quotes. Expected title="x".',
    'Write title="x".',
  ],
  [
    '<Note title="a>\n\nText',
    '17:1',
    'body-syntax',
    'Found <Note, a tag that cannot be read. Expected attributes as name="text", then ">" or "/>", without an empty line in between.',
    'See that each quotation mark has its partner.',
  ],
  [
    '<Note title={alert()}>x</Note>',
    '17:7',
    'body-code',
    ATTRIBUTE('Note'),
    'Write title="text", with the text itself in quotes.',
  ],
  [
    '<Note {...x}>x</Note>',
    '17:7',
    'body-code',
    ATTRIBUTE('Note'),
    'Take it out, and write each attribute as name="text".',
  ],
  ['<Cite />', '17:1', 'missing-field', ...SOURCE],
  ['<Cite source />', '17:1', 'missing-field', ...SOURCE],
  [
    'A <Figure src="/favicon.svg" alt="A sign." /> b',
    '17:3',
    'body-placement',
    'Found <Figure> within a line of text. Expected it on lines of its own.',
    'Put an empty line before <Figure> and after it.',
  ],
  [
    '<Quote who="A">\n\n{/* later */}\n\n</Quote>',
    '17:1',
    'body-content',
    'Found nothing in <Quote>. Expected text between <Quote> and </Quote>.',
    'Write it between the two tags, or take the component out.',
  ],
  [
    'A <Cite source="log">b</Cite>',
    '17:3',
    'body-content',
    'Found text between <Cite> and </Cite>. Expected <Cite /> alone.',
    'Write " />" at the end of <Cite, take </Cite> out, and put the text behind it.',
  ],
  ['Text\n\n# Title', '19:1', 'body-heading', H1, 'Write "## " instead of "# ".'],
  ['Title\n=====', '17:1', 'body-heading', H1, 'Write "## " before it, without the line of "=".'],
];
for (const [text, place, rule, ...sentences] of refused) {
  test(`an MDX body may not hold ${JSON.stringify(text)}`, () => {
    assert.equal(mdx(text), oneFault(at(place), rule, ...sentences));
  });
}

const accepted = [
  '{/* a comment */}\n\nText {/* and\nanother */} here',
  '<Note title="Mind">\n\nText with <kbd>Ctrl</kbd> and `{code}`.\n\n</Note>',
  'Escaped \\{ and \\<, `import x`, and\n\n```js\nimport x from "y";\n```',
  '<details><summary>More</summary>Text</details>',
  '## Two\n\n| a | b |\n|---|---|\n| 1 | 2 |',
  'import duties rose, and\n\nexport of orders failed.',
  'Code: `<5 { <!-- {x}`, a lone } and a < b.\n\n```js {1,3}\nimport { x } from "y"; // <5\n```',
  '{/* { <5 <Chart> */}\n\n[a](/about/ "{b}") ![{c}](/favicon.svg)',
];
for (const text of accepted) {
  test(`an MDX body may hold ${JSON.stringify(text)}`, () => {
    assert.equal(mdx(text), '');
  });
}

test('a Markdown body takes braces and comments, and refuses HTML', () => {
  const md = (text: string) => aBase().body(CAUSE, `\n${text}`).report();
  assert.equal(md('A set {a, b}, a < b.\n\n<!-- later -->\n\nText'), '');
  assert.equal(
    md('<div onclick="x">\nText\n</div>'),
    oneFault(
      `${CAUSE}:8:1`,
      'body-html',
      'Found the HTML "<div onclick="x">". Expected Markdown.',
      'Write it in Markdown, or set it as `code` if it should be seen.',
    ),
  );
});

test('what stands on the line of a comment, or behind a closing tag, does not vanish unseen', () => {
  const md = (text: string) => aBase().body(CAUSE, `\n${text}`).report();
  assert.equal(
    md('<!-- two\nlines --> Orders were **lost**.'),
    oneFault(
      `${CAUSE}:9:11`,
      'body-html',
      'Found the text "Orders were **lost**." behind a comment. Expected the comment on lines of its own, as all of its last line is left out with it.',
      'Begin the text on a new line, after an empty one.',
    ),
  );
  assert.equal(
    md('`<div` is used.\n\n</div>Orders were lost.'),
    oneFault(
      `${CAUSE}:10:1`,
      'body-html',
      'Found the HTML "</div>Orders were lost.". Expected Markdown.',
      'Write it in Markdown, or set it as `code` if it should be seen.',
    ),
  );
  assert.equal(md('<!-- one -->\n<!-- two -->\n\nText'), '');
});

test('all faults of a body come at once, and no consequence of one is a second', () => {
  const text = `a <5 b, kill <pid>, {open

<Note title=x>

import a from "b"

</Note>

<!-- <Foo {x} -->

One<br>two {1 + 1}

# Title`;
  const found = aBase()
    .body(INCIDENT, `\n${text}`)
    .read()
    .diagnostics.map(({ line, column, rule }) => `${line}:${column} ${rule}`);
  assert.deepEqual(found, [
    '17:3 body-syntax',
    '17:14 unknown-component',
    '17:21 body-syntax',
    '19:7 body-syntax',
    '21:1 body-code',
    '25:1 body-syntax',
    '27:4 body-syntax',
    '27:12 body-code',
    '29:1 body-heading',
  ]);
});

/** What `check --fix` would make of a body: every edit applied, the last first. */
function fixed(text: string): string {
  const { diagnostics } = aBase().body(INCIDENT, `\n${text}`).read();
  const lines = `\n${text}`.split('\n');
  for (const { fix } of diagnostics.toReversed()) {
    if (!fix) continue;
    const { start, end } = fix;
    const first = lines[start.line - 16]!.slice(0, start.column - 1);
    const last = lines[end.line - 16]!.slice(end.column - 1);
    lines.splice(start.line - 16, end.line - start.line + 1, first + fix.text + last);
  }
  return lines.slice(1).join('\n');
}

const mended: [before: string, after: string][] = [
  ['a <5 b {open', 'a &lt;5 b \\{open'],
  ['a<b', 'a&lt;b'],
  ['A <!-- x\ny --> b', 'A {/* x\ny */} b'],
  ['Ask <me@example.org>.', 'Ask [me@example.org](mailto:me@example.org).'],
  ['One<br>two', 'One<br />two'],
  ['<Note title=x>a</Note>', '<Note title="x">a</Note>'],
  ['<Note>\n\nx\n\n</Notes>', '<Note>\n\nx\n\n</Note>'],
  ['# Title', '## Title'],
  ['Title\nof two lines\n=', 'Title\nof two lines\n---'],
  ['> Title\n> =====\n', '> Title\n> -----\n'],
  [
    '<Evidence kind=“log” at="a, “b”">\n\nx\n\n</Evidence>',
    '<Evidence kind="log" at="a, “b”">\n\nx\n\n</Evidence>',
  ],
  ['<Note title="Two words”>\n\nx\n\n</Note>', '<Note title="Two words">\n\nx\n\n</Note>'],
  ['<Note title=‘One’>\n\nx\n\n</Note>', '<Note title="One">\n\nx\n\n</Note>'],
  ['<Note title="x", kind="remark">a</Note>', '<Note title="x" kind="remark">a</Note>'],
  ['<Note />\n\nText\n\n</Note>', '<Note >\n\nText\n\n</Note>'],
  ['So <Cite source="log">.', 'So <Cite source="log" />.'],
  ['One<BR>two', 'One<br />two'],
  ['<Note>\n\nx\n\n- a\n\n  </Note>', '<Note>\n\nx\n\n- a\n\n</Note>'],
  ['<Note>\n\nx\n\n- </Note>', '<Note>\n\nx\n\n</Note>'],
  ['One<br>two</br> three', 'One<br />two three'],
];
for (const [before, after] of mended) {
  test(`what is mechanical is mended: ${JSON.stringify(before)}`, () => {
    assert.equal(fixed(before), after);
    assert.equal(mdx(after), '');
  });
}

test('an address that Markdown would read otherwise as words is not mended blindly', () => {
  for (const address of ['https://e.org/_a_/b*c*', 'https://e.org/Foo_(bar', 'https://e.org/{x}']) {
    const text = `<${address}>`;
    assert.equal(fixed(text), text);
    assert.equal(
      mdx(text),
      oneFault(
        at('17:1'),
        'body-syntax',
        `Found the address "<${address}>" between angle brackets. Expected a link in Markdown.`,
        'Write [words](address), with "(" and ")" of the address as %28 and %29.',
      ),
    );
  }
  assert.equal(fixed('<https://e.org/a_b>'), '[https://e.org/a_b](https://e.org/a_b)');
});

test('a body that no person wrote is a fault, and costs no seconds', () => {
  const limit = (found: string, expected: string) =>
    oneFault(
      at('16:1'),
      'body-limit',
      `Found a body of ${found}. Expected at most ${expected}.`,
      'Split it into several entries, or move data into a file of their own.',
    );
  assert.equal(mdx('a'.repeat(200_000)), limit('200002 characters', '100000'));
  assert.equal(mdx('<b>'.repeat(5_000)), limit('5000 tags', '4000'));
  assert.equal(
    mdx(`${'> '.repeat(200)}x`),
    oneFault(
      at('17:201'),
      'body-limit',
      'Found elements nested more than 100 deep. Expected a text that people can follow.',
      'Take out the lists, quotes or tags that hold nothing but each other.',
    ),
  );
});

test('a component in a Markdown file is told from other HTML', () => {
  assert.equal(
    aBase().body(CAUSE, '\nSo<Cite source="log" />.').report(),
    oneFault(
      `${CAUSE}:8:3`,
      'body-html',
      'Found the HTML "<Cite source="log" />". Expected Markdown.',
      'Name the file .mdx instead of .md to use <Cite>.',
    ),
  );
});

test('code that would end a parser of code by its depth is refused like any other', () => {
  const deep = '('.repeat(40_000);
  const fault = (text: string, rule: string) =>
    assert.deepEqual(
      aBase()
        .body(INCIDENT, `\n${text}`)
        .read()
        .diagnostics.map((one) => one.rule),
      [rule],
    );
  fault(`{${deep}}`, 'body-code');
  fault(`<Note title={${deep}}>x</Note>`, 'body-code');
  fault(`export const a = ${deep}`, 'body-code');
});

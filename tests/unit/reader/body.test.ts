import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aBase, CAUSE, INCIDENT, oneFault } from '../../builders.ts';

/** The body begins on line 16 of the file, with an empty line. */
const mdx = (text: string) => aBase().body(INCIDENT, `\n${text}`).report();
const at = (place: string) => `${INCIDENT}:${place}`;

const CODE = 'Expected text: bodies run no code.';
const KNOWN =
  'which bodies may not use. Expected Markdown or one of Cite, Note, abbr, br, del, details, ins, kbd, mark, sub, summary, sup.';
const BRACE = 'Write \\{ for a brace, or set it as `code`.';
const IMPORT = [
  `Found an import or export. ${CODE}`,
  'Take it out; components of the knowledge base are there without an import.',
];
const SOURCE = ['Missing the attribute "source" on <Cite>.', '"source" is: Id of the reference.'];
const ATTRIBUTE = (name: string) =>
  `Found code in an attribute of <${name}>. Expected plain text in quotes.`;

const refused: [text: string, place: string, rule: string, ...sentences: string[]][] = [
  [
    'One\n\nTwo {open',
    '19:5',
    'body-syntax',
    'Unexpected end of file in expression, expected a corresponding closing brace for `{`.',
    'Write \\{ for a brace, or set the text as `code`.',
  ],
  [
    'Some <Note>\nopen',
    '17:6',
    'body-syntax',
    'Expected a closing tag for `<Note>` before the end of `paragraph`.',
    'Close the tag, write it as <name />, or \\< for a plain sign.',
  ],
  [
    'Less: a <5 b',
    '17:9',
    'body-syntax',
    'Unexpected character after `<`, expected a valid JSX tag.',
    'Write \\< for a plain sign ("less than"), [text](address) for a link, or set the text as `code`.',
  ],
  [
    '<!-- later -->',
    '17:1',
    'body-syntax',
    'Unexpected character `!` (U+0021) before name, expected a character that can start a name, such as a letter, `$`, or `_`.',
    'Write {/* … */} for a comment, or take it out.',
  ],
  ['import x from "node:fs"\n\nText', '17:1', 'body-code', ...IMPORT],
  ['Text\n\nexport const a = 1', '19:1', 'body-code', ...IMPORT],
  ['Two: {1 + 1}', '17:6', 'body-code', `Found the expression "{1 + 1}". ${CODE}`, BRACE],
  ['{process.env}', '17:1', 'body-code', `Found the expression "{process.env}". ${CODE}`, BRACE],
  [
    '{/* a */ alert() /* b */}',
    '17:1',
    'body-code',
    `Found the expression "{/* a */ alert() /* b */}". ${CODE}`,
    BRACE,
  ],
  ['A set {} b', '17:7', 'body-code', `Found the expression "{}". ${CODE}`, BRACE],
  ['A <Chart />', '17:3', 'unknown-component', `Found <Chart>, ${KNOWN}`],
  ['<note>x</note>', '17:1', 'unknown-component', `Found <note>, ${KNOWN}`, 'Did you mean "Note"?'],
  ['<script>x</script>', '17:1', 'unknown-component', `Found <script>, ${KNOWN}`],
  ['<>x</>', '17:1', 'unknown-component', `Found <>, ${KNOWN}`],
  ['<Note>\n\n<Chart />\n\n</Note>', '19:1', 'unknown-component', `Found <Chart>, ${KNOWN}`],
  [
    '<Note tittle="A">x</Note>',
    '17:1',
    'unknown-component',
    'Found the attribute "tittle" on <Note>. Expected one of title.',
  ],
  [
    '<kbd onclick="x">x</kbd>',
    '17:1',
    'unknown-component',
    'Found the attribute "onclick" on <kbd>. Expected no attribute.',
  ],
  ['<Note title={alert()}>x</Note>', '17:1', 'body-code', ATTRIBUTE('Note')],
  ['<Note {...x}>x</Note>', '17:1', 'body-code', ATTRIBUTE('Note')],
  ['<Cite />', '17:1', 'missing-field', ...SOURCE],
  ['<Cite source />', '17:1', 'missing-field', ...SOURCE],
  [
    'Text\n\n# Title',
    '19:1',
    'body-heading',
    'Found a heading of the first level. Expected "##" and below: the first level is the title of the page.',
  ],
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

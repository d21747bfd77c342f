import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBody } from '../../../../src/body/parse.ts';
import { mdxSafe } from '../../../../src/import/mdx-safe.ts';
import { withoutDiagram } from '../../../../src/import/mdx/without-diagram.ts';
import { fieldSafe } from '../../../../src/import/mdx/inline.ts';

const shown = (source: string) => mdxSafe(source).text;

test('signs of MDX are plain signs, and code is left alone', () => {
  assert.equal(
    shown('a <5 {b} `{c} <d>` <service-name> \\{e'),
    'a &lt;5 \\{b} `{c} <d>` &lt;service-name> \\{e',
  );
  assert.equal(shown('```js\nif (a < b) { c }\n```'), '```js\nif (a < b) { c }\n```');
  assert.equal(shown("import x from 'y'"), "&#105;mport x from 'y'");
});

test('addresses between angle brackets are links', () => {
  assert.equal(
    shown('<name@host> <https://a.example/b_c>'),
    '[name@host](mailto:name@host) [https://a.example/b\\_c](https://a.example/b_c)',
  );
});

test('HTML becomes the Markdown that shows the same, comments become comments', () => {
  assert.equal(
    shown(
      '<b>a</b><br><p>b <i>c</i> <sub>1</sub> <sub>2 <a href="https://d.example">d</a> <!-- e */ -->',
    ),
    '**a**<br />b *c* <sub>1</sub> 2 [d](https://d.example) {/* e * / */}',
  );
  assert.equal(shown('<!-- one\n\ntwo -->'), '{/* one\n\ntwo */}');
  assert.equal(shown('<!-- never closed'), '&lt;!-- never closed');
});

test('images of elsewhere are links, and what leads nowhere from here is words', () => {
  assert.equal(
    shown(
      '![a](https://a.example/a.png) ![b](b.png) [c](../c.md) [d](#d) [e](/e) [![f](https://f.example/f.svg)](https://f.example)',
    ),
    '[a](https://a.example/a.png) b (`b.png`) c (`../c.md`) d e (`/e`) [f](https://f.example)',
  );
});

test('the first level of headings is that of the page; code by its indent gets a fence; an open fence is closed', () => {
  assert.equal(
    shown('# A\n\nB\n===\n\n    c {\n\n~~~\nd'),
    '## A\n\nB\n---\n\n```\nc {\n```\n\n~~~\nd\n~~~',
  );
});

test('what no rule saves is kept as a block of code, and told', () => {
  const { text, notes } = mdxSafe(`fine\n\n${'>'.repeat(200)} deep\n\nfine too`);
  assert.deepEqual(parseBody(text, 'mdx').faults, []);
  assert.match(text, /deep/);
  assert.equal(notes.length > 0, true);
});

test('control characters and letters of lost bytes are no part of a body', () => {
  const { text, notes } = mdxSafe('a\u0007b â†’ c');
  assert.equal(text, 'ab → c');
  assert.deepEqual(notes, [
    {
      line: 1,
      message:
        'Found characters that nobody sees, such as control characters. They were taken out.',
    },
  ]);
});

test('any text comes out as a body that the parser accepts', () => {
  const pieces = [
    '<div>',
    '</p>',
    '{',
    '}',
    '`',
    '```\n',
    '<!--',
    '-->',
    '[a](',
    ')',
    '![',
    '\n\n',
    '> ',
    '- ',
    '<5',
    '<a href=x>',
    '|',
    '\\',
    'import a',
    '*',
    '<sub>',
    '# ',
    '    ',
    '$',
    '&',
    '<br>',
  ];
  let seed = 7;
  const next = () => (seed = (seed * 1103515245 + 12345) % 2147483648);
  for (let round = 0; round < 300; round += 1) {
    const source = Array.from({ length: 12 }, () => pieces[next() % pieces.length]).join('');
    const { faults, links } = parseBody(shown(source), 'mdx');
    assert.deepEqual(
      [faults, links.filter(({ isImage }) => isImage)],
      [[], []],
      JSON.stringify(source),
    );
  }
});

test('a diagram that cannot be drawn is a block of code with a word on why', () => {
  assert.equal(
    withoutDiagram('a\n\n```mermaid title="x"\ngraph ???\n```', 3),
    'a\n\n*A diagram of the source that cannot be drawn:*\n\n```text\ngraph ???\n```',
  );
});

test('a table of HTML is one of Markdown, and preformatted text is a block of code', () => {
  const table =
    '<table border="1">\n<tr><th>A</th><th>B | C</th></tr>\n\n<tr><td>1 <b>x</b></td>\n<td>{2}<br>3</td></tr>\n</table>';
  assert.equal(
    shown(`Before\n${table}\nAfter`),
    'Before\n\n| A | B \\| C |\n| --- | --- |\n| 1 **x** | \\{2}<br />3 |\n\nAfter',
  );
  assert.equal(
    shown('<pre>\n  a {x}\n\n    <b>b</b> &lt;5\n</pre>'),
    '```\n  a {x}\n\n    b <5\n```',
  );
});

test('elements that stand apart do not become one word', () => {
  assert.equal(shown('<p>One</p><p>two</p><div>three</div>'), 'One<br />two<br />three');
  assert.equal(fieldSafe('<p>One</p><p>two</p>'), 'One two');
});

test('a sentence that begins like a label for an address is kept whole', () => {
  const sentence = '[#226]: Add an alarm for the queue.';
  assert.equal(fieldSafe(sentence), sentence);
  assert.equal(shown(sentence), sentence);
  assert.equal(shown('[a]: ./a.md "A"'), 'a: `./a.md`');
});

const limited = (source: string) => {
  const { text, notes } = mdxSafe(source);
  assert.deepEqual(parseBody(text, 'mdx').faults, []);
  return { text, notes };
};
const TOO_MUCH = (rest: string) =>
  `The body would have more tags, cells or signs of lists than it may. ${rest}, with the words and without the HTML.`;
const ONE = TOO_MUCH('What stands here is kept as a block of code');

test('what goes beyond the limits of a body is a block of code with the same words, and told', () => {
  const tags = limited(`Before.\n\n${'<sub>a</sub> '.repeat(2001)}\n\nAfter *it*.`);
  assert.equal(tags.text, `Before.\n\n\`\`\`\n${'a '.repeat(2001)}\n\`\`\`\n\nAfter *it*.`);
  assert.deepEqual(tags.notes, [{ line: 3, message: ONE }]);
  const code = limited(`\`\`\`xml\n${'<a>1</a>\n'.repeat(2001)}\`\`\``);
  assert.equal(code.text, `\`\`\`\n${'< a>1< /a>\n'.repeat(2001).trimEnd()}\n\`\`\``);
  const signs = limited(`a\n\n${'> '.repeat(1001)}b`);
  assert.equal(signs.text.replace(/[\n`]/g, ''), `a${'> '.repeat(1001)}b`);
  const table = limited(`|${'a|'.repeat(900)}\n|${'-|'.repeat(900)}\n${'x|\n'.repeat(30)}`);
  assert.match(table.text, /^```\n\|a\|.*\n\|–\|.*\nx\|\n/);
});

test('of many parts that go beyond a limit together, as many are code as must be, told once', () => {
  const { text, notes } = limited('a <sub>b</sub>\n\n'.repeat(2500));
  assert.equal(text.match(/<sub>/g)!.length, 2500 - 511);
  assert.equal(text.match(/^a b$/gm)!.length, 511);
  assert.deepEqual(notes, [
    {
      line: 1,
      message: TOO_MUCH('What stands here and 510 more parts below are kept as blocks of code'),
    },
  ]);
});

test('however many parts cannot be shown, the others are', () => {
  const { text, notes } = limited(`${`${'> '.repeat(120)}x\n\n`.repeat(80)}*shown*`);
  assert.match(text, /\n\n\*shown\*$/);
  assert.equal(notes.length, 80);
});

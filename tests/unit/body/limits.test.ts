import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBody } from '../../../src/body/parse.ts';
import { proseToHtml, proseToText } from '../../../src/body/prose.ts';

/** Texts that no person wrote, which would end or stall what reads them. */

const DEPTH = [
  'Found elements nested more than 100 deep. Expected a text that people can follow.',
  'Take out the lists, quotes or tags that hold nothing but each other.',
] as const;
const CELLS = [
  'Found tables of 90000 cells. Expected at most 20000.',
  'Keep the rows that matter, and move the others into a file in public/.',
] as const;

const row = (cell: string, count: number) => `${`|${cell}`.repeat(count)}|\n`;
const unwritten = row('a', 300) + row('-', 300) + '|a\n'.repeat(299);

const texts: Record<string, [text: string, place: string, message: string, help: string]> = {
  quotations: [`Text\n\n${'>'.repeat(90_000)}x`, '3:1', ...DEPTH],
  'quotations in few lines': [`Text\n\n${'> '.repeat(101)}x`, '3:201', ...DEPTH],
  lists: [`Text\n\n${'- '.repeat(40_000)}x`, '3:1', ...DEPTH],
  'numbered lists': ['1. '.repeat(30_000), '1:1', ...DEPTH],
  emphasis: [`a\n\n${'**a '.repeat(3_000)}${'b**'.repeat(3_000)}`, '3:395', ...DEPTH],
  tags: [`${'<kbd>'.repeat(150)}a${'</kbd>'.repeat(150)}`, '1:501', ...DEPTH],
  'rows that are not written to their ends': [`Text\n\n${unwritten}`, '4:1', ...CELLS],
  'rows in a quotation': [`> ${unwritten.trim().replaceAll('\n', '\n> ')}`, '2:1', ...CELLS],
};
for (const [name, [text, place, message, help]] of Object.entries(texts)) {
  for (const format of ['md', 'mdx'] as const) {
    if (format === 'md' && name === 'tags') continue;
    test(`a body of too many is a fault with a line, as ${format}: ${name}`, () => {
      const { faults, tree } = parseBody(text, format);
      assert.deepEqual(
        faults.map((one) => [`${one.line}:${one.column}`, one.rule, one.message, one.help]),
        [[place, 'body-limit', message, help]],
      );
      assert.deepEqual(tree.children, []);
    });
  }
}

test('a megabyte is not parsed', () => {
  for (const piece of ['_a', '*a ', '[', '<Note>\n\n', '|', '&amp;', '{/* */}']) {
    const text = piece.repeat(Math.ceil(1e6 / piece.length));
    assert.deepEqual(
      parseBody(text, 'mdx').faults.map(({ message }) => message),
      [`Found a body of ${text.length} characters. Expected at most 100000.`],
    );
  }
});

test('as many unclosed tags as a body may hold are told in few rounds', () => {
  const { faults } = parseBody('<Note>\n\n'.repeat(1_900), 'mdx');
  assert.equal(faults.length, 101);
});

test('a large table, lines of code and a thematic break are within the limits', () => {
  const table = row('a', 8) + row('-', 8) + row('1', 8).repeat(500);
  const code = `\`\`\`text\n${'>'.repeat(900)}\n\`\`\``;
  assert.deepEqual(parseBody(`${table}\n${code}\n\n${'- '.repeat(60)}`, 'mdx').faults, []);
});

test('a field that is nested too deep is shown as it is written', () => {
  const deep = `${'**a '.repeat(5_000)}${'b**'.repeat(5_000)}`;
  assert.equal(proseToHtml(deep, '/'), deep);
  assert.equal(proseToText('>'.repeat(5_000)), '>'.repeat(5_000));
});

test('that there may be more faults than are told is said, and only then', () => {
  const told = (count: number) => parseBody('a {b}\n\n'.repeat(count), 'mdx').faults;
  assert.equal(told(100).length, 100);
  assert.equal(told(100).at(-1)!.rule, 'body-code');
  for (const count of [101, 300]) {
    assert.equal(told(count).length, 101);
    assert.deepEqual(told(count).at(-1), {
      line: 199,
      column: 3,
      rule: 'body-limit',
      message: 'Found 100 faults in this body, and looked no further. Expected none.',
      help: 'Mend these first; what else there is, is told then.',
    });
  }
});

test('a text that would be thousands of names of attributes is a fault with a line', () => {
  for (const [written, sign] of [
    [`a <c ${'ä'.repeat(60_000)}`, '<c'],
    [`a <c ${'größer '.repeat(9_000)}`, '<c'],
    [`<Note ${'ß="x" '.repeat(15_000)}>a</Note>`, '<Note'],
    [`</kbd${'é'.repeat(60_000)}>`, '</kbd'],
  ] as const) {
    for (const isTrusted of [false, true]) {
      const { faults } = parseBody(`Text\n\n${written}\n\n{b`, 'mdx', { isTrusted });
      assert.deepEqual(faults, [
        {
          line: 3,
          column: written.indexOf('<') + 1,
          rule: 'body-limit',
          message: `Found "${sign}", behind which a long text stands where a tag has the names of its attributes. Expected "&lt;" for a plain sign, or ">" where the tag ends.`,
          help: `Write "&lt;${sign.slice(1)}", or end the tag.`,
        },
      ]);
    }
  }
  for (const text of [
    `a &lt;c ${'größer '.repeat(9_000)}`,
    `<Note title="${'ä'.repeat(90_000)}">a</Note>`,
    `\`a<c\`\n\n${'ä'.repeat(90_000)}`,
    `a <kbd>${'größer '.repeat(9_000)}</kbd>`,
  ]) {
    assert.deepEqual(parseBody(text, 'mdx').faults, []);
  }
});

test('thousands of signs without an empty line are a fault with a line, and code is none of them', () => {
  for (const [sign, signs] of [
    ['&amp;', 1],
    ['{/* a */} ', 2],
    ['ä[a] ', 1],
    ['www.a.b ', 1],
    ['https://a.b ', 1],
  ] as const) {
    const count = Math.floor(90_000 / sign.length);
    const dense = sign.repeat(count);
    const { faults } = parseBody(`Text\n\n${dense}\n\n{b`, 'mdx');
    assert.deepEqual(
      faults.map(({ line, column, message, help }) => [line, column, message, help]),
      [
        [
          3,
          1,
          `Found ${dense.length + 1} characters with ${count * signs} signs of Markdown, and no empty line among them. Expected paragraphs that people can read.`,
          'Put empty lines between paragraphs, and what is no text between two lines of "```".',
        ],
      ],
    );
    for (const fence of ['```', '~~~~']) {
      assert.deepEqual(parseBody(`${fence}text\n${dense}\n${fence}`, 'mdx').faults, []);
    }
    const paragraphs = `${sign.repeat(20)}\n\n`.repeat(Math.floor(90_000 / (sign.length * 20 + 2)));
    assert.deepEqual(parseBody(`${paragraphs}\n\n[a]: /b/`, 'mdx').faults, []);
  }
});

const filler = {
  'a long body': 'word '.repeat(180),
  'a body of many tags': 'Press <kbd>a</kbd>. '.repeat(18),
};
for (const [name, words] of Object.entries(filler)) {
  for (const fault of [
    'a<br>b',
    'a <Cite source="b"> c',
    'a </sup>',
    'a <kbd>b<kbd> c',
    'a *b <kbd>c* d</kbd>',
    'a <b and c',
    '<p>a',
    '<Note title={b}>a</Note>',
    '<Note title=“b”>a</Note>',
    '<Note title="b>a</Note>',
    '<Note>a</Notes>',
    '<Note />a</Note>',
    '<Note>\n\na</Note>',
  ]) {
    test(`ninety faults in ${name} are told, each on its line: ${JSON.stringify(fault)}`, () => {
      const blocks = Array.from({ length: 90 }, () => `${words}\n\n${fault}`);
      const [alone] = parseBody(fault, 'mdx').faults;
      const height = fault.split('\n').length + 3;
      assert.deepEqual(
        parseBody(blocks.join('\n\n'), 'mdx').faults.map(({ line, column }) => [line, column]),
        blocks.map((_, index) => [index * height + 2 + alone!.line, alone!.column]),
      );
    });
  }
}

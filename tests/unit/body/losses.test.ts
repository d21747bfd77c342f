import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBody, type BodyFormat } from '../../../src/body/parse.ts';
import { aBase, INCIDENT } from '../../builders.ts';

/** What Markdown leaves out without a word, or shows as signs, is told with its line. */

const told = (text: string, format: BodyFormat) => {
  const { faults, warnings } = parseBody(text, format);
  const line = (one: (typeof faults)[number], sign: string) =>
    [`${sign} ${one.line}:${one.column} ${one.rule}`, one.message, one.help].join('\n');
  return [
    ...faults.map((one) => line(one, 'fault')),
    ...warnings.map((one) => line(one, 'warning')),
  ];
};

const both: [text: string, ...expected: string[]][] = [
  [
    '| a | b |\n|---|---|\n| 1 | 2 | 3 |\n| 4 | 5 ||',
    `fault 3:9 lost-text\nFound "3" in a cell beyond the 2 of the table's head, which would be left out. Expected as many cells as its head has.\nAdd a column to the head and to the line below it, or write \\| for a plain sign.`,
  ],
  [
    'x\n\n[^Two]: text[^Two]',
    'fault 3:1 lost-text\nFound a footnote that nothing cites, which would be left out. Expected [^two] in the text.\nWrite [^two] behind the words that it belongs to, or take it out.',
  ],
  [
    'x[^1]\n\n[^1]: one\n\n[^1]: two',
    'fault 5:1 lost-text\nFound a second footnote "1", which would be left out. Expected one.\nGive one of the two another name, or take it out.',
  ],
  [
    '[a][b]\n\n[b]: /x\n[B]: /y\n[b]: /x',
    'fault 4:1 lost-text\nFound a second address of "B", which would be left out. Expected one.\nGive one of the two another name, or take it out.',
  ],
  [
    'a\n\n- ```js\n  b\n\n  c',
    'fault 3:3 lost-text\nFound "```" without the line that closes it: all that follows is taken for code. Expected "```" behind the code.\nWrite "```" on a line of its own where the code ends.',
  ],
  [
    'x[^1] and [a][b]',
    'warning 1:2 unknown-reference\nFound [^1], but no such footnote. Expected a line "[^1]: text".\nWrite that line, or \\[^1] if the signs are meant as they are.',
    'warning 1:11 unknown-reference\nFound [a][b], but no address of "b". Expected a line "[b]: address".\nWrite that line, or \\[a][b] if the signs are meant as they are.',
  ],
  [
    '```mermiad\nflowchart TD\n```',
    'warning 1:1 unknown-value\nFound a block of "mermiad", which is shown as code. Expected "mermaid" for a diagram.\nDid you mean "mermaid"?',
  ],
  [
    'See [x](https://a.example/a b).',
    'warning 1:9 body-link\nFound the address "https://a.example/a b", which holds a space and so makes no link. Expected %20 for a space.\nWrite https://a.example/a%20b.',
  ],
];
for (const [text, ...expected] of both) {
  for (const format of ['md', 'mdx'] as const) {
    test(`what is lost is told, as ${format}: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(told(text, format), expected);
    });
  }
}

test('a comment that nothing closes is told in Markdown', () => {
  for (const [text, place] of [
    ['a\n\n<!-- b\n\nc', '3:1'],
    ['<!-- a -->\n\n<!-- b', '3:1'],
    ['> <!-- a\n\nb', '1:3'],
  ] as const) {
    assert.deepEqual(told(text, 'md'), [
      `fault ${place} lost-text\nFound "<!--" without "-->": all that follows is left out with it. Expected "-->" behind the comment.\nWrite "-->" where the comment ends, or \\<!-- if the signs are meant as they are.`,
    ]);
  }
});

test('what is as it should be is not told', () => {
  for (const text of [
    '```Mermaid\nflowchart TD\n```',
    '````\n```\n````',
    '> ~~~\n> a\n> ~~~~',
    '- ```\n  a\n  ```',
    'x[^Ab]\n\n[^ab]: y[^c]\n\n[^c]: z',
    '`[^1]` \\[^1] \\[a][b] a[i][j] [x] [1](see below) [^a b]',
    '[x](/a "b c")',
    '| a \\| b | c |\n|-|-|\n| 1 |',
    '[a][b]\n\n[b]: /x\n[b]: /x',
  ]) {
    assert.deepEqual(told(text, 'mdx'), [], text);
    assert.deepEqual(told(text, 'md'), [], text);
  }
  assert.deepEqual(told('    code [^1]\n\n[x](</a b>)', 'md'), []);
});

test('a warning of a body reaches the reader with its place in the file', () => {
  const { diagnostics } = aBase().body(INCIDENT, '\nSo[^1].\n').read();
  const [warning, ...others] = diagnostics.filter(({ rule }) => rule === 'unknown-reference');
  assert.deepEqual(others, []);
  assert.equal(warning?.severity, 'warning');
  assert.equal(warning.column, 3);
});

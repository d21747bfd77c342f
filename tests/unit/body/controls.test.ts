import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBody } from '../../../src/body/parse.ts';
import { aBase, CAUSE, oneFault } from '../../builders.ts';

/** Control characters, which nobody sees and no page may hold, are told of a body as of a field. */

const told = (text: string, format: 'md' | 'mdx' = 'mdx') =>
  parseBody(text, format).faults.map(
    ({ line, column, rule, message, help }) => `${line}:${column} ${rule}\n${message}\n${help}`,
  );
const one = (place: string, code: string) =>
  `${place} control-character\nFound the control character ${code}. Expected text that can be read.\nTake it out.`;

test('a control character in a body is reported where it stands', () => {
  assert.equal(
    aBase().body(CAUSE, '\nThe queue\u0007 was full.').report(),
    oneFault(
      `${CAUSE}:8:10`,
      'control-character',
      'Found the control character U+0007. Expected text that can be read.',
      'Take it out.',
    ),
  );
});

const faulty: [what: string, text: string, ...faults: string[]][] = [
  ['NUL', 'a\n\nb\0c', one('3:2', 'U+0000')],
  ['in code', '`\u001b[31m`', one('1:2', 'U+001B')],
  ['in a fence', '```\na\u0008\n```', one('2:2', 'U+0008')],
  ['in an attribute', '<Note title="a\u007fb">\n\nText\n\n</Note>', one('1:15', 'U+007F')],
  ['a form feed', '\fa', one('1:1', 'U+000C')],
  ['two in one line', '\u0001a\u0002', one('1:1', 'U+0001'), one('1:3', 'U+0002')],
  ['of the second block', 'it\u0092s', one('1:3', 'U+0092')],
  [
    'several in a row',
    'a\0\0\u001bb',
    '1:2 control-character\nFound 3 control characters, the first of them U+0000. Expected text that can be read.\nTake them out.',
  ],
];
for (const [what, text, ...faults] of faulty) {
  test(`a control character is found: ${what}`, () => {
    assert.deepEqual(told(text), faults);
  });
}

test('in Markdown they are found as well', () => {
  assert.deepEqual(told('a\0b', 'md'), [one('1:2', 'U+0000')]);
});

test('tabs, breaks of lines and what is mojibake are none', () => {
  assert.deepEqual(told('a\tb\nc\rd â\u0080\u0099 â€\u009d'), []);
});

test('of very many the first hundred are told', () => {
  const found = told('a\u0007'.repeat(500));
  assert.equal(found.length, 101);
  assert.match(found.at(-1)!, /body-limit\nFound 100 faults in this body, and looked no further\./);
});

import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { constructFromEvents, parseEvents, type Event } from 'js-yaml';
import { splitFrontMatter } from '../../../src/reader/front-matter.ts';
import { buildData } from '../../../src/reader/yaml-build.ts';
import { numbers } from '../../support/numbers.ts';

/** The quick way to the data of a text is that of js-yaml's own constructor, or none. */

const texts = globSync('{tests/fixtures,content/example}/**/*.{md,mdx,yaml}')
  .sort()
  .map((file) => {
    const text = readFileSync(file, 'utf8');
    return (splitFrontMatter(text)?.yaml ?? text).slice(0, 3000);
  });

const pieces = [
  ...[
    '&a ',
    '*a',
    '!!str ',
    '! ',
    '!!map ',
    '%YAML 1.2\n---\n',
    '\n---\n',
    '\n...\n',
    '__proto__: ',
  ],
  ...[
    'constructor: ',
    '? [a]\n: b\n',
    '? a\n',
    '? { toString: 1 }\n: b\n',
    '1: ',
    'null: ',
    '~: ',
    ': ',
    '- ',
    '[',
    ']',
    '{',
    '}',
  ],
  ...['{ a: b, a: c }', '[1, 0x1F, -0, .5, 1e3, .nan, -.inf, 1_0, 0o7]', 'true', 'False', 'yes'],
  ...[
    '2024-05-01',
    '~',
    '""',
    "''",
    '"a\\n\n  b"',
    "'a\n\n b'",
    '|\n',
    '>-\n',
    '>+1\n',
    ' # c',
    '#',
  ],
  ...[
    '\n',
    '\n\n',
    ' \n',
    '\t\n',
    '\n\t',
    ' \n  ',
    '\n   ',
    '\t',
    ' ',
    '\u00a0',
    '\u2028',
    '\ufeff',
    ',',
  ],
];

const events = (text: string): Event[] | undefined => {
  try {
    return parseEvents(text, { maxDepth: 100 });
  } catch {
    return undefined;
  }
};

/** Whether a text was built, after a look at whether it was built well. */
function judge(text: string): boolean {
  const found = events(text);
  const built = found && !text.includes('\r') ? buildData(found, text) : undefined;
  if (!built) return false;
  const data = constructFromEvents(found!, { source: text })[0] ?? null;
  assert.deepStrictEqual(built.data, data, text);
  // The order of keys is that of the text.
  assert.equal(JSON.stringify(built.data), JSON.stringify(data));
  return true;
}

test('the texts of entries are built quickly, into the same data', () => {
  assert.deepEqual(
    texts.filter((text) => events(text) && !judge(text)),
    [],
  );
});

test('mutated texts are built into the same data, or not at all', () => {
  const next = numbers(1);
  let count = 0;
  for (let round = 0; round < 20_000; round++) {
    let text = texts[next(texts.length)]!;
    const from = next(text.length);
    text = text.slice(next(2) * from).slice(0, 400);
    for (let times = next(4); times >= 0; times--) {
      const at = next(text.length + 1);
      text = text.slice(0, at) + pieces[next(pieces.length)]! + text.slice(at + next(2) * next(9));
    }
    if (judge(text)) count += 1;
  }
  assert.ok(count > 2000, `${count} texts built`);
});

for (const [what, text] of [
  ['a tag', 'a: !!str 1'],
  ['a tag of a list', 'a: !!seq [b]'],
  ['an anchor', 'a: &x b'],
  ['an alias', 'a: &x [b]\nc: *x'],
  ['a directive', '%YAML 1.2\n---\na: b'],
  ['a second document', 'a: b\n---\nc: d'],
  ['a key that is there twice', 'a: b\nc: d\na: e'],
  ['a key that is there twice in a list', '- { a: b, "a": c }'],
  ['a key that is no text', '[a]: b'],
  ['a key that cannot be made a text', '? [{ toString: 1 }]\n: b'],
  ['a key that objects have by nature', '__proto__: { a: b }'],
] as const) {
  test(`${what} is left to the constructor`, () => {
    assert.equal(buildData(events(text)!, text), undefined);
  });
}

const built: [text: string, data: unknown][] = [
  ['', null],
  ['# only a comment', null],
  ['a:\n  b\n   c\n\n  d', { a: 'b c\nd' }],
  ['a: b \t\n  c', { a: 'b c' }],
  ['toString: 1\nnull: ~\n2: 0x1F', { 2: 31, toString: 1, null: null }],
];
for (const [text, data] of built) {
  test(`${JSON.stringify(text)} is built as ${JSON.stringify(data)}`, () => {
    assert.deepEqual(buildData(events(text)!, text), { data });
  });
}

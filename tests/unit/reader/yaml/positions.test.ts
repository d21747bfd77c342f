import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAlias, isNode, isScalar, parseDocument, type Document } from 'yaml';
import { parseYaml } from '../../../../src/reader/yaml/index.ts';

const text = `# A comment
title: The queue "filled" up
status:   resolved # since ten
"quoted": key
empty:
anchor: &it [one, two]
alias: *it
tag: !!str 3
summary: >-
  The consumer stopped, and
  title: is no key here.

    - nor an item
# Between fields
tags:
- one
- two: 2
  three: |
    - no item

    four
times: { started: 2026-03-02T09:14Z,
  resolved: 2026-03-02 }
whys:
  # The first

  - because: >
      It was so,
      - and so.
    evidence:
      - text: One
      - text: "Two \\
          - three"
  -
    because: Late
  - plain
    goes on
`;

/** Every path of some data, and some that lead nowhere. */
function pathsIn(value: unknown, path: PropertyKey[] = []): PropertyKey[][] {
  if (typeof value !== 'object' || value === null) return [path, [...path, 'none']];
  const inner = Object.entries(value).flatMap(([key, one]) =>
    pathsIn(one, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return [path, ...inner, [...path, 'none'], [...path, 99]];
}

/** Where the tree of another parser has the value at a path, as an offset; undefined where it has none written there. */
function offsetIn(document: Document, path: readonly PropertyKey[]): number | undefined {
  // An alias stands for what is written elsewhere.
  for (let depth = 1; depth < path.length; depth++) {
    if (isAlias(document.getIn(path.slice(0, depth), true))) return undefined;
  }
  const node = document.getIn(path, true);
  if (!isNode(node) || !node.range || (isScalar(node) && node.value === null)) return undefined;
  return node.range[0];
}

const placeOf = (source: string, offset: number) => {
  const before = source.slice(0, offset).split('\n');
  return { line: before.length + 1, column: before.at(-1)!.length + 1 };
};

for (const [name, source] of [
  ['in block style', text],
  ['in flow style', '{title: A, "quoted": [1, {b: c}], whys: [{because: B}]}'],
  ['of a list', '- one\n- two: 2\n  three: [4]\n'],
] as const) {
  test(`values stand where another parser sees them, ${name}`, () => {
    const { data, faults, locate } = parseYaml(source, 2);
    assert.deepEqual(faults, []);
    const document = parseDocument(source);
    let compared = 0;
    for (const path of pathsIn(data)) {
      const offset = offsetIn(document, path);
      if (path.length === 0 || offset === undefined) continue;
      compared += 1;
      assert.deepEqual(locate(path, 'value'), placeOf(source, offset), path.join('.'));
    }
    assert.ok(compared > 4);
  });
}

test('what is not there is located at the nearest thing around it that is', () => {
  const { locate } = parseYaml(text, 2);
  assert.deepEqual(locate(['none'], 'value'), locate([], 'key'));
  assert.deepEqual(locate(['tags', 1, 'none'], 'value'), locate(['tags', 1], 'key'));
  assert.deepEqual(locate(['status'], 'key'), { line: 4, column: 1 });
  assert.deepEqual(locate(['status'], 'value'), { line: 4, column: 11 });
});

test('words are found within their value only, and not where they are written in other letters', () => {
  const { find } = parseYaml('a: one\nb: two one\nc: "t\\x77o"\nd: *x\n'.replace('*x', 'three'), 2);
  assert.deepEqual(find(['b'], 'one'), { line: 3, column: 8 });
  assert.equal(find(['a'], 'two'), undefined);
  assert.equal(find(['c'], 'two'), undefined);
  assert.equal(find(['none'], 'one'), undefined);
});

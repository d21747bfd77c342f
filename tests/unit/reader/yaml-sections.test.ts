import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDocument } from 'yaml';
import { parseYaml } from '../../../src/reader/yaml.ts';
import { positionsIn } from '../../../src/reader/yaml-positions.ts';
import { sectionOf } from '../../../src/reader/yaml-sections.ts';

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

for (const [name, source] of [
  ['with LF', text],
  ['with CRLF', text.replaceAll('\n', '\r\n')],
  ['in flow style', '{title: A, whys: [{because: B}]}'],
] as const) {
  test(`places are those of the whole text, though only a piece is read: ${name}`, () => {
    const { data, faults, ...asked } = parseYaml(source, 2);
    assert.deepEqual(faults, []);
    const whole = positionsIn(parseDocument(source), source, 2);
    for (const path of pathsIn(data)) {
      for (const on of ['key', 'value'] as const) {
        assert.deepEqual(asked.locate(path, on), whole.locate(path, on), `${path.join('.')} ${on}`);
      }
      for (const words of ['One', 'so,', 'goes on', 'title', 'four\n', 'nowhere']) {
        assert.deepEqual(asked.findExactly(path, words), whole.findExactly(path, words), words);
      }
    }
  });
}

test('a piece is a field, or an item of its list', () => {
  assert.deepEqual(sectionOf(text, ['status']), {
    text: 'status:   resolved # since ten\n',
    line: 2,
    path: ['status'],
  });
  assert.deepEqual(sectionOf(text, ['tags', 1, 'two']), {
    text: '- two: 2\n  three: |\n    - no item\n\n    four\n',
    line: 16,
    path: [0, 'two'],
  });
  for (const path of [[], ['none'], ['alias'], ['quoted'], [0]]) {
    assert.equal(sectionOf(text, path), undefined, path.join());
  }
});

test('a list of 20,000 items is asked for each in turn within a second', () => {
  const long = `whys:\n${'  - because: It was so.\n'.repeat(20_000)}`;
  const { locate } = parseYaml(long);
  const started = performance.now();
  for (let index = 0; index < 20_000; index++) {
    assert.deepEqual(locate(['whys', index], 'value'), { line: index + 2, column: 5 });
  }
  assert.ok(performance.now() - started < 1000);
});

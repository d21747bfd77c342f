import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDocument } from 'yaml';
import { openingsIn } from '../../../../src/reader/yaml/slips.ts';
import { MAX_SLIPS } from '../../../../src/reader/yaml/faults.ts';
import { parseYaml } from '../../../../src/reader/yaml/index.ts';
import { aBase, CAUSE } from '../../../builders.ts';

/** Work on faults is bounded, and what is left out is told. */

const many: [what: string, line: string][] = [
  ['lists that are not closed', 'x: [a\n'],
  ['texts behind a quote', 'a: "b" c\n'],
  ['tabs', '\ta: b\n'],
  ['keys that are there twice', 'a: b\n'],
];
for (const [what, line] of many) {
  test(`of many ${what} a limited number is told, and that there are more`, () => {
    const { faults } = parseYaml(line.repeat(1000), 2);
    assert.equal(faults.length, MAX_SLIPS + 1);
    const { message, help } = faults.at(-1)!;
    assert.deepEqual(
      { message, help },
      {
        message: 'More is wrong from here on than the 50 slips that are told of one file.',
        help: 'Mend those that are told, and check again.',
      },
    );
  });
}

test('few slips are told without more', () => {
  const lines = Array.from({ length: MAX_SLIPS }, (_, index) => `k${index}: "b" c\n`);
  assert.equal(parseYaml(lines.join('')).faults.length, MAX_SLIPS);
});

test('a document is walked once, however many of its brackets and quotes are looked for', () => {
  const text = 'x: [a\ny: "b\n';
  const document = parseDocument(text);
  let reads = 0;
  const { contents } = document;
  Object.defineProperty(document, 'contents', { get: () => ((reads += 1), contents) });
  const openings = openingsIn(document, text);
  assert.equal(reads, 0);
  openings.bracket(5);
  const once = reads;
  for (let at = 0; at < text.length; at++) {
    openings.bracket(at);
    openings.quote(at);
  }
  assert.ok(once > 0);
  assert.equal(reads, once);
});

test('of very many unknown keys a limited number is told, and that there are more', () => {
  const keys = Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join('\n');
  const { diagnostics } = aBase().fields(CAUSE, keys).read();
  assert.equal(diagnostics.filter(({ rule }) => rule === 'unknown-key').length, 200);
  const { line, message } = diagnostics.find(({ rule }) => rule === 'more-faults')!;
  assert.deepEqual(
    [line, message],
    [
      206,
      'Found more than the 200 faults that are told of one file: 1 or more are left out, the first of them here.',
    ],
  );
});

test('of very many references to nothing a limited number is told', () => {
  const ids = Array.from({ length: 5000 }, (_, index) => `c${index}`).join(', ');
  const { diagnostics } = aBase()
    .with('learnings/one.md', `---\ntitle: A\nsummary: B\nrootCauses: [${ids}]\n---\n`)
    .read();
  const rules = diagnostics.map(({ rule }) => rule);
  assert.equal(rules.filter((rule) => rule === 'unknown-reference').length, 200);
  // The others were not looked up.
  assert.match(
    diagnostics.find(({ rule }) => rule === 'more-faults')!.message,
    /: 1 or more are left out, the first of them here\.$/,
  );
});

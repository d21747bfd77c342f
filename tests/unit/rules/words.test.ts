import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { AnyEntry } from '../../../src/model/entry.ts';
import { rules } from '../../../src/rules/index.ts';
import type { Rule } from '../../../src/rules/rule.ts';
import { runLocal } from '../../../src/rules/run-local.ts';

/** What a rule finds in a root cause that says one sentence. */
function found(rule: Rule, summary: string) {
  const data = { title: 'A queue', summary };
  const entry = { kind: 'rootCauses', id: 'queue', file: 'queue.md', data, body: '', format: 'md' };
  const at = { line: 1, column: 1 };
  const places = { locate: () => at, find: () => undefined, bodyLine: 1 };
  return runLocal([rule], entry as unknown as AnyEntry, { language: 'en', ...places });
}

/** Every line of the fixtures of all rules, and what should or could have been, however it is put. */
const sentences = globSync('tests/fixtures/rules/*/**/*.{md,mdx}')
  .flatMap((path) => readFileSync(path, 'utf8').split('\n'))
  .concat(
    ['should', 'ought to', 'could', 'they could', 'if only the team', 'Forgot to'].flatMap((verb) =>
      ['', ' not', 'n’t', "n't", ' easily', ' not easily'].flatMap((adverb) =>
        ['', ' have'].flatMap((have) =>
          ['been', 'been tested', 'quickly been seen', 'tested', 'known', 'test'].map(
            (rest) => `${verb}${adverb}${have} ${rest}`,
          ),
        ),
      ),
    ),
  )
  .flatMap((line) => [line, line.toUpperCase(), line.replaceAll(' ', '\n ')]);

for (const rule of rules.filter(({ words }) => words)) {
  test(`${rule.id} finds nothing where none of its words are`, () => {
    const free = { ...rule };
    delete free.words;
    const broken = sentences.filter((sentence) => found(free, sentence).length > 0);
    assert.ok(broken.length > 2);
    for (const sentence of broken) {
      assert.deepEqual(found(rule, sentence), found(free, sentence), sentence);
    }
  });
}

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { wholeGraph } from '../../../src/graph/build.ts';
import { nodesOf } from '../../../src/graph/by-path.ts';
import { readBase } from '../../../src/reader/read.ts';
import { rules } from '../../../src/rules/index.ts';
import { isForOne } from '../../../src/rules/run-local.ts';
import type { Subject, Surroundings } from '../../../src/rules/rule.ts';
import { baseOf } from './example-base.ts';

/** What one file says of an entry, and of a why. */
const OF_ENTRY = ['kind', 'id', 'file', 'title', 'data', 'body', 'format', 'isTrusted', 'whys'];
const OF_WHY = ['number', 'depth', 'data', 'children'];

/** A thing of which nothing but some keys may be looked at; the whys in it are such things too. */
function only(keys: readonly string[], thing: object): object {
  return new Proxy(thing, {
    get(target, key) {
      if (!keys.includes(String(key))) throw new Error(`It looks at "${String(key)}".`);
      const value = Reflect.get(target, key) as unknown;
      return key === 'whys' || key === 'children'
        ? (value as object[]).map((why) => only(OF_WHY, why))
        : value;
    },
  });
}

for (const rule of rules.filter(isForOne)) {
  test(`${rule.id} looks at nothing but its entry, as it says`, () => {
    const site = { path: 'site.yaml', bytes: readFileSync('tests/fixtures/rules/site.yaml') };
    const base = readBase([site, ...baseOf(rule, rule.bad, [])], { folder: 'content', rules: [] });
    const surroundings = only(['site'], { site: only(['language'], { language: 'en' }) });
    let breaches = 0;
    for (const node of nodesOf(wholeGraph(base.entries, base.site!))) {
      if (!rule.kinds.includes(node.kind)) continue;
      const at = { line: 1, column: 1 };
      const subject = { locate: () => at, find: () => at, bodyLine: 1, node: only(OF_ENTRY, node) };
      if (rule.hasSign) {
        breaches += rule.hasSign(subject as unknown as Subject, { language: 'en' }) ? 1 : 0;
        continue;
      }
      rule.check(
        subject as unknown as Subject,
        () => (breaches += 1),
        surroundings as unknown as Surroundings,
      );
    }
    assert.ok(breaches > 0);
  });
}

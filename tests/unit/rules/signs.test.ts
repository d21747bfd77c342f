import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { test } from 'node:test';
import { parseFile } from '../../../src/reader/parse-entry.ts';
import { readBase, type ReadOptions } from '../../../src/reader/read.ts';
import type { SourceFile } from '../../../src/reader/source.ts';
import { rules } from '../../../src/rules/index.ts';
import { baseOf } from './example-base.ts';

/** Rules that look for a sign beforehand find the same as if they looked at every text. */

const site = { path: 'site.yaml', bytes: readFileSync('tests/fixtures/rules/site.yaml') };
const withSign = rules.filter(({ hasSign }) => hasSign);

/** What a rule finds in a base. */
function found(files: readonly SourceFile[], id: string, options: Partial<ReadOptions> = {}) {
  const { diagnostics } = readBase(files, { folder: 'content', ...options });
  return diagnostics.filter(({ rule }) => rule === id);
}

/** Reads files as if what was sought in them had come to something else. */
const withSigns =
  (signs: string[] | undefined): ReadOptions['parseAll'] =>
  (places, standards) =>
    places.map((place) => ({ ...parseFile(place, standards), signs }));

for (const rule of withSign) {
  const folder = `tests/fixtures/rules/${rule.id}`;
  const fixture = globSync(`${folder}/**/*.{md,mdx,yaml}`).map((file) => ({
    path: relative(folder, file).replaceAll('\\', '/'),
    bytes: readFileSync(file),
  }));
  const bases = { fixture: [site, ...fixture], example: [site, ...baseOf(rule, rule.bad, [])] };
  for (const [name, files] of Object.entries(bases)) {
    test(`${rule.id} finds the same in its ${name} whether a sign was sought or not`, () => {
      const all = found(files, rule.id, { parseAll: withSigns(undefined) });
      assert.ok(all.length > 0);
      assert.deepEqual(found(files, rule.id), all);
    });
  }
  test(`${rule.id} leaves an entry alone that is known to hold no sign`, () => {
    assert.deepEqual(found(bases.example, rule.id, { parseAll: withSigns([]) }), []);
  });
}

test('who takes part in an incident is found in an entry that tells of nobody by itself', () => {
  const incident = (owner: string) =>
    [
      site,
      ...baseOf(
        rules.find(({ id }) => id === 'person-in-cause')!,
        '',
        [],
      ),
    ].map((file) => {
      const text = Buffer.from(file.bytes).toString();
      const more = file.path.endsWith('/index.md')
        ? text.replace('- Storage team', `- ${owner}`)
        : file.path.endsWith('/queue-fills.md')
          ? text.replace('The queue fills up', 'Babbage restarted by hand')
          : text;
      return { ...file, bytes: Buffer.from(more) };
    });
  assert.deepEqual(
    found(incident('Charles Babbage'), 'person-in-cause').map(({ message }) => message),
    ['Found "Babbage", a person. Expected a cause that holds whoever did it.'],
  );
  assert.deepEqual(found(incident('Search team'), 'person-in-cause'), []);
});

test('a count is found in a body whose lines end and whose emphasis begins between its words', () => {
  const rule = rules.find(({ id }) => id === 'stated-count-contradicts-list')!;
  const messages = (body: string) =>
    found(
      [site, ...baseOf(rule, '', [])].map((file) =>
        file.path.endsWith('/index.md')
          ? { ...file, bytes: Buffer.concat([file.bytes, Buffer.from(`\n${body}\n`)]) }
          : file,
      ),
      rule.id,
    ).map(({ message }) => message);
  const told = (words: string, linked: number, what: string) => [
    `Found "${words}", and ${linked} linked. Expected the number of the ${what} of this incident.`,
  ];
  assert.deepEqual(
    messages('All seven\nroot causes are known.'),
    told('seven root causes', 2, 'root causes'),
  );
  assert.deepEqual(
    messages('All _seven_ **root** causes are known.'),
    told('seven root causes', 2, 'root causes'),
  );
  assert.deepEqual(
    messages('There are seven [**affected** services](https://kb.example/services/).'),
    told('seven affected services', 1, 'services'),
  );
  assert.deepEqual(messages('All two\n_root_ causes are known.'), []);
});

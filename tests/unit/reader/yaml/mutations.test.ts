import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseFile } from '../../../../src/reader/parse-entry.ts';
import { placeOf } from '../../../../src/reader/paths.ts';
import { readSite } from '../../../../src/reader/read-site.ts';
import { standardsOf } from '../../../../src/reader/standards.ts';
import { encode } from '../../../builders.ts';

/** Real front matter with one slip of YAML, between two faults of the schema: the three are told, and nothing else. */

const folder = 'content/';
const files = globSync('example/**/*.{md,mdx,yaml}', { cwd: folder }).sort();
const settings = readSite(
  [{ path: 'site.yaml', bytes: readFileSync(`${folder}site.yaml`) }],
  'content',
  [],
);
const standards = standardsOf(settings!.vocabularies, []);

const value = /(?<=^ *(?:- )?\w+: )(?=[^"'[{|>&*#\s])/;
const indent = /^ +/;
const slips: Record<string, (line: string) => string> = {
  'a tab for each two spaces': (line) => line.replace(indent, (all) => '\t'.repeat(all.length / 2)),
  'one tab': (line) => line.replace(indent, '\t'),
  'a tab before spaces': (line) => line.replace(/^ {2}(?= )/, '\t'),
  'a no-break space': (line) => line.replace(/^ /, '\u00a0'),
  'a space too many': (line) => ` ${line}`,
  'two spaces too many': (line) => `  ${line}`,
  'a space too few': (line) => line.replace(/^ /, ''),
  'no colon': (line) => line.replace(/(?<=^ *(?:- )?\w+):/, ''),
  'no space behind the colon': (line) => line.replace(/(?<=^ *(?:- )?\w+): /, ':'),
  'no space behind the hyphen': (line) => line.replace(/(?<=^ *)- (?=\w)/, '-'),
  'an open double quote': (line) => line.replace(value, '"'),
  'an open single quote': (line) => line.replace(value, "'"),
  'an open list': (line) => line.replace(value, '['),
  'an open block': (line) => line.replace(value, '{ a: '),
  'no end of a list': (line) => line.replace(/[\]}]$/, ''),
  'a second colon': (line) => line.replace(value, 'a: '),
  'a sign': (line) => line.replace(value, '%'),
  'a tag': (line) => line.replace(value, '!foo '),
  'a sign of a block': (line) => line.replace(value, '| '),
  'an alias': (line) => line.replace(new RegExp(`${value.source}.*`), '*nowhere'),
  'a line of text above': (line) => `some text\n${line}`,
  'a directive above': (line) => `%foo bar\n${line}`,
  'the end of a document above': (line) => line.replace(/^(?=\w)/, '...\n'),
  'the line once more': (line) => line.replace(/^\w+: [^|>].*/, '$&\n$&'),
};

/** Numbers that are always the same ones. */
let seed = 7;
const below = (limit: number) => {
  seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
  return Math.floor((seed / 2 ** 31) * limit);
};

/** A file of which one line is another, with keys that no entry has as its first field and its last. */
function mutant(path: string, slip: (line: string) => string): string | undefined {
  const lines = readFileSync(folder + path, 'utf8')
    .trimEnd()
    .split('\n');
  const isYaml = path.endsWith('.yaml');
  const [start, end] = isYaml ? [0, lines.length] : [1, lines.indexOf('---', 1)];
  const at = start + below(end - start);
  const other = slip(lines[at]!);
  if (other === lines[at]) return undefined;
  return [
    ...lines.slice(0, start),
    'zz-first: 1',
    ...lines.slice(start, at),
    other,
    ...lines.slice(at + 1, end),
    'zz-last: 1',
    ...lines.slice(end),
    '',
  ].join('\n');
}

function told(path: string, text: string): string[] {
  const place = placeOf(path);
  assert.ok('kind' in place);
  const source = { path, bytes: encode(text) };
  const { faults } = parseFile({ ...place, file: folder + path, example: true, source }, standards);
  return faults.map(({ rule, message }) => `${rule} ${/zz-\w+/.exec(message)?.[0] ?? ''}`.trim());
}

for (const [what, slip] of Object.entries(slips)) {
  test(`${what}: hides nothing, and makes nothing up`, () => {
    let found = 0;
    for (let count = 0; count < 25; count++) {
      const path = files[below(files.length)]!;
      const text = mutant(path, slip);
      if (text === undefined) continue;
      const rules = told(path, text);
      // Some lines are YAML with the slip as well, and say something else.
      if (!rules.includes('yaml-syntax')) continue;
      found += 1;
      assert.deepEqual(
        rules.filter((rule) => rule !== 'yaml-syntax').sort(),
        ['unknown-key zz-first', 'unknown-key zz-last'],
        `${path}\n${text}`,
      );
    }
    assert.ok(found > 0);
  });
}

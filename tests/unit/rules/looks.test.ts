import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse, stringify } from 'yaml';
import { isError } from '../../../src/diagnostics/diagnostic.ts';
import { splitFrontMatter } from '../../../src/reader/front-matter.ts';
import { readBase } from '../../../src/reader/read.ts';
import type { SourceFile } from '../../../src/reader/source.ts';
import { rules } from '../../../src/rules/index.ts';
import { aBase, INCIDENT } from '../../builders.ts';
import { baseOf } from './example-base.ts';

/** What rules find in entries that break their schema: all of it that holds whatever was meant. */

const site = { path: 'site.yaml', bytes: readFileSync('tests/fixtures/rules/site.yaml') };
const judging = rules.filter(({ outside }) => !outside);
const ids = new Set(judging.map(({ id }) => id));

/** What rules find in a base, without the places, and whether something else is wrong with it. */
function judged(files: readonly SourceFile[]) {
  const { diagnostics } = readBase([site, ...files], { folder: 'content', rules });
  const found = diagnostics
    .filter(({ rule }) => ids.has(rule))
    .map(({ file, rule, message }) => `${file} ${rule} ${message}`);
  return { found, isFaulty: diagnostics.some((one) => isError(one) && !ids.has(one.rule)) };
}

type Data = Record<string, unknown>;

/** A file with other data. */
function withData({ path, bytes }: SourceFile, change: (data: Data) => void): SourceFile {
  const text = Buffer.from(bytes).toString();
  const { yaml, body } = splitFrontMatter(text) ?? { yaml: text, body: undefined };
  const data = parse(yaml) as Data;
  change(data);
  const changed = stringify(data);
  return { path, bytes: Buffer.from(body === undefined ? changed : `---\n${changed}---\n${body}`) };
}

function pathsIn(value: unknown, at: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [at];
  const inner = Object.entries(value).flatMap(([key, one]) => pathsIn(one, [...at, key]));
  return at.length > 0 ? [at, ...inner] : inner;
}

/** Puts a thing that no field takes at a path, or nothing. */
function spoil(data: Data, path: readonly string[], value: unknown): void {
  const holder = path.slice(0, -1).reduce<Data>((one, key) => one[key] as Data, data);
  const key = path.at(-1)!;
  if (value !== undefined) holder[key] = value;
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

for (const rule of judging) {
  test(`${rule.id} tells the same where a key that nobody knows stands in every file`, () => {
    const files = baseOf(rule, rule.bad, []);
    const spoilt = files.map((one) => withData(one, (data) => (data['something-else'] = 'x')));
    assert.deepEqual(judged(spoilt), { found: judged(files).found, isFaulty: true });
  });
}

/** One of so many faults is tried: all of them take a minute. */
const EACH = 41;

test('a fault makes no rule find what it would not without it', () => {
  let count = 0;
  let tried = 0;
  for (const rule of judging) {
    const files = baseOf(rule, rule.bad, []);
    const sound = new Set(judged(files).found);
    for (const [index, file] of files.entries()) {
      let paths: string[][] = [];
      withData(file, (data) => (paths = pathsIn(data)));
      for (const path of paths) {
        for (const value of [[[[]]], undefined]) {
          if (count++ % EACH !== 0) continue;
          const spoilt = withData(file, (data) => spoil(data, path, value));
          const { found, isFaulty } = judged(files.with(index, spoilt));
          // Without a fault it is another base, of which other things are true.
          if (!isFaulty) continue;
          tried += 1;
          const more = found.filter((one) => !sound.has(one));
          assert.deepEqual(more, [], `${rule.id}: ${file.path} with a fault at ${path.join('.')}`);
        }
      }
    }
  }
  assert.ok(tried > 150, `${tried} faults were tried`);
});

/** Places and names of what rules find in the incident of the small base, and the rules that wait. */
function inIncident(change: (base: ReturnType<typeof aBase>) => void) {
  const base = aBase();
  change(base);
  const { diagnostics, waiting } = base.read({ rules, hints: false });
  const own = diagnostics.filter(({ file }) => file === `content/${INCIDENT}`);
  return { own: own.map(({ line, rule }) => `${line} ${rule}`), waiting };
}

test('a fault in one answer hides what rests on it, and nothing of the other answers', () => {
  const { own, waiting } = inIncident((base) =>
    base.edit(INCIDENT, 'because: The queue was full.', 'because: It was full.\n    evidence: yes'),
  );
  assert.deepEqual(own, [
    '4 severe-incident-without-impact',
    '4 single-chain',
    '5 status-without-time',
    '11 wrong-type',
    '12 why-without-evidence',
  ]);
  assert.deepEqual(waiting, ['why-without-evidence']);
});

test('where nobody knows which answer one explains, none is called the end of a chain', () => {
  const ends = (of: string) =>
    inIncident((base) =>
      base.edit(INCIDENT, '- because: Nothing limited it.\n    rootCause: no-limit', of),
    ).own.filter((one) => one.endsWith('chain-without-end'));
  const answer = 'because: Nothing limited it.\n    rootCause: no-limit';
  assert.deepEqual(ends(`- of: 0\n    ${answer}`), ['10 chain-without-end']);
  assert.deepEqual(ends(`- of: [0]\n    ${answer}`), []);
});

test('a severity that nobody knows makes no incident a severe one, and what judges those waits', () => {
  const { own, waiting } = inIncident((base) =>
    base.edit(INCIDENT, 'severity: sev1', 'severity: sev-one'),
  );
  assert.deepEqual(own, [
    '4 unknown-value',
    '5 status-without-time',
    '10 why-without-evidence',
    '11 why-without-evidence',
  ]);
  assert.deepEqual(waiting, [
    'severe-incident-without-impact',
    'severe-incident-without-whys',
    'single-chain',
  ]);
});

test('while a file cannot be read, nothing is called absent that may stand in it', () => {
  const { waiting } = inIncident((base) => base.with('services/shop.yaml', '- title'));
  assert.deepEqual(
    waiting,
    rules
      // Who owns the service is not known, either.
      .filter(({ id, needsAll }) => needsAll || id === 'owner-is-nobody')
      .flatMap(({ id, severity }) => (severity === 'hint' ? [] : [id])),
  );
});

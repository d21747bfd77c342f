import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { linesAccountedFor } from '../../src/import/account.ts';
import { prepare, read } from '../../src/import/read.ts';
import { parseYaml } from '../../src/reader/yaml/index.ts';
import {
  extractionFor,
  precisionOfTally,
  recallOf,
  scoreOf,
  sumOf,
  tableOf,
  type Expected,
} from '../import/score.ts';
import { splitOf } from '../import/split.ts';
import { splitsTable } from '../import/splits-table.ts';

/** What the importer reads, over real documents: scored, and no line lost. */

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const expectedFolder = here('../import/expected/');
const fixtures = here('../import/fixtures/');
const shared = here('../../../shared/');
const hasCorpus = existsSync(join(shared, 'corpus'));
const skip = hasCorpus ? false : 'no ../shared/corpus here';

/** Where a document lies whose expected values name it so. */
function pathOf(source: string): string | undefined {
  if (source.startsWith('fixtures/')) return join(here('../import/'), source);
  if (!hasCorpus) return undefined;
  if (source !== 'seed') return join(shared, 'corpus', source);
  return globSync('seed/*.txt', { cwd: shared }).map((file) => join(shared, file))[0];
}

const documents = globSync('*.yaml', { cwd: expectedFolder })
  .sort()
  .flatMap((file) => {
    const { data } = parseYaml(readFileSync(join(expectedFolder, file), 'utf8'));
    const expected = data as Expected;
    const path = pathOf(expected.source);
    if (!path) return [];
    const found = read({ name: expected.source, text: readFileSync(path, 'utf8') });
    const score = scoreOf(expected, extractionFor(expected, found));
    return [
      {
        slug: file.replace('.yaml', ''),
        isFixture: expected.source.startsWith('fixtures/'),
        score,
      },
    ];
  });

const corpus = [
  ...globSync('*', { cwd: fixtures }).map((file) => join(fixtures, file)),
  ...(hasCorpus
    ? globSync('{corpus/**/*.{md,erb},seed/*.txt}', { cwd: shared }).map((file) =>
        join(shared, file),
      )
    : []),
];

/** Fields for which the importer must find most of what a document says. */
const goals = ['title', 'times', 'whys', 'actions', 'timeline'];
/** A field of which fewer values are found says nothing by its share alone. */
const ENOUGH = 10;

function assertReaches(chosen: typeof documents, recall: number, precision: number) {
  const sum = sumOf(chosen.map(({ score }) => score));
  const faults = chosen.flatMap(({ slug, score }) =>
    score.faults.map((fault) => `${slug}: ${fault}`),
  );
  const below = [...sum].flatMap(([field, tally]) => [
    ...(goals.includes(field) && (recallOf(tally) ?? 1) < recall ? [`recall of ${field}`] : []),
    ...(tally.right + tally.wrong >= ENOUGH && precisionOfTally(tally)! < precision
      ? [`precision of ${field}`]
      : []),
  ]);
  assert.deepEqual(below, [], `${tableOf(sum)}\n${faults.join('\n')}`);
}

test('the made documents are read as expected', () => {
  assertReaches(
    documents.filter(({ isFixture }) => isFixture),
    0.9,
    0.95,
  );
});

test('all documents together meet the goals', { skip }, (context) => {
  context.diagnostic(`\n${tableOf(sumOf(documents.map(({ score }) => score)))}`);
  assert.ok(documents.length >= 25);
  assertReaches(documents, 0.9, 0.95);
});

/** Recall of times that the sets aside reach; the third is told mostly in prose. */
const floors = { 'first set aside': 0.9, 'second set aside': 0.9, 'third set aside': 0.5 } as const;

for (const [split, floor] of Object.entries(floors)) {
  test(`documents of the ${split} are read nearly as well`, { skip }, () => {
    const sum = sumOf(
      documents.filter(({ slug }) => splitOf(slug) === split).map(({ score }) => score),
    );
    const below = [...sum].flatMap(([field, tally]) =>
      goals.includes(field) && (recallOf(tally) ?? 1) < (field === 'times' ? floor : 0.9)
        ? [`recall of ${field}`]
        : [],
    );
    const tallies = [...sum.values()];
    const right = tallies.reduce((total, tally) => total + tally.right, 0);
    const wrong = tallies.reduce((total, tally) => total + tally.wrong, 0);
    assert.deepEqual([below, sum.get('times')?.wrong], [[], 0], tableOf(sum));
    assert.ok(right / (right + wrong) >= 0.95);
  });
}

test('the table of the decision is what is measured', { skip }, () => {
  const decision = readFileSync(here('../../docs/adr/20261129-import.md'), 'utf8');
  const rows = decision
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^[|\s-]+$/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  assert.deepEqual(rows, splitsTable(documents));
});

test('every line of every document is accounted for once', () => {
  assert.ok(corpus.length > 10);
  const faults = corpus.flatMap((path) => {
    const source = { name: path, text: readFileSync(path, 'utf8') };
    const { lost, twice } = linesAccountedFor(read(source), prepare(source).lines.length);
    return [
      ...(lost.length > 0 ? [`${path}: nowhere: ${lost.join(' ')}`] : []),
      ...(twice.length > 0 ? [`${path}: twice: ${twice.join(' ')}`] : []),
    ];
  });
  assert.deepEqual(faults, []);
});

/**
 * One process that indexes a generated base and prints what that took and made,
 * as JSON. `node tests/bench/index-figures.ts <incidents> <folder>`; the folder is
 * written anew.
 */
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { stemmer } from 'stemmer';
import { readSiteFromDisk } from '../../src/adapters/disk.ts';
import { writeSearchIndex } from '../../src/adapters/search-index.ts';
import { buildGraph } from '../../src/graph/build.ts';
import { recordsOf } from '../../src/search/records.ts';
import { countWords, readWords, spell } from '../../src/search/spelling.ts';
import { generateEntries } from './generate.ts';
import { median } from './median.ts';

/** Bytes of files of one sort. */
export interface Sizes {
  count: number;
  sum: number;
  median: number;
  largest: number;
}

export interface IndexFigures {
  entries: number;
  parts: number;
  /** Seconds. */
  seconds: { generate: number; graph: number; records: number; words: number; index: number };
  /** MB of heap in use once the records are there, and of the process at most. */
  heap: number;
  process: number;
  /** Files as they are on disk; what Pagefind writes is gzipped. */
  all: Sizes;
  meta: { entries: number; parts: number };
  chunks: { entries: Sizes; parts: Sizes };
  /** Median size of the chunk of a word that 1 to 10 % of the entries hold: what a usual query loads. */
  usualChunk: number;
  /** The tables of facets, gzipped. */
  facets: number;
  fragments: { entries: Sizes; parts: Sizes };
  /** Words of a letter, gzipped; and how many words there are. */
  words: Sizes & { words: number };
  /** ms of `spell` on the largest file of words, for a known and an unknown word; of `readWords` on it. */
  spell: { known: number; unknown: number; read: number };
}

const incidents = Number(process.argv[2]);
const folder = process.argv[3]!;
const seconds = {} as IndexFigures['seconds'];
const site = (await readSiteFromDisk())!;
const entries = await timed('generate', () => generateEntries(incidents, site));
const graph = await timed('graph', () => buildGraph(entries, site));
const records = await timed('records', () => recordsOf(graph, site));
const heap = process.memoryUsage().heapUsed / 1e6;
const counts = await timed('words', () => countWords(records.entries, site.language));
rmSync(folder, { recursive: true, force: true });
await timed('index', () => writeSearchIndex({ graph, site, edition: 'bench' }, folder));

const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => statSync(join(folder, path)).isFile());
const sizes = (pattern: RegExp, sizeOf = (path: string) => statSync(path).size): Sizes => {
  const found = paths
    .filter((path) => pattern.test(path))
    .map((path) => sizeOf(join(folder, path)))
    .sort((a, b) => a - b);
  return {
    count: found.length,
    sum: found.reduce((sum, size) => sum + size, 0),
    median: median(found),
    largest: found.at(-1) ?? 0,
  };
};
const both = (ending: string) => ({
  entries: sizes(new RegExp(`^entries/.*${ending}$`)),
  parts: sizes(new RegExp(`^parts/.*${ending}$`)),
});
const letters = paths
  .filter((path) => path.startsWith('words/'))
  .map((path) => readFileSync(join(folder, path), 'utf8'))
  .sort((a, b) => b.length - a.length);
const known = readWords(letters[0]!);
const [common] = [...known].sort((a, b) => b[1] - a[1])[0]!;
const meta = both('\\.pf_meta');

const figures: IndexFigures = {
  entries: records.entries.length,
  parts: records.parts.length,
  seconds,
  heap,
  process: process.resourceUsage().maxRSS / 1e3,
  all: sizes(/./),
  meta: { entries: meta.entries.sum, parts: meta.parts.sum },
  chunks: both('\\.pf_index'),
  usualChunk: usualChunk(),
  facets: gzipSync(readFileSync(join(folder, 'facets.json'))).length,
  fragments: both('\\.pf_fragment'),
  words: {
    ...sizes(/^words\//, (path) => gzipSync(readFileSync(path)).length),
    words: letters.reduce((sum, text) => sum + text.split('\n').length, 0),
  },
  spell: {
    known: timeOf(() => spell(common, known, site.language)),
    unknown: timeOf(() => spell(`${common.slice(0, 3)}zq${common.slice(3)}`, known, site.language)),
    read: timeOf(() => readWords(letters[0]!)),
  },
};
process.stdout.write(JSON.stringify(figures));

async function timed<T>(name: keyof IndexFigures['seconds'], run: () => T | Promise<T>) {
  const started = performance.now();
  const result = await run();
  seconds[name] = (performance.now() - started) / 1e3;
  return result;
}

/** The index has words as CBOR texts: a byte for the length, then the stem. */
function usualChunk(): number {
  const chunks = paths
    .filter((path) => /^entries\/.*\.pf_index$/.test(path))
    .map((path) => readFileSync(join(folder, path)))
    .map((packed) => ({ size: packed.length, content: gunzipSync(packed) }));
  const usual = [...counts]
    .filter(
      ([word, count]) => /^[a-z]{5,12}$/.test(word) && share(count) > 0.01 && share(count) < 0.1,
    )
    .map(([word]) => stemmer(word));
  const found = usual
    .filter((_, at) => at % Math.ceil(usual.length / 60) === 0)
    .map((stem) => Buffer.from([0x60 + stem.length, ...Buffer.from(stem)]))
    .flatMap((text) => chunks.find(({ content }) => content.includes(text))?.size ?? []);
  return median(found);
}

function share(count: number): number {
  return count / records.entries.length;
}

/** ms of a run, the median of eleven. */
function timeOf(run: () => unknown): number {
  return median(
    Array.from({ length: 11 }, () => {
      const started = performance.now();
      run();
      return performance.now() - started;
    }),
  );
}

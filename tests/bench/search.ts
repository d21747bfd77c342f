/** `npm run bench`: what an index of a large base takes to make, what a reader downloads and waits for, and how well it finds. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { IndexInfo } from '../../src/search/protocol.ts';
import { launchBrowser } from '../support/chromium.ts';
import { relevanceOf } from '../support/search.ts';
import type { IndexFigures, Sizes } from './index-figures.ts';
import { measureReader, type ReaderFigures } from './reader.ts';
import { serveWithIndex } from './serve.ts';

/** Incidents of the bases that are measured. */
const BASES = [100, 1000, 5000];
/** Sizes of index files that are compared, for the base in the middle: ours, and Pagefind's own. */
const CHUNKS = [1100, 20000];
/** Where the site and the generated indexes are. */
const FOLDER = '.cache/bench';

const indexOf = (incidents: number, chunk = CHUNKS[0]!) => `${FOLDER}/search-${incidents}-${chunk}`;

/** Indexes a generated base in a process of its own, which keeps its memory apart. */
export function measureIndex(incidents: number, chunk = CHUNKS[0]!): IndexFigures {
  const folder = indexOf(incidents, chunk);
  return JSON.parse(
    execFileSync(process.execPath, ['tests/bench/index-figures.ts', String(incidents), folder], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE: String(chunk) },
    }),
  ) as IndexFigures;
}

const kb = (bytes: number) => `${(bytes / 1e3).toFixed(1)} KB`;
const sizesOf = ({ count, median, largest }: Sizes) =>
  `${count} of ${kb(median)} (median), largest ${kb(largest)}`;

/** The figures of a base, a line each. */
function linesOf(incidents: number, figures: IndexFigures): string[] {
  const { seconds, meta, chunks, fragments, words, spell } = figures;
  const times = Object.entries(seconds).map(([name, value]) => `${name} ${value.toFixed(1)} s`);
  return [
    `${incidents} incidents: ${figures.entries} entries, ${figures.parts} parts`,
    `  ${times.join(', ')}`,
    `  ${Math.round(figures.heap)} MB of heap with all records, ${Math.round(figures.process)} MB of memory at most`,
    `  ${(figures.all.sum / 1e6).toFixed(1)} MB in ${figures.all.count} files`,
    `  pf_meta: entries ${kb(meta.entries)}, parts ${kb(meta.parts)}`,
    `  chunks: entries ${sizesOf(chunks.entries)}; parts ${sizesOf(chunks.parts)}`,
    `  chunk of a usual word: ${kb(figures.usualChunk)}; facets.json ${kb(figures.facets)} gzipped`,
    `  fragments: entries ${sizesOf(fragments.entries)}; parts ${sizesOf(fragments.parts)}`,
    `  words: ${words.words} in ${sizesOf(words)}, gzipped`,
    `  largest words file: spell ${spell.known.toFixed(1)} ms known, ${spell.unknown.toFixed(1)} ms unknown; read ${spell.read.toFixed(1)} ms`,
  ];
}

/** Prints the figures of every base, what readers meet, and how well queries find their entries. */
export async function benchSearch(print: (line: string) => void): Promise<void> {
  const site = `${FOLDER}/site`;
  execFileSync(process.execPath, ['src/cli/main.ts', 'build', '--out', site], { stdio: 'ignore' });
  await benchRelevance(site, print);
  for (const incidents of BASES) {
    linesOf(incidents, measureIndex(incidents)).forEach(print);
    readerLines(await measureReader(site, indexOf(incidents), 'bench')).forEach(print);
  }
  print(`Chunks of ${BASES[1]} incidents: pf_meta and the chunk of a usual word, entries`);
  for (const chunk of CHUNKS) {
    const { meta, usualChunk, chunks, all } = measureIndex(BASES[1]!, chunk);
    print(
      `  ${chunk}: ${kb(meta.entries)} + ${kb(usualChunk)} = ${kb(meta.entries + usualChunk)}; ${chunks.entries.count} chunks, ${(all.sum / 1e6).toFixed(1)} MB in all`,
    );
  }
}

function readerLines({ cold, typed, further, keystroke, page }: ReaderFigures): string[] {
  const by = Object.entries(cold).map(([words, bytes]) => `${kb(bytes)} (${words})`);
  return [
    `  to the first result, cold, by number of words: ${by.join(', ')} (goal at 1,000: 150 KB)`,
    `  to the first result while two words are typed, cold: ${kb(typed)} (the same goal); a further query: ${kb(further)}; /search/ with a query, cold: ${kb(page)}`,
    `  keystroke to first result: ${keystroke.median.toFixed(0)} ms, p95 ${keystroke.p95.toFixed(0)} ms (goal at 1,000: 100 ms)`,
  ];
}

async function benchRelevance(site: string, print: (line: string) => void): Promise<void> {
  const info = JSON.parse(readFileSync(`${site}/pagefind/search.json`, 'utf8')) as IndexInfo;
  const server = await serveWithIndex(site, `${site}/pagefind`, info.edition);
  const browser = await launchBrowser();
  try {
    for (const file of ['queries', 'unseen-queries']) {
      const page = await (await browser.newContext()).newPage();
      const found = await relevanceOf(page, server.address, `tests/search/${file}.yaml`);
      const { hit1, hit3, mrr, missed } = found;
      print(
        `${file}.yaml: hit@1 ${hit1.toFixed(2)}, hit@3 ${hit3.toFixed(2)}, MRR ${mrr.toFixed(2)} (goals 0.80, 0.95, 0.85)`,
      );
      for (const { query, rank, expect } of missed) {
        if (rank === 0 || rank > 3) print(`  “${query}” finds ${expect} at ${rank || 'no rank'}`);
      }
    }
  } finally {
    await browser.close();
    server.close();
  }
}

/** `npm run bench`: what an index of a large base takes to make, and how much of it a reader downloads. */
import { execFileSync } from 'node:child_process';
import type { IndexFigures, Sizes } from './index-figures.ts';

/** Incidents of the bases that are measured. */
const BASES = [100, 1000, 5000];
/** Bytes of a chunk before it is gzipped, for the base in the middle; the first is Pagefind's own. */
const CHUNKS = [20000, 10000, 5000];

/** Indexes a generated base in a process of its own, which keeps its memory apart. */
export function measureIndex(incidents: number, chunk = CHUNKS[0]!): IndexFigures {
  const folder = `.cache/bench/search-${incidents}-${chunk}`;
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

/** Prints the figures of every base, then those of smaller chunks. */
export function benchSearch(print: (line: string) => void): void {
  print('Indexing generated bases');
  for (const incidents of BASES) linesOf(incidents, measureIndex(incidents)).forEach(print);
  print(`Chunks of ${BASES[1]} incidents: pf_meta and the chunk of a usual word, entries`);
  for (const chunk of CHUNKS) {
    const { meta, usualChunk, chunks, all } = measureIndex(BASES[1]!, chunk);
    print(
      `  ${chunk}: ${kb(meta.entries)} + ${kb(usualChunk)} = ${kb(meta.entries + usualChunk)}; ${chunks.entries.count} chunks, ${(all.sum / 1e6).toFixed(1)} MB in all`,
    );
  }
}

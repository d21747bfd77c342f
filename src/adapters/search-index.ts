import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import { minify } from 'vite';
import type { Graph } from '../graph/nodes.ts';
import type { Site } from '../model/site.ts';
import { toHtml } from '../search/html.ts';
import { FORMAT, indexNames, type IndexInfo } from '../search/protocol.ts';
import type { SearchRecord } from '../search/record.ts';
import { recordsOf } from '../search/records.ts';
import {
  commonWords,
  countWords,
  letterOf,
  writeWords,
  type WordCounts,
} from '../search/spelling.ts';
import { tablesOf } from '../search/table.ts';
import { weights } from '../search/weights.ts';
import { stopWordsOf } from './stop-words.ts';

/** Pagefind's own interfaces and worker, which the site does not use; it runs in a worker of the site's. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./;

/** Pages that are handed to Pagefind at a time: all at once would be held in memory twice. */
const BATCH = 64;

/**
 * Size of the files that the words of an index are cut into; its unit is Pagefind's
 * own. Smaller files make each word of a query lighter, and the table of them longer:
 * at 1,000 incidents table and a word are together 33 % smaller than with Pagefind's 20,000.
 */
process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE ??= '1100';

/**
 * Writes everything that search needs into a folder of the built site: two
 * indexes, the rows of the facets, the words of the base, and what the browser
 * must know before it reads any of them.
 */
export async function writeSearchIndex(
  { graph, site, edition }: { graph: Graph; site: Site; edition: string },
  folder: string,
): Promise<void> {
  const write = async (path: string, content: string) => {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  };
  const records = recordsOf(graph, site);
  const { values, rows } = tablesOf(records, graph, site);
  const language = site.language.split('-')[0]!;
  try {
    for (const name of indexNames) {
      await writePagefind(records[name], language, join(folder, name));
      await write(`${name}/rows.json`, JSON.stringify(rows[name]));
    }
  } finally {
    await pagefind.close();
  }
  // The program is the same for both; the browser takes that of the first.
  await removeFrom(join(folder, 'parts'), /\.js$|^wasm\./);
  const counts = countWords(records.entries, language);
  const common = commonWords(counts, records.entries.length, weights.common);
  const letters = byLetter(counts);
  for (const [letter, counts] of letters) {
    await write(`words/${letter}.txt`, writeWords(counts));
  }
  await write('facets.json', JSON.stringify(values));
  const info: IndexInfo = {
    format: FORMAT,
    edition,
    language,
    records: { entries: records.entries.length, parts: records.parts.length },
    letters: [...letters.keys()].sort(),
    synonyms: site.synonyms,
    stopWords: [...new Set([...stopWordsOf(language), ...common])].sort(),
  };
  await write('search.json', JSON.stringify(info));
}

async function writePagefind(
  records: readonly SearchRecord[],
  language: string,
  outputPath: string,
): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: language });
  if (!index) throw new Error(errors.join('; '));
  const faults: string[] = [];
  for (let first = 0; first < records.length; first += BATCH) {
    const answers = records
      .slice(first, first + BATCH)
      .map((record) => index.addHTMLFile(toHtml(record, language)));
    faults.push(...(await Promise.all(answers)).flatMap((answer) => answer.errors));
  }
  const written = await index.writeFiles({ outputPath });
  faults.push(...written.errors);
  await index.deleteIndex();
  if (faults.length > 0) throw new Error(`The search index was not made: ${faults.join('; ')}`);
  await removeFrom(outputPath, unused);
  const program = join(outputPath, 'pagefind.js');
  const { code } = await minify(program, await readFile(program, 'utf8'), { module: true });
  await writeFile(program, code);
}

async function removeFrom(folder: string, names: RegExp): Promise<void> {
  for (const name of await readdir(folder)) {
    if (names.test(name)) await rm(join(folder, name));
  }
}

function byLetter(counts: WordCounts): Map<string, WordCounts> {
  const letters = new Map<string, WordCounts>();
  for (const [word, count] of counts) {
    const letter = letterOf(word);
    if (!letters.has(letter)) letters.set(letter, new Map());
    letters.get(letter)!.set(word, count);
  }
  return letters;
}

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import type { Graph } from '../graph/nodes.ts';
import type { Site } from '../model/site.ts';
import { toHtml } from '../search/html.ts';
import { FORMAT, runsOf, type IndexInfo } from '../search/protocol.ts';
import { recordsOf } from '../search/records.ts';
import { countWords, letterOf, writeWords, type WordCounts } from '../search/spelling.ts';
import { tablesOf } from '../search/table.ts';
import { stopWordsOf } from './stop-words.ts';

/** Pagefind's own interfaces and worker, which the site does not use; it runs in a worker of the site's. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.|^wasm\.unknown\./;

/**
 * Writes everything that search needs into a folder of the built site: two
 * indexes, the rows of the facets, the words of the base, and what the browser
 * must know before it reads any of them.
 */
export async function writeSearchIndex(
  { graph, site, edition }: { graph: Graph; site: Site; edition: string },
  folder: string,
): Promise<void> {
  const write = async (path: string, content: string | Uint8Array) => {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  };
  const records = recordsOf(graph, site);
  const language = site.language.split('-')[0]!;
  try {
    for (const name of ['entries', 'parts'] as const) {
      const pages = records[name].map((record, row) => toHtml(record, row, language));
      for (const { path, content } of await pagefindFiles(pages, language)) {
        // The program is the same for both; the browser takes that of the first.
        const isProgram = /\.js$|^wasm\./.test(path);
        if (!isProgram || name === 'entries') await write(`${name}/${path}`, content);
      }
    }
  } finally {
    await pagefind.close();
  }
  const letters = byLetter(countWords(records.entries, language));
  for (const [letter, counts] of letters) {
    await write(`words/${letter}.txt`, writeWords(counts));
  }
  await write('facets.json', JSON.stringify(tablesOf(records, graph, site)));
  const info: IndexInfo = {
    format: FORMAT,
    edition,
    language,
    kinds: { entries: runsOf(records.entries), parts: runsOf(records.parts) },
    letters: [...letters.keys()].sort(),
    synonyms: site.synonyms,
    stopWords: stopWordsOf(language),
  };
  await write('search.json', JSON.stringify(info));
}

async function pagefindFiles(
  pages: readonly { url: string; content: string }[],
  forceLanguage: string,
) {
  const { index, errors } = await pagefind.createIndex({ forceLanguage });
  if (!index) throw new Error(errors.join('; '));
  const answers = await Promise.all(pages.map((page) => index.addHTMLFile(page)));
  const written = await index.getFiles();
  const faults = [...answers.flatMap((answer) => answer.errors), ...written.errors];
  if (faults.length > 0) throw new Error(faults.join('; '));
  return written.files.filter(({ path }) => !unused.test(path));
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

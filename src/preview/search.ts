import { mkdir, readFile, rm } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import type { Shown } from './preview.ts';

const FOLDER = `.cache/preview/${process.pid}`;

let edition: string | undefined;
let writing: Promise<string> | undefined;

/**
 * A file of the search index of what is shown; undefined for one that no index has.
 * The index is made when somebody searches, once for each state of the content.
 *
 * @param path within the folder of the index
 */
export async function searchFile(shown: Shown, path: string): Promise<Buffer | undefined> {
  if (!shown.pages) return undefined;
  if (edition !== shown.edition) {
    edition = shown.edition;
    // Indexes are made one after the other: the program that makes them is one.
    writing = (writing ?? Promise.resolve('')).catch(() => '').then(() => write(shown));
  }
  const folder = await writing!;
  const file = normalize(join(folder, path));
  return file.startsWith(join(folder, '/')) ? readFile(file).catch(() => undefined) : undefined;
}

async function write({ pages, edition }: Shown): Promise<string> {
  const folder = join(FOLDER, edition);
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  // Not before somebody searches: it starts a program of its own.
  const { writeSearchIndex } = await import('../adapters/search-index.ts');
  await writeSearchIndex({ graph: pages!.graph, site: pages!.site, edition }, folder);
  return folder;
}

/** Deletes what was written. */
export const forgetSearch = () => rm(FOLDER, { recursive: true, force: true });

import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseDocument } from 'yaml';
import { editorFiles, isOurs, type EditorFiles } from '../editors/files.ts';
import { knownEntry, type Known } from '../editors/known.ts';
import { splitFrontMatter } from '../reader/front-matter.ts';
import { placeOf } from '../reader/paths.ts';
import type { Base } from '../reader/read.ts';
import type { SourceFile } from '../reader/source.ts';
import { rules } from '../rules/index.ts';
import { folderOf, readContent } from './disk.ts';
import { readOptions } from './options.ts';

/**
 * Writes what editors read to where Astro's language server looks for it: schemas,
 * and a list of which file follows which. Astro writes schemas of its own there,
 * which say nothing of ours, and leaves the others alone.
 */
const FOLDER = '.astro/collections';
const MANIFEST = 'collections.json';
/** Which content the schemas were written for, and a sum of what they were made from. */
const WRITTEN = 'kb-written.json';

/** Which content schemas are for, and the folder that they stand in. */
interface Place {
  content: string;
  folder: string;
}
const here = (): Place => ({ content: folderOf(readOptions()), folder: FOLDER });

/** Writes the schemas for a content. Returns the number of files that they are for. */
export const writeSchemas = (
  base: Base,
  files: readonly SourceFile[],
  place = here(),
): Promise<number> => write(knownOf(base, files, place), place);

/**
 * Writes the schemas anew when what they offer has changed, and only where they
 * were written for the same content before. Help for editors stops nobody: what
 * cannot be written is left as it was.
 */
export async function renewSchemas(
  base: Base,
  files?: readonly SourceFile[],
  place = here(),
): Promise<void> {
  const before = await stampIn(place.folder);
  if (before?.content !== resolve(place.content)) return;
  const known = knownOf(base, files ?? readContent(place), place);
  await write(known, place, before.sum).catch(() => undefined);
}

/** Everything that can be named in the content, faulty files included; entries that are read already are not read again. */
function knownOf(
  { site, entries }: Pick<Base, 'site' | 'entries'>,
  files: readonly SourceFile[],
  { content }: Place,
): Known {
  const sound = new Map(entries.map((entry) => [entry.file, entry.data]));
  return {
    site,
    rules: rules.map(({ id, demand }) => ({ id, says: demand })),
    entries: files.flatMap(({ path, bytes }) => {
      const place = placeOf(path);
      if ('fault' in place) return [];
      const file = `${content}/${path}`;
      return [knownEntry({ ...place, file }, sound.get(file) ?? looseData(path, bytes))];
    }),
  };
}

/** What can be made out in a file, which may be half written. */
function looseData(path: string, bytes: Uint8Array): unknown {
  const text = new TextDecoder().decode(bytes);
  const yaml = path.endsWith('.yaml') ? text : splitFrontMatter(text)?.yaml;
  try {
    return parseDocument(yaml ?? '', { logLevel: 'silent' }).toJS();
  } catch {
    return undefined;
  }
}

async function write(
  known: Known,
  { content, folder }: Place,
  sumBefore?: string,
): Promise<number> {
  const sum = sumOf(known);
  if (sum === sumBefore) return known.entries.length;
  const { schemas, schemaOf } = editorFiles(known);
  await mkdir(folder, { recursive: true });
  for (const [name, schema] of schemas) {
    await writeChanged(join(folder, name), JSON.stringify(schema));
  }
  // After them, so that a language server that sees it finds the schemas that it names.
  await writeChanged(join(folder, MANIFEST), manifestOf(schemaOf));
  const old = (await readdir(folder)).filter((name) => isOurs(name) && !schemas.has(name));
  await Promise.all(old.map((name) => rm(join(folder, name))));
  const stamp = { content: resolve(content), sum };
  await writeFile(join(folder, WRITTEN), JSON.stringify(stamp));
  return known.entries.length;
}

/** A sum of what the files are made from, which is much less than what they hold: the content, and the model. */
function sumOf(known: Known): string {
  const model = [...editorFiles({ ...known, entries: [] }).schemas];
  return createHash('sha256')
    .update(JSON.stringify([known, model]))
    .digest('hex');
}

/** Astro's own form: the names of the schemas, and the one that each file follows. */
function manifestOf(schemaOf: EditorFiles['schemaOf']): string {
  const names = [...new Set(schemaOf.values())];
  const entries = [...schemaOf].map(([file, name]) => [
    // The language server looks for the address in small letters, and without escapes.
    decodeURIComponent(pathToFileURL(file).href).toLowerCase(),
    name,
  ]);
  const collections = names.map((name) => ({ hasSchema: false, name }));
  return JSON.stringify({ collections, entries: Object.fromEntries(entries) }, null, 2);
}

/** Editors read a file again when it is written, so one that stays the same is left alone. */
async function writeChanged(file: string, text: string): Promise<void> {
  if ((await readFile(file, 'utf8').catch(() => undefined)) !== text) await writeFile(file, text);
}

async function stampIn(folder: string): Promise<{ content: string; sum: string } | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, WRITTEN), 'utf8'));
  } catch {
    return undefined;
  }
}

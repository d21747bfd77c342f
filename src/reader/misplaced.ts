import { nearest } from '../diagnostics/suggest.ts';
import type { AnyEntry } from '../model/entry.ts';
import type { Schemas } from '../model/index.ts';
import { kindInfo, kinds, type Kind } from '../model/kinds.ts';
import { slugify } from '../model/slugify.ts';
import { resolveConflicts } from './conflicts.ts';
import { decode } from './decode.ts';
import { isYaml, splitFrontMatter } from './front-matter.ts';
import { emptyFile, type EntryFile, type ParsedFile } from './parsed-file.ts';
import {
  EXAMPLE_FOLDER,
  isExample,
  nestedFolders,
  placeOf,
  SITE_FILE,
  topFolders,
} from './paths.ts';
import { isTrusted } from './plan.ts';
import { salvageEntry } from './salvage.ts';
import type { SourceFile } from './source.ts';
import { EVERYTHING } from './unknown.ts';

/** What files under wrong names hold: it is there, and nothing more is known of it. */
export interface Misplaced {
  /** Entries of which is known what they were meant to be, but for those that others are already. */
  meant: EntryFile[];
  /** Names of the other files: an entry of any kind may be meant by one. */
  strays: Set<string>;
  /** Kinds without any entry, while a folder that nobody looked into may hold them. */
  lost: Set<Kind>;
}

/** Whether a folder of the content may be that of a kind of entry, under a wrong name. */
export const isNearlyOfBase = (name: string): boolean => topMeantBy(name) !== undefined;

/** Whether a file of the content may be that of the settings, under a wrong name. */
export const isNearlySite = (path: string): boolean =>
  path !== SITE_FILE && nearest(path, [SITE_FILE]) !== undefined;

/**
 * Entries under names that none may have. That is reported where they lie; who looks for
 * them must not be told that they are missing.
 *
 * @param places of all that have a right name
 */
export function misplacedFiles(
  files: readonly SourceFile[],
  places: readonly EntryFile[],
  { folder, trustedFolders }: { folder: string; trustedFolders?: readonly string[] },
): Misplaced {
  const found: Misplaced = { meant: [], strays: new Set(), lost: new Set() };
  // Nearly always every file but the settings has its place.
  if (files.filter(({ path }) => path !== SITE_FILE).length === places.length) return found;
  const taken = new Set(places.map(({ kind, id }) => `${kind} ${id}`));
  for (const source of files) {
    const { path } = source;
    if (path === SITE_FILE || !('fault' in placeOf(path)) || !mayBeEntry(source)) continue;
    const meant = meantBy(path);
    const key = meant && `${meant.kind} ${meant.id}`;
    if (key === undefined || taken.has(key)) {
      found.strays.add(slugify(nameIn(path)));
      continue;
    }
    taken.add(key);
    found.meant.push({
      ...meant!,
      file: `${folder}/${path}`,
      example: isExample(path),
      ...(isTrusted(path, trustedFolders) && { isTrusted: true }),
      source,
    });
  }
  if (files.some(({ path }) => path.endsWith('/'))) {
    const present = new Set([...places, ...found.meant].map(({ kind }) => kind));
    found.lost = new Set(kinds.filter((kind) => !present.has(kind)));
  }
  return found;
}

/** A file of which nothing is known but which entry it holds. */
export function unknownFile(
  { kind, id, file, example }: EntryFile,
  schemas: Schemas,
): ParsedFile & { remains: AnyEntry } {
  const data = salvageEntry(schemas[kind], {});
  return {
    ...emptyFile(),
    body: { named: [], slices: [], headings: undefined },
    // The data follow from the kind, which the compiler cannot see.
    remains: { kind, id, file, example, data, body: '', format: 'md' } as unknown as AnyEntry,
    unknown: EVERYTHING,
  };
}

/** Whether a misplaced file can be read as the entry that is meant: it is written as that kind is. */
export const hasOwnForm = ({ kind, source }: EntryFile): boolean =>
  !source.unread && kindInfo[kind].extensions.includes(extensionOf(source.path));

/** The extension that a path has, or was meant to have. */
function extensionOf(path: string): string {
  const extension = /\.[^./]*$/.exec(path)?.[0].toLowerCase() ?? '';
  return isYaml(extension) ? '.yaml' : extension;
}

/** Whether a file is written as entries are: pictures and notes beside them are no entries. */
function mayBeEntry({ path, bytes, irregular, unread }: SourceFile): boolean {
  if (irregular || path.endsWith('/')) return false;
  if (unread || isYaml(path)) return true;
  const { text } = decode(bytes);
  return text === undefined
    ? /\.mdx?$/i.test(path)
    : splitFrontMatter(resolveConflicts(text).text) !== undefined;
}

/** The entry that is meant by a path with a slip in it; undefined where that is not plain. */
function meantBy(path: string): { kind: Kind; id: string } | undefined {
  const [first = '', ...rest] = path.split('/');
  const top = topMeantBy(first);
  if (top === EXAMPLE_FOLDER) return meantBy(rest.join('/'));
  if (top === undefined || rest.length === 0) return undefined;
  const name = slugify(nameIn(path));
  const right = [top, ...(top === kindInfo.incidents.folder ? inIncident(rest, name) : [name])];
  const kind = kinds.find((one) => kindInfo[one].folder === right.at(-2)) ?? 'incidents';
  const place = placeOf(`${right.join('/')}${kindInfo[kind].extensions[0]}`);
  return 'fault' in place ? undefined : { kind: place.kind, id: place.id };
}

const topMeantBy = (name: string) => nearest(name, [...topFolders, EXAMPLE_FOLDER]);

/** The path within `incidents/` that is meant by one, without extension. */
function inIncident([incident = '', folder = '', ...rest]: string[], name: string): string[] {
  if (folder === '') return [name, 'index'];
  const own = slugify(incident);
  if (rest.length === 0) return [own, 'index'];
  return [own, nearest(folder, nestedFolders) ?? folder, name];
}

const nameIn = (path: string) => path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');

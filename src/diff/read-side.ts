import { isError, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { incidentIdOf, type AnyEntry } from '../model/entry.ts';
import { kindInfo, type Kind } from '../model/kinds.ts';
import type { Site } from '../model/site.ts';
import { placeOf, SITE_FILE } from '../reader/paths.ts';
import type { Base } from '../reader/read.ts';

/** One side of a comparison: a base as the reader gives it, and the paths that it was read from. */
export interface ReadSide extends Pick<Base, 'site' | 'entries' | 'diagnostics'> {
  /** Of its files, relative to the content folder, with `/`. */
  paths: readonly string[];
  /** How diagnostics name the content folder. */
  folder: string;
}

/** A file that stands for an entry but cannot be compared. */
export interface Unread {
  kind: Kind;
  id: string;
  file: string;
  /** The first thing that is wrong with it; undefined where that lies in its incident. */
  fault?: Pick<Diagnostic, 'line' | 'column' | 'rule' | 'message'>;
}

/** A file that stands for no entry, and what is wrong with it. */
export interface Unplaced {
  file: string;
  fault: Pick<Diagnostic, 'line' | 'column' | 'rule' | 'message'>;
}

/** What tells an entry from all others. */
export const keyOf = ({ kind, id }: { kind: Kind; id: string }) => `${kind} ${id}`;

/**
 * Entries that a side has but that nobody can read, and those that live in the
 * folder of an incident that cannot be read: without it they have no place.
 */
export function unreadOf({ paths, folder, entries, diagnostics }: ReadSide): Unread[] {
  const isRead = readIn(entries);
  const faults = new Map<string, Diagnostic>();
  for (const one of diagnostics) {
    if (isError(one) && !faults.has(one.file)) faults.set(one.file, one);
  }
  return paths.flatMap((path): Unread[] => {
    const place = placeOf(path);
    if ('fault' in place) return [];
    if (isRead(place)) return [];
    const file = `${folder}/${path}`;
    const { kind, id } = place;
    const found = faults.get(file);
    if (!found) return [{ kind, id, file }];
    const { line, column, rule, message } = found;
    return [{ kind, id, file, fault: { line, column, rule, message } }];
  });
}

/** Tells the entries that can be compared: those that are there, with the incident that they belong to. */
function readIn(entries: readonly AnyEntry[]): (one: { kind: Kind; id: string }) => boolean {
  const read = new Set(entries.map(keyOf));
  return (one) =>
    read.has(keyOf(one)) &&
    (!kindInfo[one.kind].nested ||
      read.has(keyOf({ kind: 'incidents', id: incidentIdOf(one.id) })));
}

/**
 * Settings that a side lacks or that cannot be read, and files of the later side that have no
 * place in a base; those that had none before are no change, and those that are read as what they
 * are meant to be are compared.
 */
export function unplacedOf(
  before: ReadSide,
  after: ReadSide,
): { before: Unplaced[]; after: Unplaced[] } {
  const known = new Set(before.paths);
  const compared = new Set(after.entries.filter(readIn(after.entries)).map(({ file }) => file));
  const lost = after.paths.flatMap((path): Unplaced[] => {
    const place = path === SITE_FILE ? undefined : placeOf(path);
    if (!place || !('fault' in place) || known.has(path)) return [];
    if (compared.has(`${after.folder}/${path}`)) return [];
    const { rule, message } = place.fault;
    return [{ file: `${after.folder}/${path}`, fault: { line: 1, column: 1, rule, message } }];
  });
  return { before: settingsFault(before), after: [...settingsFault(after), ...lost] };
}

function settingsFault({ site, folder, diagnostics, paths }: ReadSide): Unplaced[] {
  // Where there is nothing at all, a base begins or ends.
  if (site || paths.length === 0) return [];
  const file = `${folder}/${SITE_FILE}`;
  const found = diagnostics.find((one) => isError(one) && one.file === file);
  const { line, column, rule, message } = found ?? {
    line: 1,
    column: 1,
    rule: 'no-site',
    message: 'It is not there.',
  };
  return [{ file, fault: { line, column, rule, message } }];
}

/**
 * The entries of a side that the other can be compared with: what cannot be read
 * on one of the two is left out on both, or it would look added or removed. What
 * lies in the folder of an incident that is left out is left out of the graph.
 */
export const without = (entries: readonly AnyEntry[], unread: ReadonlySet<string>): AnyEntry[] =>
  entries.filter((entry) => !unread.has(keyOf(entry)));

/** Settings for a side whose own cannot be read: those of the other. */
export const siteOf = (one: ReadSide, other: ReadSide): Site | undefined => one.site ?? other.site;

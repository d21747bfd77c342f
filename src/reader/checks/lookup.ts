import { diagramPath, entryPath, listPath, pagePaths, tagPath } from '../../graph/routes.ts';
import { incidentIdOf, nameOf } from '../../model/entry.ts';
import { childOf } from '../../model/introspect.ts';
import { kindInfo, kinds, type Kind } from '../../model/kinds.ts';
import type { Unknown } from '../../rules/rule.ts';
import type { Misplaced } from '../misplaced.ts';
import type { ParsedEntry } from '../parsed-file.ts';

/** What is known of a base beside its entries. */
export interface Surroundings {
  /** How messages name the content folder. */
  folder: string;
  audience: 'public' | 'internal';
  /** Addresses of the files in `public/`; undefined where nobody looked. */
  publicFiles?: ReadonlySet<string>;
  /** Entries that are there, and of which is not known what they are. */
  misplaced: Misplaced;
}

/** Everything that references are looked up in, made once for all entries. */
export interface Index extends Omit<Surroundings, 'audience'> {
  byKind: Record<Kind, Map<string, ParsedEntry>>;
  /** By the address of its page, whoever may open it; ordered by kind. */
  byPath: Map<string, ParsedEntry>;
  /** `kind id` of an earlier id → the present id. */
  aliases: Map<string, string>;
  /** Addresses of all pages that the audience can open. */
  paths: Set<string>;
  /** False while an entry may have tags that cannot be read. */
  hasAllTags: boolean;
  /** Addresses of pages that the audience may not see. */
  hidden: Set<string>;
  /** Ids in the `references` and `phases` of an entry; undefined where its data could not be read. */
  local: (holder: ParsedEntry, list: 'references' | 'phases') => Set<string> | undefined;
}

/**
 * Whether an entry that is not found may lie in a file or folder under a wrong name, which is
 * reported already.
 *
 * @param id with or without its incident
 */
export const mayBeMisplaced = (kind: Kind | undefined, id: string, { misplaced }: Index) =>
  misplaced.strays.has(nameOf(id)) || (kind !== undefined && misplaced.lost.has(kind));

/** Whether all is known of a field of an entry; false too where nothing of the entry can be read. */
export function isFieldKnown(
  { entry, remains, unknown = [], isPartial }: ParsedEntry,
  field: string,
): boolean {
  if (isPartial) return false;
  if (entry) return true;
  return remains !== undefined && !unknown.some(({ path }) => !path.length || path[0] === field);
}

/** Whether there may be entries of a kind in files or folders under wrong names. */
export const mayBeMore = (kind: Kind, { misplaced }: Index) =>
  misplaced.strays.size > 0 || misplaced.lost.has(kind);

/** The kind that an address of an entry, or the folder and the id of one, names. */
export function kindNamed(address: string): Kind | undefined {
  const parts = address.split('/').filter((part) => part !== '');
  return kinds.find((kind) => kindInfo[kind].folder === parts.at(-2));
}

/** An alias in the scope in which it is unique: among its kind, or within its incident. */
export function scoped({ kind, id }: { kind: Kind; id: string }, alias: string): string {
  return `${kind} ${kindInfo[kind].nested ? `${incidentIdOf(id)}/` : ''}${alias}`;
}

export function indexOf(all: readonly ParsedEntry[], { audience, ...base }: Surroundings): Index {
  const byKind = Object.fromEntries(kinds.map((kind) => [kind, new Map()])) as Index['byKind'];
  const aliases = new Map<string, string>();
  const paths = new Set<string>([...Object.values(pagePaths), ...kinds.map(listPath)]);
  const hidden = new Set<string>();
  for (const parsed of all) byKind[parsed.kind].set(parsed.id, parsed);
  const isInternal = ({ entry, id, kind }: ParsedEntry) =>
    entry?.data.visibility === 'internal' ||
    (kindInfo[kind].nested &&
      byKind.incidents.get(incidentIdOf(id))?.entry?.data.visibility === 'internal');
  for (const parsed of all) {
    const isSeen = audience === 'internal' || !isInternal(parsed);
    const path = entryPath(parsed.kind, parsed.id);
    (isSeen ? paths : hidden).add(path);
    if (parsed.kind === 'incidents' || parsed.kind === 'rootCauses') {
      (isSeen ? paths : hidden).add(diagramPath(path));
    }
    const { data } = parsed.entry ?? parsed.remains ?? {};
    if (isSeen) for (const tag of data?.tags ?? []) paths.add(tagPath(tag));
    for (const alias of data?.aliases ?? []) {
      aliases.set(scoped(parsed, alias), parsed.id);
    }
  }
  return {
    ...base,
    byKind,
    byPath: new Map(
      kinds.flatMap((kind) =>
        [...byKind[kind].values()].map((one) => [entryPath(kind, one.id), one] as const),
      ),
    ),
    aliases,
    paths,
    hasAllTags: all.every((one) => isFieldKnown(one, 'tags')),
    hidden,
    local: localLists(),
  };
}

function localLists(): Index['local'] {
  const known = {
    references: new Map<ParsedEntry, Set<string> | undefined>(),
    phases: new Map<ParsedEntry, Set<string> | undefined>(),
  };
  return (holder, list) => {
    const found = known[list].get(holder);
    if (found || known[list].has(holder)) return found;
    const ids = idsIn(holder, list);
    known[list].set(holder, ids);
    return ids;
  };
}

/** Ids in a list of an entry; undefined where they are not known, as the list or an id has a fault. */
export function idsIn(
  { data, entry, unknown = [] }: Pick<ParsedEntry, 'data' | 'entry' | 'unknown'>,
  list: 'references' | 'phases' | 'metrics',
): Set<string> | undefined {
  const read = (data ?? entry?.data) as object | undefined;
  if (read === undefined) return undefined;
  // A list under another name, and an id that cannot be read, may hold the one that is looked for.
  const isUnknown = ({ path }: Unknown) =>
    path[0] === list && (path.length === 1 || (path.length === 3 && path[2] === 'id'));
  if (unknown.some(isUnknown)) return undefined;
  const items = childOf(read, list) ?? (list in read ? undefined : []);
  if (!Array.isArray(items)) return undefined;
  const ids = items.map((item) => childOf(item, 'id'));
  // Where nothing is wrong, what has no id needs none.
  if (!entry && !ids.every(Boolean)) return undefined;
  return new Set(ids.filter((id) => id !== undefined).map(String));
}

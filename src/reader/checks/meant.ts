import { withoutInvisible } from '../../model/invisible.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import { incidentIdOf, nameOf } from '../../model/entry.ts';
import type { Reference } from '../../model/references-in.ts';
import { IMPACT, kindInfo, kinds, type Kind } from '../../model/kinds.ts';
import type { ParsedEntry } from '../parse-entry.ts';
import { EXAMPLE_FOLDER } from '../paths.ts';
import { isKnown, localIds } from './known.ts';
import type { Index } from './lookup.ts';

/** The id that is meant by the path or the address of an entry; undefined where it names none. */
export function withoutFolder(
  parsed: ParsedEntry,
  reference: Reference,
  index: Index,
): string | undefined {
  const { target, id } = reference;
  if (target === 'sources' || target === 'phases') return undefined;
  const segments = id
    .replace(/\/?(?:index)?\.(?:mdx?|yaml)$/, '')
    .split('/')
    .filter((segment) => !['', '.', '..'].includes(segment));
  const name = segments.at(-1);
  if (name === undefined || name === id) return undefined;
  const from = segments.indexOf(kindInfo.incidents.folder);
  const owner = kindInfo[target].nested && from !== -1 ? segments[from + 1] : undefined;
  const candidates = [name, ...(owner === undefined ? [] : [`${owner}/${name}`])];
  const isOwn = owner === undefined || owner === incidentIdOf(parsed.id);
  const folders = segments.slice(0, -1);
  const known = new Set<string>([
    index.folder,
    EXAMPLE_FOLDER,
    kindInfo.incidents.folder,
    kindInfo[target].folder,
  ]);
  if (!folders.every((folder) => known.has(folder) || folder === owner)) return undefined;
  return (isOwn ? candidates : candidates.slice(1)).find((one) =>
    isKnown(parsed, { ...reference, id: one }, index),
  );
}

/** What to do about a reference to nothing. */
export function adviceFor(parsed: ParsedEntry, { target, id }: Reference, index: Index): string {
  if (target === 'sources' || target === 'phases') {
    const list = target === 'sources' ? 'references' : 'phases';
    const where = target === 'sources' ? '' : ' of the incident';
    const known = localIds(parsed, list, index) ?? [];
    return didYouMean(id, known) ?? `Add it under "${list}"${where} with "id: ${id}".`;
  }
  const incident = incidentIdOf(parsed.id);
  const path = kindInfo[target].example.replace('<incident>', incident).replace('<id>', nameOf(id));
  const bare = withoutInvisible(id);
  if (bare !== id && isKnown(parsed, { target, id: bare, path: [] }, index)) {
    return `Write "${bare}", without what nobody sees.`;
  }
  const other = kindOf(parsed, id, index);
  if (other && other !== target) {
    return `"${id}" is ${kindInfo[other].aOne}: name ${kindInfo[target].aOne} here, and the other where its kind belongs.`;
  }
  return (
    didYouMean(id, candidatesFor(parsed, target, index)) ??
    `Create ${index.folder}/${path}, or take the reference out.`
  );
}

/** The kind that an id belongs to where it stands. */
function kindOf(parsed: ParsedEntry, id: string, { byKind }: Index): Kind | undefined {
  return kinds.find((kind) =>
    byKind[kind].has(
      kindInfo[kind].nested && !id.includes('/') ? `${incidentIdOf(parsed.id)}/${id}` : id,
    ),
  );
}

/** Every id that a reference of a kind may have where it stands. */
function candidatesFor(parsed: ParsedEntry, target: keyof Index['byKind'], index: Index) {
  const ids = [...index.byKind[target].keys()];
  if (!kindInfo[target].nested) return ids;
  const incident = incidentIdOf(parsed.id);
  const own = ids.filter((id) => incidentIdOf(id) === incident).map(nameOf);
  return parsed.kind === 'steps' ? [...own, IMPACT] : [...own, ...ids];
}

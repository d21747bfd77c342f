import { anchorsFor } from '../../body/headings.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import { entryPath } from '../../graph/routes.ts';
import type { ParsedEntry } from '../parsed-file.ts';
import { idsIn, type Index } from './lookup.ts';
import { sectionIdsOf } from './page-sections.ts';

/** Ids that pages have without anybody having written them: figures, footnotes, the furniture. */
const FURNITURE = /^(?:main|top|footnote-label|user-content-.*|figure-\d+|.*-diagram)$/;

/**
 * What is wrong with a link to a place within a page; undefined where nothing is,
 * and where it cannot be known: pages that are of no entry, and places that something with a
 * fault of its own may give.
 */
export function anchorFault(
  parsed: ParsedEntry,
  href: string,
  index: Index,
): { message: string; help?: string } | undefined {
  const [, path = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?#(.+)$/.exec(href) ?? [];
  const own = entryPath(parsed.kind, parsed.id);
  const target = path === '' ? parsed : index.byPath.get(path);
  if (!fragment || !target || FURNITURE.test(fragment)) return undefined;
  const places = anchorsIn(target, index);
  if (!places || [fragment, decoded(fragment)].some(places.mayHold)) return undefined;
  const where = path === '' || path === own ? 'this page' : 'that page';
  return {
    message: `Found a link to "${href}", but ${where} has no place of that name. Expected the id of one of its sections or headings.`,
    help:
      didYouMean(fragment, places.known) ??
      (path === '' ? 'Leave the words without a link.' : `Write "${path}" alone.`),
  };
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

const anchors = new WeakMap<ParsedEntry, Anchors>();

/** Places of a page that can be linked to. */
interface Anchors {
  /** Their ids, as far as the page can be read. */
  known: Set<string>;
  /** Whether it has an id, or something that is not known may give it. */
  mayHold: (id: string) => boolean;
}

/** Undefined where nothing of the page is known. */
function anchorsIn(target: ParsedEntry, index: Index): Anchors | undefined {
  const found = anchors.get(target);
  if (found) return found;
  const { body } = target;
  const entry = target.entry ?? target.remains;
  if (!entry || (body && !body.headings)) return undefined;
  const { shown, possible } = sectionIdsOf(target, entry, index);
  const idsWith = (ids: readonly string[]) => [...ids, ...anchorsFor(body?.headings ?? [], ids)];
  const lists = Object.entries({ ref: 'references', metric: 'metrics', phase: 'phases' } as const);
  const known = new Set(idsWith(shown));
  const open: string[] = [];
  for (const [prefix, list] of lists) {
    const ids = idsIn(target, list);
    if (ids === undefined || target.isPartial) open.push(`${prefix}-`);
    for (const id of ids ?? []) known.add(`${prefix}-${id}`);
  }
  const all = new Set([...known, ...idsWith(possible)]);
  const mayHold = (id: string) => all.has(id) || open.some((prefix) => id.startsWith(prefix));
  const made = { known, mayHold };
  anchors.set(target, made);
  return made;
}

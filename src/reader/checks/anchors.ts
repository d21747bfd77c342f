import { anchorsFor } from '../../body/headings.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import { entryPath } from '../../graph/routes.ts';
import { anchorsOf, sectionsOf } from '../../graph/sections.ts';
import { incidentIdOf } from '../../model/entry.ts';
import { kinds } from '../../model/kinds.ts';
import type { ParsedEntry } from '../parse-entry.ts';
import type { Index } from './lookup.ts';

/** Ids that pages have without anybody having written them: figures, footnotes, the furniture. */
const FURNITURE = /^(?:main|top|footnote-label|user-content-.*|figure-\d+|.*-diagram)$/;

/**
 * What is wrong with a link to a place within a page; undefined where nothing is,
 * and where it cannot be known: other pages than those of entries, and entries
 * with faults of their own.
 */
export function anchorFault(
  parsed: ParsedEntry,
  href: string,
  index: Index,
): { message: string; help?: string } | undefined {
  const [, path = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?#(.+)$/.exec(href) ?? [];
  const own = entryPath(parsed.kind, parsed.id);
  const target = path === '' ? parsed : entriesByPath(index).get(path);
  if (!fragment || !target || FURNITURE.test(fragment)) return undefined;
  const known = anchorsIn(target, index);
  if (!known || known.has(fragment) || known.has(decoded(fragment))) return undefined;
  const where = path === '' || path === own ? 'this page' : 'that page';
  return {
    message: `Found a link to "${href}", but ${where} has no place of that name. Expected the id of one of its sections or headings.`,
    help:
      didYouMean(fragment, known) ??
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

interface Known {
  byPath: Map<string, ParsedEntry>;
  stepsOf: Map<string, ParsedEntry[]>;
  related: Set<string>;
}
const lookups = new WeakMap<Index, Known>();
const anchors = new WeakMap<ParsedEntry, Set<string>>();

const entriesByPath = (index: Index) => lookupOf(index).byPath;

function lookupOf(index: Index): Known {
  const known = lookups.get(index);
  if (known) return known;
  const all = kinds.flatMap((kind) => [...index.byKind[kind].values()]);
  const made: Known = {
    byPath: new Map(all.map((one) => [entryPath(one.kind, one.id), one])),
    stepsOf: Map.groupBy(index.byKind.steps.values(), ({ id }) => incidentIdOf(id)),
    // Related incidents are shown on both.
    related: new Set(
      all.flatMap(({ entry }) =>
        entry?.kind === 'incidents' ? entry.data.related.map(({ incident }) => incident) : [],
      ),
    ),
  };
  lookups.set(index, made);
  return made;
}

/** Ids of a page that can be linked to; undefined where they are not known. */
function anchorsIn(target: ParsedEntry, index: Index): Set<string> | undefined {
  const known = anchors.get(target);
  if (known) return known;
  const { entry, body, kind } = target;
  const sections = sectionIdsOf(target, index);
  if (!entry || !sections || (body && !body.headings)) return undefined;
  const headings = body?.headings ?? [];
  const lists = { ref: 'references', metric: 'metrics', phase: 'phases' } as const;
  const made = new Set([
    ...sections,
    ...anchorsOf[kind],
    ...anchorsFor(headings, sections),
    ...Object.entries(lists).flatMap(([prefix, list]) =>
      idsIn(entry.data, list).map((id) => `${prefix}-${id}`),
    ),
  ]);
  anchors.set(target, made);
  return made;
}

function idsIn(data: object, list: string): string[] {
  const items = (data as Record<string, { id?: string }[] | undefined>)[list] ?? [];
  return items.flatMap(({ id }) => id ?? []);
}

/** Ids of the sections of a page; undefined where a step that could not be read decides. */
function sectionIdsOf({ entry, id, kind }: ParsedEntry, index: Index): string[] | undefined {
  if (entry?.kind !== 'incidents') return [...anchorsOf[kind]];
  const { stepsOf, related } = lookupOf(index);
  const steps = (stepsOf.get(id) ?? []).map((step) => step.entry);
  if (!steps.every((step) => step?.kind === 'steps')) return undefined;
  return sectionsOf({
    data: entry.data,
    body: entry.body,
    whys: entry.data.whys,
    steps: steps.map(({ data }) => data),
    related: related.has(id) ? [id] : entry.data.related,
  }).map((section) => section.id);
}

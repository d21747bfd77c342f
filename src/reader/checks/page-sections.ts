import { anchorsOf, sectionsOf } from '../../graph/sections.ts';
import { incidentIdOf, type AnyEntry, type Entry } from '../../model/entry.ts';
import type { ParsedEntry } from '../parsed-file.ts';
import { isFieldKnown, mayBeMore, type Index } from './lookup.ts';

/** Ids of the sections of a page. */
export interface SectionIds {
  /** As far as can be read. */
  shown: readonly string[];
  /** With all that may be in what cannot be read. */
  possible: readonly string[];
}

/** The sections of the page of an entry, or of what can be read of one. */
export function sectionIdsOf(target: ParsedEntry, entry: AnyEntry, index: Index): SectionIds {
  const { kind, id, data, body } = entry;
  if (kind !== 'incidents') return { shown: anchorsOf[kind], possible: anchorsOf[kind] };
  const { stepsOf, related, hasAllRelated } = lookupOf(index);
  const own = stepsOf.get(id) ?? [];
  const shown = {
    data,
    body,
    whys: data.whys,
    steps: own.flatMap((step) => stepDataOf(step) ?? []),
    related: related.has(id) ? [id] : data.related,
  };
  const most = withPossible(target, data);
  const possible = {
    data: most,
    body,
    whys: most.whys,
    steps: [
      ...own.map((step) => withPossible(step, stepDataOf(step) ?? { whys: [] })),
      ...(mayBeMore('steps', index) ? [{ whys: SOMETHING }] : []),
    ],
    related: hasAllRelated ? shown.related : SOMETHING,
  };
  return { shown: idsOf(shown), possible: idsOf(possible) };
}

const idsOf = (page: Parameters<typeof sectionsOf>[0]) => sectionsOf(page).map(({ id }) => id);

const stepDataOf = ({ entry, remains }: ParsedEntry): Entry<'steps'>['data'] | undefined => {
  const one = entry ?? remains;
  return one?.kind === 'steps' ? one.data : undefined;
};

/** Whatever a field that cannot be read may hold, for who asks whether there is something. */
const SOMETHING = Object.assign([{}], { text: '' });

/** Data in which each field that is not known holds something. */
const withPossible = <T extends object>(holder: ParsedEntry, data: T): T =>
  holder.entry && !holder.isPartial
    ? data
    : new Proxy(data, {
        get: (target, key) =>
          typeof key === 'string' && !isFieldKnown(holder, key)
            ? SOMETHING
            : Reflect.get(target, key),
      });

interface Known {
  stepsOf: Map<string, ParsedEntry[]>;
  related: Set<string>;
  /** False while an incident may name others as related that cannot be read. */
  hasAllRelated: boolean;
}
const lookups = new WeakMap<Index, Known>();

function lookupOf(index: Index): Known {
  const known = lookups.get(index);
  if (known) return known;
  const incidents = [...index.byKind.incidents.values()];
  const made: Known = {
    stepsOf: Map.groupBy(index.byKind.steps.values(), ({ id }) => incidentIdOf(id)),
    // Related incidents are shown on both.
    related: new Set(
      incidents.flatMap(({ entry, remains }) => {
        const one = entry ?? remains;
        return one?.kind === 'incidents' ? one.data.related.map(({ incident }) => incident) : [];
      }),
    ),
    hasAllRelated:
      !mayBeMore('incidents', index) && incidents.every((one) => isFieldKnown(one, 'related')),
  };
  lookups.set(index, made);
  return made;
}

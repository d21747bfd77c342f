import { facetNames, type FacetName } from './record.ts';

/**
 * Narrowing, counting and ordering of records by what they have to do with. The
 * index finds words; this knows the rest, so that counts are those of the very
 * list that is shown, however its entries were found.
 */

/** A value of a facet. */
export interface FacetValue {
  /** What stands in the address of a search. */
  id: string;
  label: string;
}

/** The values of each facet, in the order in which the page offers them. */
export type FacetValues = Record<FacetName, FacetValue[]>;

/** One record, in numbers. */
export interface Row {
  /** For each facet, in the order of {@link facetNames}, the places of its values. */
  values: number[][];
  /** YYYY-MM-DD; empty for what no incident dates. */
  date: string;
  /** From 0 for the gravest; -1 where none is known. */
  severity: number;
  /** Number of incidents. */
  recurrence: number;
}

/** What was chosen: ids of values by facet. */
export type Selection = Partial<Record<FacetName, readonly string[]>>;

/** How many records have each value: for each facet, by the place of the value. */
export type Counts = Record<FacetName, number[]>;

export const sorts = ['relevance', 'date', 'severity', 'recurrence'] as const;
export type Sort = (typeof sorts)[number];

/** A test of rows: within a facet any of the chosen values is enough, and every facet must agree. */
export function selects(selection: Selection, values: FacetValues, except?: FacetName) {
  const wanted = facetNames
    .map((facet, place) => ({ facet, place, ids: selection[facet] ?? [] }))
    .filter(({ facet, ids }) => facet !== except && ids.length > 0)
    .map(({ facet, place, ids }) => ({
      place,
      chosen: new Set(values[facet].flatMap(({ id }, at) => (ids.includes(id) ? [at] : []))),
    }));
  return (row: Row) =>
    wanted.every(({ place, chosen }) => row.values[place]!.some((value) => chosen.has(value)));
}

/**
 * Counts the values of rows. Those of a facet are counted as if nothing of that
 * facet were chosen: each number says what choosing that value would add.
 */
export function countValues(
  rows: readonly Row[],
  selection: Selection,
  values: FacetValues,
): Counts {
  const entries = facetNames.map((facet, place) => {
    const counts = values[facet].map(() => 0);
    const isSelected = selects(selection, values, facet);
    for (const row of rows) {
      if (isSelected(row)) for (const value of row.values[place]!) counts[value]! += 1;
    }
    return [facet, counts];
  });
  return Object.fromEntries(entries) as Counts;
}

/**
 * Compares rows for an order; 0 for equals, which stay as they are. What has no
 * date or severity comes last.
 */
export function comparing(sort: Exclude<Sort, 'relevance'>): (a: Row, b: Row) => number {
  const byDate = (a: Row, b: Row) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0);
  const gravity = ({ severity }: Row) => (severity === -1 ? Infinity : severity);
  if (sort === 'date') return byDate;
  if (sort === 'recurrence') return (a, b) => b.recurrence - a.recurrence || byDate(a, b);
  return (a, b) => {
    const [left, right] = [gravity(a), gravity(b)];
    return left === right ? byDate(a, b) : left - right;
  };
}

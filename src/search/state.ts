import { sorts, type Selection, type Sort } from './facets.ts';
import { facetNames } from './record.ts';

/** A search, whole: what its address says, and nothing else decides what is shown. */
export interface SearchState {
  text: string;
  selection: Selection;
  /** `relevance` without a text means by date. */
  sort: Sort;
  /** How many results are shown. */
  shown: number;
}

/** Results that are shown at first, and how many more at a time. */
export const PAGE = 10;

/** More results than anybody reads. */
const MOST = 200;

/** Reads an address. Unknown parameters mean nothing; an unknown order is the usual one. */
export function readState(parameters: URLSearchParams): SearchState {
  const selection = Object.fromEntries(
    facetNames
      .map((facet) => [facet, [...new Set(parameters.getAll(facet).filter(Boolean))]] as const)
      .filter(([, ids]) => ids.length > 0),
  );
  const shown = Number(parameters.get('shown'));
  return {
    text: parameters.get('q') ?? '',
    selection,
    sort: sorts.find((sort) => sort === parameters.get('sort')) ?? 'relevance',
    shown:
      Number.isInteger(shown) && shown > PAGE
        ? Math.min(MOST, Math.ceil(shown / PAGE) * PAGE)
        : PAGE,
  };
}

/** The address of a search; what is usual is left out, so that equal searches have equal addresses. */
export function writeState({ text, selection, sort, shown }: SearchState): URLSearchParams {
  const parameters = new URLSearchParams();
  if (text.trim()) parameters.set('q', text.trim());
  for (const facet of facetNames) {
    for (const id of [...(selection[facet] ?? [])].sort()) parameters.append(facet, id);
  }
  if (sort !== 'relevance') parameters.set('sort', sort);
  if (shown > PAGE) parameters.set('shown', String(shown));
  return parameters;
}

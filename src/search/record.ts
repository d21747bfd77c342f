import type { Kind } from '../model/kinds.ts';
import type { Day } from '../model/time.ts';

/** What search knows of one entry: what it can be found by, and what a result shows of it. */
export interface SearchRecord {
  kind: Kind;
  /** Address without the base. */
  path: string;
  title: string;
  /** Ids by which people ask for exactly this entry: its own, earlier ones, that of a tracker. */
  ids: string[];
  /** Names of what it has to do with: services, tags, category. Found like its title, but weigh less. */
  names: string[];
  card: Card;
  /** The first one is the summary. */
  sections: RecordSection[];
  facets: Facets;
  /** Orders by date; undefined for what no incident dates. */
  date?: Day;
  /** Position on the severity scale, from 0 for the gravest; undefined where no incident gives one. */
  severity?: number;
  /** Number of incidents that it struck, took part in or taught. */
  recurrence: number;
}

/** What a result shows besides its title and the words that matched. */
export interface Card {
  /** "15 September 2025" */
  when?: string;
  /** Name of the severity. */
  severity?: string;
  /** Names of services, joined. */
  services?: string;
  status?: string;
  /** "Struck three times, last in May 2026" */
  note?: string;
}

/** A part of an entry that can be opened by itself. */
export interface RecordSection {
  /**
   * Where it is: an anchor of the entry's page, or the address of another page,
   * relative to the entry's. Empty for the top of the page.
   */
  at: string;
  title: string;
  texts: string[];
  /** 1 for usual text; up to 10. */
  weight?: number;
}

/** By what results can be narrowed, in the order in which the page offers it; each is a parameter of its address. */
export const facetNames = [
  'kind',
  'service',
  'severity',
  'category',
  'status',
  'year',
  'tag',
  'owner',
] as const;
export type FacetName = (typeof facetNames)[number];

/** The values that an entry has of each facet; several where it has to do with several. */
export type Facets = Record<FacetName, string[]>;

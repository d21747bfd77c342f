import type { Counts, FacetValues, Selection, Sort } from './facets.ts';
import type { Piece } from './passages.ts';
import type { Kind } from '../model/kinds.ts';
import type { Card } from './record.ts';

/** What pages and the worker that searches say to each other; plain data, as messages are. */

/** `search.json`: what the build tells the browser of its index. */
export interface IndexInfo {
  /** Grows when an older page could no longer read what stands beside it. */
  format: typeof FORMAT;
  /** Names the state of the content that the index was made from. */
  edition: string;
  /** BCP 47. */
  language: string;
  /** Number of records by index. */
  records: Record<IndexName, number>;
  /** First letters of words for which there is a file. */
  letters: string[];
  /** Groups of words that mean the same. */
  synonyms: string[][];
  /** Words that say nothing by themselves, and those that most records hold. */
  stopWords: string[];
}
export const FORMAT = 1;
export const indexNames = ['entries', 'parts'] as const;
export type IndexName = (typeof indexNames)[number];

/** Folder of the index in the built site. */
export const FOLDER = 'pagefind';

export interface Question {
  text: string;
  /** How many results are wanted. */
  limit: number;
  /** Given by the page with facets, which also wants the counts. */
  facets?: { selection: Selection; sort: Sort };
}

export interface Answer {
  results: Result[];
  /** How many there are in all. */
  total: number;
  /** Slips of the keyboard, and what was searched for instead. */
  corrections: { typed: string; used: string[] }[];
  /** Words that nothing holds, nor anything like them. */
  unknown: string[];
  /** True when nothing holds what stood in quotes, so that the quotes were passed over. */
  isUnquoted: boolean;
  /** True while the only word is too short to look for. */
  isShort: boolean;
  /** True when the end of the query was left out, being too long. */
  isCut: boolean;
  /** Words of the query that were searched for; none when it holds neither letter nor digit. */
  words: number;
  facets?: { values: FacetValues; counts: Counts };
}

export interface Result {
  kind: Kind;
  /** Address without the base. */
  path: string;
  title: string;
  card: Card;
  /** The sentence of its summary that matched, or the beginning of it. */
  passage: Piece[];
  /** Parts that say more of what was asked: steps, remediations, sections. */
  parts: ResultPart[];
}

export interface ResultPart {
  /** Address without the base. */
  path: string;
  /** Undefined for a section of the entry's own page. */
  kind?: Kind;
  title: string;
  passage: Piece[];
}

export type Request =
  { id: number; start: { folder: string; edition?: string } } | { id: number; find: Question };
export type Response =
  { id: number; answer: Answer | undefined } | { id: number; failure: Failure };

/** Why there can be no search: no index, one from another build, one that did not come, or something unforeseen. */
export type Failure = 'missing' | 'other-edition' | 'unreachable' | 'failed';

import { normalize, split } from './words.ts';

/** More characters than any question has; the rest of what was pasted is left out. */
export const LONGEST = 1000;
/** More words than this say nothing new. */
export const MOST_WORDS = 24;

/** One word of a query. */
export interface QueryWord {
  /** As it was typed. */
  typed: string;
  /** As the index keeps it. */
  word: string;
  /** True for the last one: it may not be typed to its end. */
  isLast: boolean;
  /** Its place among all words that were typed; undefined for a piece of one. */
  at?: number;
}

/** A query, taken apart. */
export interface Query {
  words: QueryWord[];
  /** What stood in quotes: found only where it stands so. */
  quoted: string[];
  /** True when something was too long to be searched for. */
  isCut: boolean;
}

/**
 * Takes a query apart. Never fails: what has neither letter nor digit is no word,
 * and a query without a word finds nothing.
 */
export function parseQuery(typedText: string, language: string): Query {
  const text = typedText.replace(/[“”„]/g, '"');
  const isLong = text.length > LONGEST;
  // Half a word would be taken for the beginning of many.
  const head = (isLong ? text.slice(0, LONGEST).replace(/(?<=\s)\S*$/, '') : text).trimStart();
  const list = split(head.replaceAll('"', ' '), language);
  const words = list.map((word, at) => ({
    typed: word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''),
    word: normalize(word),
    isLast: at === list.length - 1 && !/\s$/.test(head),
    at,
  }));
  const distinct = words.filter(
    ({ word }, at) => words.findIndex((other) => other.word === word) === at,
  );
  return {
    words: distinct.slice(0, MOST_WORDS),
    quoted: [...head.matchAll(/"([^"]+)"/g)]
      .map(([, inner]) => phraseOf(inner!, language))
      .filter(Boolean),
    isCut: isLong || distinct.length > MOST_WORDS,
  };
}

const phraseOf = (text: string, language: string) =>
  split(text.replaceAll('"', ' '), language).map(normalize).join(' ');

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
}

/** A query, taken apart. */
export interface Query {
  words: QueryWord[];
  /** What stood in quotes: found only where it stands so. */
  quoted: string[];
  /** The words in the order in which they were typed, as the index keeps them. */
  phrase: string;
  /** True when something was too long to be searched for. */
  isCut: boolean;
}

/**
 * Takes a query apart. Never fails: what has neither letter nor digit is no word,
 * and a query without a word finds nothing.
 */
export function parseQuery(text: string, language: string): Query {
  const head = text.slice(0, LONGEST).trimStart();
  const typed = split(head.replaceAll('"', ' '), language);
  const distinct = typed.filter(
    (word, index) => typed.findIndex((other) => normalize(other) === normalize(word)) === index,
  );
  const kept = distinct.slice(0, MOST_WORDS);
  return {
    words: kept.map((word, index) => ({
      typed: word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''),
      word: normalize(word),
      isLast: index === distinct.length - 1 && !/\s$/.test(head),
    })),
    quoted: [...head.matchAll(/"([^"]+)"/g)]
      .map(([, inner]) => phraseOf(inner!, language))
      .filter(Boolean),
    phrase: phraseOf(head, language),
    isCut: text.length > LONGEST || distinct.length > MOST_WORDS,
  };
}

const phraseOf = (text: string, language: string) =>
  split(text.replaceAll('"', ' '), language).map(normalize).join(' ');

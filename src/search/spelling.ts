import leven from 'leven';
import { stemmer } from 'stemmer';
import type { SearchRecord } from './record.ts';
import { normalize, partsOf, split } from './words.ts';

/**
 * The words of the base by their first letter, each with the number of records
 * that hold it. The browser fetches only the letters that a query begins with,
 * and learns from them which words are known, which are common and which are slips.
 */

/** Word → number of records. */
export type WordCounts = Map<string, number>;

/** Name of the file that a word is in: its first letter or digit, `other` beyond ASCII. */
export const letterOf = (word: string) => /^[a-z0-9]/.exec(word)?.[0] ?? 'other';

/** Counts in how many records each word stands; parts of compounds count as words. */
export function countWords(records: readonly SearchRecord[], language: string): WordCounts {
  const counts: WordCounts = new Map();
  const forms = new Map<string, string[]>();
  for (const record of records) {
    const words = new Set<string>();
    for (const typed of split(textOf(record), language)) {
      if (!forms.has(typed)) forms.set(typed, [normalize(typed), ...partsOf(typed)]);
      for (const word of forms.get(typed)!) words.add(word);
    }
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

const textOf = ({ title, ids, names, card, sections }: SearchRecord) =>
  [
    title,
    ...ids,
    ...names,
    ...Object.values(card),
    ...sections.flatMap((section) => [section.title, ...section.texts]),
  ].join('\n');

/** One file of words: a line each, with its count where that is not 1. */
export const writeWords = (counts: WordCounts): string =>
  [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, count]) => (count === 1 ? word : `${word} ${count}`))
    .join('\n');

/** Reads what {@link writeWords} wrote. */
export function readWords(text: string): WordCounts {
  const lines = text.split('\n').filter((line) => line !== '');
  return new Map(
    lines.map((line) => {
      const [word, count = '1'] = line.split(' ') as [string, string?];
      return [word, Number(count)];
    }),
  );
}

/** Shorter words have too many neighbours to guess from. */
const SHORTEST = 4;
/** From this length on a wrong letter is taken for a slip; before, it mostly makes another word: heap, help. */
const LONG = 7;
/** From this length on two slips are believed. */
const LONGEST = 9;

/** What the words of a letter know of a typed word. */
export interface Spelling {
  /** In how many records the word stands, in any of its forms; 0 for an unknown word. */
  count: number;
  /** True when longer words begin with it: it may not be typed to its end. */
  begins: boolean;
  /** Words that it may have been meant for, nearest first; empty for a known word. */
  corrections: string[];
}

/** What forms of a word have in common. Porter's rules are for English; other languages know only the word as it is. */
export const stemOf = (language: string) =>
  language.startsWith('en') ? stemmer : (word: string) => word;

/** Words that more than a share of the records hold. */
export const commonWords = (counts: WordCounts, records: number, share: number): string[] =>
  [...counts].filter(([, count]) => count > share * records).map(([word]) => word);

/** Looks a word up; forms with the same stem (`failing`, `failed`) are the same word. */
export function spell(word: string, known: WordCounts, language: string): Spelling {
  const stemIn = stemOf(language);
  const stem = stemIn(word);
  let count = 0;
  let begins = false;
  for (const [other, records] of known) {
    // A stem keeps the beginning of its word; comparing that first spares most of the work.
    if (other.slice(0, 2) !== word.slice(0, 2)) continue;
    if (other === word || stemIn(other) === stem) count = Math.max(count, records);
    if (other.length > word.length && other.startsWith(word)) begins = true;
  }
  const isWord = /^\p{L}+$/u.test(word) && word.length >= SHORTEST;
  return { count, begins, corrections: count > 0 || !isWord ? [] : corrections(word, known) };
}

function corrections(word: string, known: WordCounts): string[] {
  const limit = word.length >= LONGEST ? 2 : 1;
  return [...known]
    .filter(([other]) => other.length >= SHORTEST && Math.abs(other.length - word.length) <= limit)
    .map(([other, records]) => ({ other, records, slips: slips(word, other) }))
    .filter((one) => one.slips <= limit)
    .sort((a, b) => a.slips - b.slips || b.records - a.records)
    .map(({ other }) => other)
    .slice(0, 2);
}

/** Slips of the keyboard between two words. Two letters that changed places are one. */
function slips(word: string, other: string): number {
  const edits = leven(word, other);
  if (edits === 2 && isSwap(word, other)) return 1;
  const isWrongLetter = edits === 1 && word.length === other.length;
  return isWrongLetter && word.length < LONG ? Infinity : edits;
}

function isSwap(word: string, other: string): boolean {
  const at = [...word].findIndex((letter, index) => letter !== other[index]);
  return (
    word.length === other.length &&
    word[at] === other[at + 1] &&
    word[at + 1] === other[at] &&
    word.slice(at + 2) === other.slice(at + 2)
  );
}

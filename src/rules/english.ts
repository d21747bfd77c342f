import { stemmer } from 'stemmer';
import { eng } from 'stopword';
import type { Site } from '../model/site.ts';

/** English, which is the only language whose words rules judge. */

/** True for a base that is written in English; rules that look for words leave the others alone. */
export const isEnglish = ({ language }: Pick<Site, 'language'>) => language.startsWith('en');

/** True where a text goes on to say why; then the analysis does not end at what it said before. */
export const givesReason = (rest: string) =>
  /\b(?:because|since|due to|owing to|as (?:it|its|the|there|they|nothing|nobody|no|both|each|every|all|only|neither))\b/i.test(
    rest,
  );

const stopWords = new Set([...eng, 'why', 'when', 'whose', 'does', 'did', 'cannot', 'so']);

/** A stem takes a microsecond, and the same words come again and again. */
const stems = new Map<string, string>();
const MOST_STEMS = 20_000;

/** Empty for a word that says nothing by itself. */
function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= MOST_STEMS) stems.clear();
  const stem = word.length > 1 && !stopWords.has(word) ? stemmer(word) : '';
  stems.set(word, stem);
  return stem;
}

/** All words of a text in small letters, numbers included. */
export const wordsOf = (text: string): string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Stems of the English words in a text that say something by themselves. */
export const contentWords = (text: string): Set<string> => stemsOf(wordsOf(text));

/** The same of words that {@link wordsOf} found. */
export function stemsOf(words: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const word of words) {
    const stem = stemOf(word);
    if (stem) found.add(stem);
  }
  return found;
}

import leven from 'leven';
import { compareText } from './diagnostic.ts';

/**
 * The candidate that a misspelt word most likely meant: at most a third of its
 * letters (and at least two edits) away, or one of which it is a part. Undefined
 * when nothing is near; a wrong guess costs more than none.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(2, Math.floor(word.length / 3));
  const lower = word.toLowerCase();
  const ranked = [...new Set(candidates)]
    .map((candidate) => ({ candidate, distance: leven(lower, candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance || compareText(a.candidate, b.candidate));
  const best = ranked[0];
  if (best && best.distance <= limit && best.distance < word.length) return best.candidate;
  if (word.length < 4) return undefined;
  return ranked.find(({ candidate }) => candidate.toLowerCase().includes(lower))?.candidate;
}

/** "Did you mean …?" for the nearest candidate; undefined when there is none. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const guess = nearest(word, candidates);
  return guess === undefined ? undefined : `Did you mean "${guess}"?`;
}

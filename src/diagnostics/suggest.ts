import leven from 'leven';
import { compareText } from './diagnostic.ts';

/**
 * The candidate that a misspelt word most likely meant: at most a third of the letters of the
 * longer one away, or the only one that has a word which begins with it. Undefined when nothing
 * is near, or several are as near as each other; a wrong guess costs more than none.
 *
 * @param most letters that may differ, however long the word is
 */
export function nearest(
  word: string,
  candidates: Iterable<string>,
  most: number = Infinity,
): string | undefined {
  const lower = word.toLowerCase();
  const all = [...new Set(candidates)].sort(compareText);
  const near = all
    .map((candidate) => ({
      candidate,
      distance: editsBetween(lower, candidate.toLowerCase()),
      limit: Math.min(most, Math.floor(Math.max(word.length, candidate.length) / 3)),
    }))
    .filter(({ distance, limit }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance);
  const [best, second] = near;
  if (best) return best.distance === second?.distance ? undefined : best.candidate;
  if (word.length < 4) return undefined;
  const holders = all.filter((candidate) =>
    wordsOf(candidate).some((one) => one.startsWith(lower)),
  );
  return holders.length === 1 ? holders[0] : undefined;
}

/** "Did you mean …?" for the nearest candidate; undefined when there is none. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const guess = nearest(word, candidates);
  return guess === undefined ? undefined : `Did you mean "${guess}"?`;
}

/** Letters that must be put in, left out or changed; two that are swapped count as one. */
function editsBetween(a: string, b: string): number {
  const edits = leven(a, b);
  if (edits !== 2 || a.length !== b.length) return edits;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  return a.slice(0, at) + a[at + 1]! + a[at]! + a.slice(at + 2) === b ? 1 : 2;
}

/** What a word is joined of, from each of its parts to its end: `queue-limits` and `limits`. */
const wordsOf = (word: string) => {
  const lower = word.toLowerCase();
  return [...word.matchAll(/(?<![\p{L}\d])[\p{L}\d]|(?<=\p{Ll})\p{Lu}/gu)].map(({ index }) =>
    lower.slice(index),
  );
};

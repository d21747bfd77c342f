/** Numbers that look like chance and are the same in every run. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Like `pick`, but the first items far more often than the last. */
  pickFirst<T>(list: readonly T[]): T;
  /** Up to `count` different items, the first ones of the list far more often. */
  some<T>(list: readonly T[], count: number): T[];
}

/** How much the first items are preferred: the share of picks in the first x of a list is x^(1/TAIL). */
const TAIL = 2;

/** The generator "mulberry32": 32 bits of state are plenty for texts. */
export function createRandom(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const pickFirst = <T>(list: readonly T[]) => list[Math.floor(next() ** TAIL * list.length)]!;
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (list) => list[below(list.length)]!,
    pickFirst,
    some: (list, count) =>
      list.length === 0 ? [] : [...new Set(Array.from({ length: count }, () => pickFirst(list)))],
  };
}

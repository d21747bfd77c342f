import type { Found, Matches } from './engine.ts';

/** What is nowhere in a text. */
export const nothing: Matches = new Map();

/** What an answer says of how it was found. */
export const about = (found: Found | undefined) => ({
  corrections: found?.corrections ?? [],
  unknown: found?.unknown ?? [],
  isUnquoted: found?.isUnquoted ?? false,
  isShort: found?.isShort ?? false,
  isCut: found?.query.isCut ?? false,
  words: found?.query.words.length ?? 0,
});

/** What patterns find in a text, as far as anybody wants to know. */

/** Nobody mends more at once, and a text that is made to break a rule a million times must not stop the reading. */
export const MOST_IN_A_TEXT = 20;

/**
 * The first matches of a pattern, which has the flag `g`, in one text. `matchAll` copies the
 * pattern, and a copy of a long one may be compiled anew: mostly there is nothing to copy it for.
 */
export const matchesIn = (text: string, pattern: RegExp): RegExpExecArray[] =>
  text.search(pattern) === -1 ? [] : [...text.matchAll(pattern).take(MOST_IN_A_TEXT)];

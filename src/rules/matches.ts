/** What patterns find in a text, as far as anybody wants to know. */

/** Nobody mends more at once, and a text that is made to break a rule a million times must not stop the reading. */
export const MOST_IN_A_TEXT = 20;

/**
 * The first matches of a pattern, which has the flag `g` and matches no empty words, in one text.
 * `matchAll` copies the pattern, and a copy of a long one is often compiled anew.
 */
export function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match; found.length < MOST_IN_A_TEXT && (match = pattern.exec(text));) found.push(match);
  pattern.lastIndex = 0;
  return found;
}

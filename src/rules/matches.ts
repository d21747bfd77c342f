/** What patterns find in a text, as far as anybody wants to know. */

/** Nobody mends more at once, and a text that is made to break a rule a million times must not stop the reading. */
export const MOST_IN_A_TEXT = 20;

/** The first matches of a pattern, which has the flag `g`, in one text. */
export const matchesIn = (text: string, pattern: RegExp): RegExpExecArray[] => [
  ...text.matchAll(pattern).take(MOST_IN_A_TEXT),
];

/**
 * Words that rules look for in prose. Nearly every entry holds none of them, so all are
 * looked for at once before each rule looks for its own.
 */

const registered = new Set<RegExp>();
let any: RegExp | undefined;

/** A pattern, with the flags `g` and `i`, for something that begins where a word does. */
export function words(source: string | RegExp): RegExp {
  const pattern = new RegExp(`\\b(?:${typeof source === 'string' ? source : source.source})`, 'gi');
  registered.add(pattern);
  any = undefined;
  return pattern;
}

/** True for a pattern that {@link anyWord} stands for, too. */
export const isOfWords = (pattern: RegExp) => registered.has(pattern);

/** Finds what any of the patterns finds; it passes by the start of a word once, and not once for each of them. */
export const anyWord = (): RegExp =>
  (any ??= new RegExp(
    `\\b(?:${[...registered].map(({ source }) => source.replace(/^\\b/, '')).join('|')})`,
    'i',
  ));

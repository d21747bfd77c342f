/**
 * Characters that no reader sees and no text means: controls (but a break of lines and a
 * tab), white space without width, and signs that turn the direction of what follows. Signs
 * that scripts and emoji need between their letters (U+200C to U+200F) are none of them.
 */
const INVISIBLE = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b\u202a-\u202e\u2060-\u2069\ufeff]/g;

const names: Record<string, string> = {
  '\u00a0': 'no-break space',
  '\u00ad': 'soft hyphen',
  '\u200b': 'zero-width space',
  '\u202d': 'left-to-right override',
  '\u202e': 'right-to-left override',
  '\u2060': 'word joiner',
  '\u3000': 'wide space',
  '\ufeff': 'byte order mark',
};

/** A character by its code, and by its name where it has one that people know: U+200B (zero-width space). */
export function nameOf(character: string): string {
  const name = names[character];
  return codeOf(character) + (name === undefined ? '' : ` (${name})`);
}

/** The first invisible character of a text; undefined where it has none. */
export function firstInvisible(text: string): string | undefined {
  const at = text.search(INVISIBLE);
  return at === -1 ? undefined : text[at];
}

/** A text without its invisible characters. */
export const withoutInvisible = (text: string) => text.replace(INVISIBLE, '');

/** A text whose invisible characters are written as their codes: sev1<U+200B>. */
export const withCodes = (text: string) =>
  text.replace(INVISIBLE, (character) => `<${codeOf(character)}>`);

const codeOf = (character: string) =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * Words as the index cuts them: at white space, then letters, digits and `_` alone,
 * in lower case and without accents. A query has to be cut the same way, or
 * `gunicorn_config.py` would not meet itself.
 */

/** A word as the index keeps it; empty for what has neither letter nor digit. */
export function normalize(word: string): string {
  if (!/[\p{L}\p{N}]/u.test(word)) return '';
  return word
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{Pc}]/gu, '');
}

/**
 * The words within a compound: `SSotAsyncTestCase` → s, sot, async, test, case;
 * `10.0.0.3:5432` → 10, 0, 0, 3, 5432. Empty for a word that has no parts.
 */
export function partsOf(word: string): string[] {
  const parts = word
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .replace(/(\p{Ll}|\p{N})(?=\p{Lu})/gu, '$1 ')
    .replace(/(\p{Lu})(?=\p{Lu}\p{Ll})/gu, '$1 ')
    .split(' ')
    .map(normalize)
    .filter((part) => part !== '');
  return parts.length > 1 ? parts : [];
}

/** The pieces of a path, an address or an assignment, each of which may be a compound: `a/b_c.py` → a, b_c.py. */
export const piecesOf = (word: string): string[] =>
  word.split(/[^\p{L}\p{N}\p{M}_.-]+/u).filter((piece) => normalize(piece) !== '');

/** Languages that put no space between words; the index cuts them by meaning. */
const UNSPACED = /^(?:zh|ja|th)\b/;

/** The words of a text, as typed, in a language (BCP 47). */
export function split(text: string, language: string): string[] {
  const words = UNSPACED.test(language)
    ? [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].map(
        ({ segment }) => segment,
      )
    : text.split(/\s+/);
  return words.filter((word) => normalize(word) !== '');
}

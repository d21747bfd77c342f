/**
 * Author's text as it may stand in mermaid source, where it can neither end what
 * it stands in nor become anything but text.
 *
 * Mermaid has codes for characters (`#quot;`, `#35;`), but where labels are SVG
 * text, as they are here, version 12 decodes three of them only: `#lt;`, `#gt;`
 * and `#amp;`; the others would be read as they are written. So a character that
 * the syntax claims becomes its typographic twin, and a sequence that it claims
 * is broken by a character without width. Both look right in every renderer.
 */

/** How many characters of a text a label shows, unless its diagram says otherwise. */
export const LABEL_LENGTH = 120;

/** Titles and descriptions are whole sentences, which hearers take in one by one. */
const SENTENCES_LENGTH = 1000;

/** Breaks what mermaid would read as syntax, and is not seen. */
const APART = '\u200b';

/**
 * A text as it stands between the quotes of a flowchart's label, cut to so many
 * characters. Prose comes here by way of `proseToText`, which takes its Markdown.
 */
export function label(text: string, maxLength = LABEL_LENGTH): string {
  const line = harmless(text, maxLength);
  // A word that is too long for a line is broken wherever the line ends, be it within a code.
  const isSafe = (line.match(/\S*[<>&]\S*/g) ?? []).every((word) => word.length <= 12);
  return line.replace(/[<>&]/g, (found) => (isSafe ? codes : twins)[found]!);
}

/** A text as it stands after `accTitle:` or `accDescr:`, to the end of the line, where no code is decoded. */
export function sentence(text: string, maxLength = SENTENCES_LENGTH): string {
  return harmless(text, maxLength).replace(/[<>]/g, (found) => twins[found]!);
}

/** A text as it stands in a gantt, where it has no quotes and a colon ends it: "11:20" becomes "11.20". */
export function attribute(text: string, maxLength = LABEL_LENGTH): string {
  return sentence(text, maxLength)
    .replace(/(?<=\d):(?=\d)/g, '.')
    .replace(/:(?=\s|$)/g, ' –')
    .replaceAll(':', '\u2236');
}

/** A text on one line, cut after a word with "…" when it is longer than so many characters. */
export function cutText(text: string, maxLength: number): string {
  const line = oneLine(text);
  // What readers take for one character is never cut: an emoji is several code units.
  const characters = [...new Intl.Segmenter('en').segment(line)].map(({ segment }) => segment);
  if (characters.length <= maxLength) return line;
  const head = characters.slice(0, maxLength - 1).join('');
  // A word that fills the half of it is cut itself; else next to nothing would be left.
  const end = characters[maxLength - 1] === ' ' ? head.length : head.lastIndexOf(' ');
  const kept = end > head.length / 2 ? head.slice(0, end) : head;
  return `${kept.replace(/[\s,;:.–-]+$/, '')}…`;
}

/** White space as single spaces; without control characters, some of which turn the order of what follows. */
const oneLine = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();

const codes: Record<string, string> = { '<': '#lt;', '>': '#gt;', '&': '#amp;' };
const twins: Record<string, string> = { '<': '\u2039', '>': '\u203a', '&': '&' };

/** A text with nothing in it that ends a label, begins a directive or is read as markup; "…" for none. */
function harmless(text: string, maxLength: number): string {
  return (
    cutText(text, maxLength)
      .replace(/(^|[\s([{])"/g, '$1\u201c')
      .replaceAll('"', '\u201d')
      // A backtick after the quote would make Markdown of the label.
      .replaceAll('`', "'")
      // Codes of mermaid's and of HTML, a directive, mathematics, a line break, an icon.
      .replace(/[#&](?=#?\w+;)|%(?=%\{)|\$(?=\$)|\\(?=n)|\bfa[bklrs]?(?=:fa-)/g, `$&${APART}`)
      // What Markdown takes for a list or a heading, some versions refuse to draw.
      .replace(/^(?:\d{1,9}[.)]|[-+*]|#{1,6})(?=\s|$)/, `$&${APART}`)
      // Mermaid takes "style a:#b;" for a style and drops its semicolon, wherever it stands.
      .replace(/:(?=\S*[#<>&])/g, ': ') || '\u2026'
  );
}

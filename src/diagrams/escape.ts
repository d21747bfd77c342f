/**
 * Author's text as it may stand in mermaid source, where it can neither end what
 * it stands in nor become anything but text.
 *
 * A character that the syntax claims is written as its code (`#quot;`, `#58;`)
 * wherever codes are decoded, so that readers see the author's own. Where none
 * are, a character without width breaks what would be read as syntax.
 */

/** How many characters of a text a label shows. */
export const LABEL_LENGTH = 120;

/** Titles and descriptions are whole sentences, which hearers take in one by one. */
const SENTENCES_LENGTH = 1000;

/** Breaks what mermaid would read as syntax, and is not seen. */
const APART = '\u200b';
/** The same, and taken for white space by patterns. */
const APART_AS_SPACE = '\ufeff';

/** What a flowchart's label or a gantt's bar would not show as it is. */
const CLAIMED = new RegExp(
  [
    // Markup, codes of HTML and of mermaid, and the signs under which it carries these.
    '[<>&]|#(?=\\w+;)|ﬂ(?=°)|¶(?=ß)',
    // A directive, mathematics, a line break, an icon.
    '%(?=%\\{)|\\$(?=\\$)|\\\\(?=n)|(?<=\\bfa[bklrs]?):(?=fa-)',
    // A backtick after the quote would make Markdown of the label.
    '^`',
    // What Markdown takes for a list or a heading, some versions refuse to draw.
    '(?<=^\\d{1,9})[.)](?=\\s|$)|^(?:[-+*]|#(?=#{0,5}(?:\\s|$)))(?=[\\s#]|$)',
  ].join('|'),
  'g',
);

/**
 * Lines as they stand between the quotes of a flowchart's label, each cut to
 * `LABEL_LENGTH`; an empty one stays empty. Prose comes here by way of
 * `proseToText`, which takes its Markdown.
 *
 * @param wrapAt px, at which mermaid wraps lines
 */
export function label(lines: readonly string[], wrapAt: number): string {
  const escaped = lines.map((line) => (line === '' ? '' : labelLine(line, wrapAt)));
  // Mermaid takes "style a:#b;" for a style and drops its semicolon, wherever it stands.
  return escaped.join('<br/>').replace(/:(?=\S*#)/g, codeOf);
}

const labelLine = (text: string, wrapAt: number) =>
  coded(text)
    .replaceAll('"', codeOf)
    .replace(/\S+/g, (word) => brokenWord(word, wrapAt));

/**
 * A text as it stands to the end of the line after `accTitle:` or `accDescr:`, and
 * in a gantt after `title` or `section`. Codes do not help there: the first two
 * are told to hearers as they are carried, not decoded, and so are the names of
 * links, of which that of a section is a part. What is no syntax there, such as
 * quotes and colons, stands as it is.
 */
export function sentence(text: string, maxLength = SENTENCES_LENGTH): string {
  return (
    cutText(text, maxLength)
      // Codes of mermaid's and of HTML, a directive; a tag, which some versions take out.
      .replace(/[#&](?=#?\w+;)|ﬂ(?=°)|%(?=%\{)|<(?=[a-z/!?])/gi, `$&${APART}`)
      // "style a:#b;", as in a label.
      .replace(/:(?=\S*#)/g, `$&${APART_AS_SPACE}`) || NOTHING
  );
}

/** A text as it stands on a bar of a gantt, where it has no quotes and a colon ends it. */
export const barText = (text: string) => coded(text).replaceAll(':', codeOf);

/** A text on one line, cut after a word with "…" when it is longer than so many characters. */
export function cutText(text: string, maxLength: number): string {
  const line = oneLine(text);
  if (line.length <= maxLength) return line;
  // What readers take for one character is never cut: an emoji is several code units.
  const characters = charactersOf(line);
  if (characters.length <= maxLength) return line;
  const head = characters.slice(0, maxLength - 1).join('');
  // A word that fills the half of it is cut itself; else next to nothing would be left.
  const end = characters[maxLength - 1] === ' ' ? head.length : head.lastIndexOf(' ');
  const kept = end > head.length / 2 ? head.slice(0, end) : head;
  return `${kept.replace(/[\s,;:.–-]+$/, '')}…`;
}

/** In place of a text without a character that is seen. */
const NOTHING = '\u2026';

/** White space as single spaces; without control characters, some of which turn the order of what follows. */
const oneLine = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();

const graphemes = new Intl.Segmenter('en');
const charactersOf = (text: string) => [...graphemes.segment(text)].map(({ segment }) => segment);

const coded = (text: string) =>
  cutText(text, LABEL_LENGTH).replace(CLAIMED, (found, at: number, line: string) =>
    // Labels are decoded twice, first of `#amp;` and its like: "&lt;" would become "<".
    /^&#?\w+;/.test(line.slice(at)) ? '#38;' : codeOf(found),
  ) || NOTHING;

const names: Record<string, string> = { '"': 'quot', '&': 'amp', '<': 'lt', '>': 'gt' };

/** A character as its code. */
const codeOf = (character: string) => `#${names[character] ?? character.codePointAt(0)};`;

const CODE = /#\w+;/;

/**
 * A word with a code in it that is too long for a line, in lines: mermaid would
 * break it wherever the line ends, be it within the code.
 */
function brokenWord(word: string, wrapAt: number): string {
  if (!CODE.test(word)) return word;
  const units = word
    .split(/(#\w+;)/)
    .flatMap((part, index) => (index % 2 === 1 ? [part] : charactersOf(part)));
  const lines: string[] = [];
  let line: string[] = [];
  for (const unit of units) {
    line.push(unit);
    if (roomOf(line) <= wrapAt) continue;
    // Better after a mark than within a name, as long as a third of the line is used.
    const mark = line.findLastIndex((one, at) => at < line.length - 1 && MARK.test(one));
    const end = mark >= line.length / 3 ? mark + 1 : line.length - 1;
    lines.push(line.slice(0, end).join(''));
    line = line.slice(end);
  }
  return [...lines, line.join('')].join('<br/>');
}

/** What a line may end with: no letter, no digit, nothing that opens. */
const MARK = /(?<!#lt;)(?<![\p{L}\p{M}\p{N}([{])$/u;

/** The room in px that characters take at most, in letters of 15 px of any usual font. */
const roomOf = (units: readonly string[]) => units.reduce((sum, unit) => sum + widthOf(unit), 0);

function widthOf(unit: string): number {
  if (CODE.test(unit)) return unit === '#quot;' ? 8 : 15;
  // An accent makes no letter wider.
  const [letter = ''] = unit.normalize('NFD');
  if (/[fijlrtI !'(),./:;[\\\]`{|}-]/.test(letter)) return 8.5;
  if (/[a-z\d]/.test(letter) && !/[mw]/.test(letter)) return 10;
  if (/[A-Z]/.test(letter) && !/[MW]/.test(letter)) return 12;
  return /^[ -~]$/.test(letter) && unit.length === 1 ? 15.5 : unit.length * 21;
}

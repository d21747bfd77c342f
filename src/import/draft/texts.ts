import { proseToText } from '../../body/prose.ts';
import { withoutInvisible } from '../../model/invisible.ts';
import { isTooDeep } from '../../model/nesting.ts';
import { MAX_LINE, MAX_TEXT } from '../../model/texts.ts';
import { fieldSafe } from '../mdx/inline.ts';
import { mendMojibake } from '../mdx/readable.ts';

/** Words of a source as the fields of an entry take them. */

/** Longest title, in characters; what is longer is a summary. Our choice. */
const LONGEST_TITLE = 120;

/** A text of a field: links lead out of the base, and nothing in it is unreadable. Empty for none. */
export function proseOf(text: string | undefined): string {
  const clean = mendMojibake(withoutInvisible(text ?? ''));
  const safe = fieldSafe(clean)
    .replace(/[^\S\n]+$/gm, '')
    .trim();
  const flat = isTooDeep(safe) ? safe.replace(/[*_~>]+/g, '') : safe;
  return cut(flat, MAX_TEXT);
}

/** A text on one line, without markup. Empty for none. */
export const lineOf = (text: string | undefined, most = MAX_LINE): string =>
  cut(proseToText(proseOf(text)), most);

/** A title: one line, without the sign that ends a sentence, cut at a word. */
export const titleOf = (text: string | undefined): string =>
  lineOf(text, LONGEST_TITLE).replace(/(?<![.])[.:;,]+$/, '');

/** What is behind a title: the text of the source, with the title itself where that was cut or is all there is. */
export function summaryOf(title: string, text?: string): string {
  const own = proseOf(text);
  if (own === '') return proseOf(title);
  if (keyOf(own).startsWith(keyOf(title))) return own;
  return titleOf(title).endsWith('…') ? `${proseOf(title)}\n\n${own}` : own;
}

function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = text.lastIndexOf(' ', most - 2);
  return `${text.slice(0, end > most / 2 ? end : most - 2).trimEnd()} …`;
}

/** Texts that say the same but for case, signs and markup have the same key. */
export const keyOf = (text: string): string =>
  lineOf(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The keys of a title: of all of it, and of what stands before a colon or a dash. */
export const headsOf = (text: string): string[] =>
  [keyOf(text), keyOf(text.split(/:\s|\s[–—-]\s/)[0]!)].filter((one) => one !== '');

/** Whether two titles have a key in common. */
export function saysSame(a: string, b: string): boolean {
  const right = headsOf(b);
  return headsOf(a).some((one) => right.includes(one));
}

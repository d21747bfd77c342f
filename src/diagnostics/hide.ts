import { slugify } from '../model/slugify.ts';
import type { Diagnostic } from './diagnostic.ts';

/** What stands for something that must not be shown. */
const MASK = '…';
/** Of a text that a message cuts off, from how many characters on its beginning gives too much away. */
const TELLING = 4;
/** As much where nothing tells that it is cut off, as in an id; fewer may be how an address begins. */
const LONG = 12;
/** Letters of a part of a text, such as a line of a key, that is no word of a language. */
const LEAST_PART = 16;

/**
 * Diagnostics that quote none of some texts, as what is printed may be kept in a log, and read by
 * more people than the files. A fix that would write one down anew is left out.
 *
 * @param texts of each file, by its path as diagnostics name it
 */
export function hideTexts(
  diagnostics: readonly Diagnostic[],
  texts: ReadonlyMap<string, readonly string[]>,
): Diagnostic[] {
  return diagnostics.map((one) => {
    const own = texts.get(one.file);
    if (!own) return one;
    const parts = own.flatMap(partsOf);
    const variants = parts.flatMap((part) => [part, slugify(part)]).filter(Boolean);
    const hide = (sentences: string) => variants.reduce(hidden, sentences);
    const { fix, ...rest } = one;
    return {
      ...rest,
      message: hide(one.message),
      ...(one.help !== undefined && { help: hide(one.help) }),
      ...(fix && !parts.some((part) => fix.text.includes(part)) && { fix }),
    };
  });
}

/** A text and what messages may quote of it alone: of a key of several lines each of them. */
const partsOf = (text: string): string[] => [
  text,
  ...text.split(/\\[nr]|[^\w+/=\\]+/).filter((part) => part !== text && part.length >= LEAST_PART),
];

/** Sentences without a text, in capitals or not, and without the beginning of it where they cut it off. */
function hidden(sentences: string, text: string): string {
  const lower = text.toLowerCase();
  let rest = sentences;
  let shown = '';
  for (;;) {
    const at = rest.toLowerCase().indexOf(lower.slice(0, TELLING));
    if (at < 0) return shown + rest;
    let length = 0;
    while (length < text.length && rest[at + length]?.toLowerCase() === lower[length]) length++;
    const end = at + length;
    const isCutOff = rest[end] === MASK;
    const isQuoted = length === text.length || length >= (isCutOff ? TELLING : LONG);
    shown += isQuoted ? rest.slice(0, at) + MASK : rest.slice(0, at + 1);
    rest = rest.slice(isQuoted ? end + (isCutOff ? MASK.length : 0) : at + 1);
  }
}

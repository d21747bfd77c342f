import { slugify } from '../model/slugify.ts';
import type { Diagnostic } from './diagnostic.ts';

/** What stands for something that must not be shown. */
const MASK = '…';
/** Of a text that a message cuts off, from how many characters on its beginning gives too much away. */
const TELLING = 4;

/**
 * Diagnostics that quote none of some texts, as what is printed may be kept in a log, and read by
 * more people than the files. A fix that would write one down anew is left out.
 *
 * @param texts of each file, by its path as diagnostics name it
 */
export function masked(
  diagnostics: readonly Diagnostic[],
  texts: ReadonlyMap<string, readonly string[]>,
): Diagnostic[] {
  return diagnostics.map((one) => {
    const own = texts.get(one.file);
    if (!own) return one;
    const variants = own.flatMap((text) => [text, slugify(text)]).filter(Boolean);
    const hide = (sentences: string) => variants.reduce(hidden, sentences);
    const { fix, ...rest } = one;
    return {
      ...rest,
      message: hide(one.message),
      ...(one.help !== undefined && { help: hide(one.help) }),
      ...(fix && !own.some((text) => fix.text.includes(text)) && { fix }),
    };
  });
}

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
    const isWhole = length === text.length;
    const isCutOff = length >= TELLING && rest[at + length] === MASK;
    const skipped = isWhole || isCutOff ? length : 1;
    shown += isWhole ? rest.slice(0, at) + MASK : rest.slice(0, isCutOff ? at : at + 1);
    rest = rest.slice(at + skipped);
  }
}

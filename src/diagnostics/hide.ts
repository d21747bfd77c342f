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
/** The way out where a help would quote what must not be shown: with a mask in it, it would be none. */
const HELP = 'Take the secret out first, and check again.';

/**
 * Diagnostics that quote none of some texts, as what is printed may be kept in a log, and read by
 * more people than the files. A fix that would write one down anew is left out.
 *
 * @param texts of each file, by its path as diagnostics name it; shorter ones than
 * {@link TELLING} are shown
 */
export function hideTexts(
  diagnostics: readonly Diagnostic[],
  texts: ReadonlyMap<string, readonly string[]>,
): Diagnostic[] {
  const begun = new Map([...texts].map(([file, own]) => [file, byBeginning(own)]));
  return diagnostics.map((one) => {
    const own = begun.get(one.file);
    if (!own) return one;
    const hide = (sentences: string) => hidden(sentences, own);
    const { fix, help, ...rest } = one;
    return {
      ...rest,
      message: hide(one.message),
      ...(help !== undefined && { help: hide(help) === help ? help : HELP }),
      ...(fix && hide(fix.text) === fix.text && { fix }),
    };
  });
}

/**
 * What is looked for, by how it begins: there may be thousands, and as many diagnostics. A proposal
 * may write one in the form of an id, which tells little of a text that it leaves most out of.
 */
function byBeginning(texts: readonly string[]): Map<string, string[]> {
  const parts = texts.flatMap(partsOf);
  const ids = parts.flatMap((part) => {
    const id = slugify(part);
    return id.length > part.length / 2 ? [id] : [];
  });
  const all = new Set([...parts, ...ids].map(lowered).filter(({ length }) => length >= TELLING));
  return Map.groupBy(all, (text) => text.slice(0, TELLING));
}

/** A text and what messages may quote of it alone: of a key of several lines each of them. */
const partsOf = (text: string): string[] => [
  text,
  ...text.split(/\\[nr]|[^\w+/=\\]+/).filter((part) => part !== text && part.length >= LEAST_PART),
];

/** In small letters, each in the place of its own: "İ" has two characters as a small letter. */
const lowered = (text: string) =>
  text.replace(/[^a-z]/g, (sign) => {
    const small = sign.toLowerCase();
    return small.length === 1 ? small : sign;
  });

/** Sentences without some texts, in capitals or not, and without the beginning of one where they cut it off. */
function hidden(sentences: string, begun: ReadonlyMap<string, readonly string[]>): string {
  const lower = lowered(sentences);
  let shown = '';
  let from = 0;
  for (let at = 0; at + TELLING <= lower.length; at++) {
    let longest = 0;
    for (const text of begun.get(lower.slice(at, at + TELLING)) ?? []) {
      let length = TELLING;
      while (length < text.length && lower[at + length] === text[length]) length++;
      const isMet = length === text.length || length >= LONG || lower[at + length] === MASK;
      if (isMet && length > longest) longest = length;
    }
    if (longest === 0) continue;
    const end = at + longest;
    shown += sentences.slice(from, at) + (sentences[end] === MASK ? '' : MASK);
    from = end;
    at = end - 1;
  }
  return shown + sentences.slice(from);
}

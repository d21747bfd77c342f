import { firstIndex } from '../../model/first-index.ts';
import { tagAt } from './tags.ts';

/** A text in which each tag that opens or closes is one that closes itself. */
export interface LoneTags {
  text: string;
  /** What the names of tags begin with that opened, and that closed. */
  open: string;
  close: string;
  /** The offset in the text as it was that belongs to one in this text. */
  sourceOf: (offset: number) => number;
}

/** Where a tag may begin. */
const TAG = /<(?=[\p{ID_Start}$_/>])/gu;

export const mayHoldTags = (text: string): boolean => text.search(TAG) !== -1;

/**
 * Makes a text of lone tags. Two different pieces of it stay different, and no sign is
 * added that Markdown reads, nor any space: what is no tag (a label, the address of a
 * link) is read as it was.
 */
export function withLoneTags(source: string): LoneTags {
  const [open, close] = unusedWords(source);
  /** What is put in, in place of how many signs. */
  const edits: { at: number; length: number; text: string }[] = [];
  for (const { index: at } of source.matchAll(TAG)) {
    CLOSING.lastIndex = at;
    const closing = CLOSING.exec(source)?.[0];
    const end = closing ? at + closing.length : openEnd(source, at);
    if (end === undefined) continue;
    edits.push(
      closing ? { at: at + 1, length: 1, text: close } : { at: at + 1, length: 0, text: open },
      // Before a line that it may end on: there, ">" could be the sign of a quotation.
      { at: source.slice(at, end - 1).trimEnd().length + at, length: 0, text: '/' },
    );
  }
  // What stands in the value of an attribute is read as a tag as well, and so their ends lie in each other.
  edits.sort((a, b) => a.at - b.at);
  /** How much longer the text is from an offset on. */
  const longer: { from: number; by: number }[] = [{ from: 0, by: 0 }];
  let [text, done] = ['', 0];
  for (const { at, length, text: added } of edits) {
    text += source.slice(done, at) + added;
    done = at + length;
    longer.push({ from: text.length, by: text.length - done });
  }
  return {
    text: text + source.slice(done),
    open,
    close,
    sourceOf: (offset) => offset - lastFrom(longer, offset).by,
  };
}

/** Of some places in rising order, the last that is not behind an offset. */
function lastFrom<T extends { from: number }>(places: readonly T[], offset: number): T {
  return places[firstIndex(places.length - 1, (index) => places[index + 1]!.from > offset)]!;
}

/** A tag that closes. It takes no attributes; with any it is no tag. */
const NAME = String.raw`[\p{ID_Start}$_][\p{ID_Continue}$\u200C\u200D-]*`;
const CLOSING = new RegExp(String.raw`</\s*(?:${NAME}(?:\s*[.:]\s*${NAME})*)?\s*>`, 'uy');

/** Behind a tag that opens; undefined where it closes itself, or is none that can be read. */
function openEnd(source: string, at: number): number | undefined {
  if (source[at + 1] === '>') return at + 2;
  const { kind, end, attributes } = tagAt(source, at);
  return kind === 'open' && attributes.every(({ form }) => form !== 'bare') ? end : undefined;
}

/** Two words that a text holds in no case. */
function unusedWords(source: string): [string, string] {
  const text = source.toLowerCase();
  const words: string[] = [];
  for (let number = 0; words.length < 2; number += 1) {
    if (!text.includes(`q${number}q`)) words.push(`q${number}q`);
  }
  return words as [string, string];
}

import type { Masked } from '../tree/mask.ts';
import { applied, type Edit } from './edits.ts';
import { beginsLine } from '../paragraphs.ts';
import { toMarkdownTree } from '../tree/parser.ts';
import { isOfPair, type Recovery } from './recover.ts';
import { stopOf } from '../tree/stop.ts';
import { walkTags, type Walk } from '../tags/tag-walk.ts';
import { tagAt, type Tag } from '../tags/tags.ts';
import { unreadableIn } from './unreadable.ts';

/**
 * Judges a tag that the parser cannot read, and with it every other that looks so and is no
 * code: it stops at the first, and to parse the text again for each takes its time.
 *
 * @returns what has to go before the rest can be parsed
 */
export function judgeSuspects(at: number, { text, less }: Masked, recovery: Recovery): Edit[] {
  const edits = recovery.judgeUnreadable(at);
  const suspects = [...text.matchAll(/<(?=\/?[A-Za-z_$])/g)]
    .map(({ index }) => tagAt(text, index))
    .filter((tag) => tag.start !== at && isUnreadable(tag))
    .filter(({ start }, index, all) => isStop(text, start, all[index + 1]?.start));
  if (suspects.length === 0) return edits;
  const hidden = suspects.map(({ start }) => ({ start, end: start + 1, letter: less }));
  const walk = walkOf(applied(text, [...edits, ...hidden]));
  // What lies in one of them is no second fault.
  let behind = 0;
  for (const { start, end = start + 1 } of suspects) {
    if (recovery.isFull) break;
    if (start < behind || !walk?.isInWords(start)) continue;
    behind = end;
    edits.push(...recovery.judgeUnreadable(start));
  }
  return edits;
}

const isUnreadable = (tag: Tag) =>
  tag.stop !== undefined ||
  tag.end === undefined ||
  unreadableIn(tag).length > 0 ||
  (tag.kind === 'close' && tag.attributes.length > 0);

/** What is longer is no tag that a person wrote, and is looked at no further. */
const LONGEST = 2_000;

/** Whether the parser itself stops at the tag, in the piece of the text that it begins. */
function isStop(text: string, start: number, end?: number): boolean {
  // A tag that begins its line may go on over empty ones.
  const lead = beginsLine(text, start) ? '' : 'x ';
  const piece = lead + text.slice(start, Math.min(end ?? text.length, start + LONGEST));
  try {
    toMarkdownTree(piece, 'mdx');
    return false;
  } catch (error) {
    const stop = stopOf(error, piece);
    return stop.at === lead.length && !isOfPair(stop.message);
  }
}

/** Undefined where something else keeps the parser from the text. */
function walkOf(text: string): Walk | undefined {
  try {
    return walkTags(text);
  } catch {
    return undefined;
  }
}

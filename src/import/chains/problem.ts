import type { Block } from '../text/block.ts';
import type { Part } from '../text/outline.ts';
import { isHint, isLead } from '../sections/statements.ts';
import { labelOf } from '../text/labels.ts';
import { plain } from '../text/plain.ts';
import { whyOf } from './marker.ts';

/** A longer paragraph tells more than the problem. Our choice. */
const LONGEST = 200;

/** Words of a paragraph on the method. */
const ON_METHOD =
  /\b(?:whys?|analysis|analy[sz]e|method|technique|exercise|section|document|below|following|root causes?)\b/i;

/**
 * The paragraph of one sentence between a heading of whys and the first of them: the problem
 * that they begin with; undefined where it may be anything else.
 */
export function problemAbove({ blocks: [first, next], parts: [part] }: Part): Block | undefined {
  if (first?.kind !== 'paragraph' || first.text.length > LONGEST) return undefined;
  const isFirstWhy = next
    ? whyOf(
        next.text,
        next.kind === 'item' ? Number.parseInt(next.marker!, 10) || undefined : undefined,
        true,
      )
    : part && whyOf(part.heading, undefined, true);
  if (!isFirstWhy || (isFirstWhy.level ?? 1) !== 1) return undefined;
  const said = plain(first.text);
  const isSentence = !/[.!?]\s+\S/.test(said) && !/\?/.test(said);
  const isOther =
    isLead(first.text) ||
    isHint(first.text) ||
    labelOf(first.text, true) !== undefined ||
    ON_METHOD.test(said) ||
    said.split(' ').length < 3;
  return isSentence && !isOther ? first : undefined;
}

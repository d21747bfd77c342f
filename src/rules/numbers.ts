import { matchesIn } from './matches.ts';

/** Numbers as people write them in sentences, read so that they can be computed again. */

const words = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen',
  'fifteen sixteen seventeen eighteen nineteen twenty',
].flatMap((line) => line.split(' '));

/** Source of a pattern for a number in figures: `37`, `1,200`, `4.5`; never half of a longer one. */
export const FIGURE = String.raw`(?<![\d.,:/-])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\d:/]|[.,-]\d)`;

/** Source of a pattern for a number in figures or, up to twenty, in words. */
export const NUMBER = String.raw`(?:${FIGURE}|\b(?:${words.join('|')})\b)`;

/** The value of what {@link NUMBER} matches. */
export function numberOf(text: string): number {
  const index = words.indexOf(text.toLowerCase());
  return index === -1 ? Number(text.replaceAll(',', '')) : index;
}

/** A count of something in a text. */
export interface StatedCount {
  index: number;
  /** The count as it is written: "four root causes". */
  words: string;
  stated: number;
  /** True where the text speaks of all of them: "all four root causes", "the four root causes". */
  isTotal: boolean;
}

const TOTAL = /\b(?:all(?: the| its)?|the|its|these|has|had|have|are|were|with|into) $/i;
/** Words after which only some of them are meant: "the two root causes that …". */
const SOME = /^ (?:that|which|of|in|with|from|behind|named|left)\b/i;
/** Words that take a part of the whole, whatever stands before them. */
const PART = /\b(?:of|only|first|last|other|another|more|least|most|further) (?:the )?$/i;

/** How far before a count, in characters, the words stand that belong to it. */
const NEAR = 60;

/** Every count of a noun in the plural. */
export function statedCounts(text: string, noun: string): StatedCount[] {
  const pattern = new RegExp(String.raw`(${NUMBER}) ${noun}\b`, 'gi');
  return matchesIn(text, pattern).flatMap((match) => {
    const before = text.slice(Math.max(0, match.index - NEAR), match.index).replaceAll(/\s+/g, ' ');
    if (PART.test(before)) return [];
    const [words, amount] = match as unknown as [string, string];
    const isTotal = TOTAL.test(before) && !SOME.test(text.slice(match.index + words.length));
    return [{ index: match.index, words, stated: numberOf(amount), isTotal }];
  });
}

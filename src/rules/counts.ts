import { matchesIn } from './matches.ts';
import { NUMBER, numberOf } from './numbers.ts';

/** Counts of what the base knows, as sentences give them. */

/** A count of something in a text. */
export interface StatedCount {
  index: number;
  /** The count as it is written: "four root causes". */
  words: string;
  stated: number;
  /** True where the text speaks of all of them: "all four root causes", "the four root causes". */
  isTotal: boolean;
  /** True where it is said of this incident in some way: "It affected three services". */
  isTied: boolean;
  /** True where it does so in a text that speaks of the whole incident: "Two root causes led to it". */
  isTold: boolean;
}

/** Who speaks of this incident: itself, we and what we wrote. */
const OURS = String.raw`(?:^|[.;:!?,] |\b(?:we|it|this|which|and|there|who|(?:incident|outage|failure|cascade|analysis|review|investigation|post-?mortem|retrospective|report|impact|team)(?: \w+ly)?) )(?:(?:also|then|later|finally|together|have|has|had|were|was) )*`;
const TOTAL = new RegExp(
  String.raw`(?:\b(?:all(?: the| its)?|the|its|these|are|were|with|into)|${OURS}(?:has|had|have)) $`,
  'i',
);
/** Before a count of what an analysis came to, and behind one that stands first. */
const TOLD = new RegExp(
  String.raw`${OURS}(?:found|identified|revealed|uncovered|named|listed|defined|created|filed|derived|agreed on|led to|resulted in|affected|hit|took down) $`,
  'i',
);
const FIRST = /(?:^|[.;:!?–—] |\bfrom it,? )$/;
const CAME =
  /^ (?:stood|led|came|combined|caused|let|made|took|brought|met|lay|explain\w*|contributed|follow(?:ed)?|resulted|behind|were (?:found|identified|named|agreed|defined|derived|created|filed|affected|hit|involved|to blame))\b/i;
/** Words after which only some of them are meant: "the two root causes that …". */
const SOME =
  /^ (?:(?:that|which|with|named|left)\b|(?:of|in|from|behind)\b(?! (?:it|this|the (?:incident|outage))\b))/i;
/** Words that take a part of the whole, whatever stands before them, or leave it open. */
const PART =
  /\b(?:of|only|first|last|other|another|more|least|most|further|next|about|around|nearly|almost|over|under|or|(?<!\bled )to|than|some|remaining) (?:the )?$/i;
/** Words of a sentence by which it tells of another analysis, or of what is not so. */
const ELSEWHERE =
  /\b(?:another|other (?:incidents|outages|analyses)|earlier|previous\w*|similar|at first|initially|would|could|might|should|shares?|shared|used to|draft|version|(?:19|20)\d\d|last (?:year|month|week|quarter|spring|summer|autumn|fall|winter|time)|vendors?|providers?|suppliers?|they|their|(?:considered|suspected|candidates?|hypothes[ie]s|ruled out|rejected|every|each|per|weekly|monthly|on average|over an?)|at (?:any|a) time)\b/i;
const MAYBE_OR_MONTH =
  /\b(?:may|(?:[Ii]n|[Oo]f) (?:January|February|March|April|May|June|July|August|September|October|November|December))\b/;

/** How far before a count, in characters, the words stand that belong to it. */
const NEAR = 80;

/**
 * Every count of a noun.
 *
 * @param noun source of a pattern for it, in the plural
 */
export function statedCounts(text: string, noun: string): StatedCount[] {
  const pattern = new RegExp(String.raw`(${NUMBER}) ${noun}\b`, 'gi');
  return matchesIn(text, pattern).flatMap((match) => {
    const before = text.slice(Math.max(0, match.index - NEAR), match.index).replaceAll(/\s+/g, ' ');
    const [words, amount] = match as unknown as [string, string];
    const after = text.slice(match.index + words.length, match.index + words.length + NEAR);
    const sentence = before.split(/[.;!?] /).at(-1)! + after.split(/[.;!?](?: |$)/)[0]!;
    if (PART.test(before) || ELSEWHERE.test(sentence) || MAYBE_OR_MONTH.test(sentence)) return [];
    const isSome = SOME.test(after);
    const isTotal = TOTAL.test(before) && !isSome;
    const isTold = !isSome && (TOLD.test(before) || (FIRST.test(before) && CAME.test(after)));
    const isTied = isTotal || (!isSome && (TOLD.test(before) || CAME.test(after)));
    return [{ index: match.index, words, stated: numberOf(amount), isTotal, isTied, isTold }];
  });
}

import { matchesIn } from './matches.ts';
import { FIGURE, numberOf } from './numbers.ts';

/** Percentages as sentences give them, beside the numbers from which they follow. */

/** A percentage in a text, with the two numbers from which it follows. */
export interface StatedPercent {
  /** Where the percentage begins in the text. */
  index: number;
  /** The percentage as it is written: "26 %". */
  words: string;
  stated: number;
  /** True where words such as "about" or "at least" leave room. */
  isRough: boolean;
}

/** A percentage beside the part and the whole from which it follows. */
export interface StatedShare extends StatedPercent {
  part: number;
  whole: number;
}

/** Source of a pattern for a percentage: `26 %`, `4.5 per cent`. */
export const PERCENT = String.raw`(?<![\d.,])\d+(?:\.\d+)? ?(?:%|per ?cent\b)`;
/** Words and signs that leave room. */
export const ROUGH =
  /\b(?:about|around|roughly|approximately|nearly|almost|some|at least|at most|up to|more than|less than|over|under|or more)\b|[~≈≥≤<>]/i;

const SHARE = new RegExp(
  String.raw`(${FIGURE}) (?:out )?of (?:the |all |its |our )?(${FIGURE})[^\d.;!?()\n]{0,40}\(([^\d()]{0,12})(${PERCENT})\)`,
  'gi',
);
const SHARE_ASIDE = new RegExp(
  String.raw`([a-z~≈ ]{0,12})\b(${PERCENT})[^\d.;!?()\n]{0,40}\((${FIGURE}) (?:out )?of (?:the |all )?(${FIGURE})\b`,
  'gi',
);

/** Every percentage that stands beside its share: "37 of 50 tests (74 %)", "74 % (37 of 50)". */
export function statedShares(text: string): StatedShare[] {
  if (!/\d (?:out )?of /i.test(text)) return [];
  const found = matchesIn(text, SHARE).map((match) => {
    const [, part, whole, lead, words] = match as unknown as string[];
    return { match, part, whole, lead, words };
  });
  const asides = matchesIn(text, SHARE_ASIDE).map((match) => {
    const [, lead, words, part, whole] = match as unknown as string[];
    return { match, part, whole, lead, words };
  });
  return [...found, ...asides]
    .map(({ match, part, whole, lead, words }) => ({
      index: match.index + match[0].indexOf(words!, lead!.length),
      words: words!,
      stated: Number.parseFloat(words!),
      isRough: ROUGH.test(lead!),
      part: numberOf(part!),
      whole: numberOf(whole!),
    }))
    .filter(({ part, whole }) => part <= whole);
}

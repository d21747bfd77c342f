import { matchesIn } from './matches.ts';
import { NUMBER, numberOf } from './numbers.ts';

/** Parts of a whole as sentences give them: "37 of 50", "37 out of the 50", "37/50", "of 50 tests, 37". */

/** A part beside its whole. */
export interface StatedPart {
  start: number;
  end: number;
  part: number;
  whole: number;
  /** True where one of the two is "about" so much. */
  isRough: boolean;
}

const NEARLY = String.raw`(?:about |around |roughly |some |nearly |almost |[~≈])?`;
const WHOSE = String.raw`(?:the |all (?:the )?|its |our |their |these |those |a total of )*`;
/** Words between two numbers: neither a magnitude, which would have to be read, nor a unit of time. */
const NOUN = String.raw`(?: (?!(?:thousand|million|billion|seconds?|minutes?|hours?|days?|weeks?|and|or|to|in|by)\b)[a-z][a-z-]*)`;
const MAGNITUDE = String.raw`(?! ?(?:thousand|million|billion|[kKMG]\b))`;

const PART_OF = new RegExp(
  String.raw`(${NUMBER})${NOUN}{0,2} (?:out )?of ${WHOSE}(${NEARLY})(${NUMBER})${MAGNITUDE}`,
  'gi',
);
const SLASH = new RegExp(
  String.raw`(?<![\d.,:/-])(\d+)()/(\d+)(?!\d|[:/]|[.,-]\d)${MAGNITUDE}`,
  'g',
);
const OF_WHOLE = new RegExp(
  String.raw`(?:^|[.,;:(] )(?:out )?of ${WHOSE}(${NEARLY})(${NUMBER})${NOUN}{0,4},? (${NUMBER})${MAGNITUDE}`,
  'gi',
);

/** Words before two numbers that count where something stands, or are no numbers of things. */
const PLACE =
  /\b(?:step|part|phase|page|stage|section|chapter|version|day|week|round|no\.|number|http|status|code|release|item)s? $/i;

const at = (match: RegExpExecArray) => ({ start: match.index, end: match.index + match[0].length });

/** Every part that stands beside its whole and is not larger. */
export function statedParts(text: string): StatedPart[] {
  const parts = [...matchesIn(text, PART_OF), ...matchesIn(text, SLASH)].map((match) => {
    const [, part, nearly, whole] = match as unknown as string[];
    return { ...at(match), part: numberOf(part!), whole: numberOf(whole!), isRough: nearly !== '' };
  });
  const inverted = matchesIn(text, OF_WHOLE).map((match) => {
    const [, nearly, whole, part] = match as unknown as string[];
    return { ...at(match), part: numberOf(part!), whole: numberOf(whole!), isRough: nearly !== '' };
  });
  return [...parts, ...inverted].filter(
    ({ start, part, whole }) =>
      part <= whole && whole > 0 && !PLACE.test(text.slice(Math.max(0, start - 12), start)),
  );
}

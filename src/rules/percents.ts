import { matchesIn } from './matches.ts';
import { statedParts, type StatedPart } from './parts.ts';

/** Percentages as sentences give them, beside the numbers from which they follow. */

/** A percentage in a text, with the two numbers from which it follows. */
export interface StatedPercent {
  /** Where the percentage begins in the text. */
  index: number;
  /** The percentage as it is written: "26 %", or a fraction in words. */
  words: string;
  stated: number;
  /** True where words such as "about" or "at least" leave room. */
  isRough: boolean;
}

/** A percentage beside the part and the whole from which it follows. */
export interface StatedShare extends StatedPercent {
  part: number;
  whole: number;
  /** Set where the text gives no more than a bound: "over 50 %". */
  bound?: 'at-least' | 'at-most';
  /** True for "half" or "a third", which nobody says of exact numbers alone. */
  isFraction: boolean;
  /** True where what is left may be meant, too: "50 of 200 failed, a success rate of 75 %". */
  isEither: boolean;
}

/** Source of a pattern for a percentage: `26 %`, `4.5 per cent`. */
export const PERCENT = String.raw`(?<![\d.,])\d+(?:\.\d+)? ?(?:%|per ?cent\b)`;
/** Words and signs that leave room. */
export const ROUGH =
  /\b(?:about|around|roughly|approximately|nearly|almost|some|at least|at most|up to|more than|less than|over|under|or more)\b|[~≈≥≤<>]/i;
const AT_LEAST = /\b(?:at least|more than|over|above|not less than)\b|[>≥]/i;
const AT_MOST = /\b(?:at most|less than|under|below|up to|not more than)\b|[<≤]/i;

const fractions: Record<string, number> = {
  half: 50,
  'a third': 100 / 3,
  'one third': 100 / 3,
  'two thirds': 200 / 3,
  'a quarter': 25,
  'one quarter': 25,
  'three quarters': 75,
  'a fifth': 20,
  'one fifth': 20,
  'a tenth': 10,
  'one tenth': 10,
};
const FRACTION = String.raw`\b(?:${Object.keys(fractions).join('|').replaceAll(' ', '[ -]')})\b(?! (?:an?|of an?) )`;
const shares = new RegExp(`${PERCENT}|${FRACTION}`, 'gi');

const HEDGES = String.raw`(?:(?:about|around|roughly|approximately|nearly|almost|some|just|well|exactly|not|at least|at most|up to|more than|less than|over|above|under|below) |[~≈≥≤<>] ?)*`;
const GAP = String.raw`[^\d.;:!?()%\n]{0,40}`;
/** What may stand between a part of a whole and its percentage, and behind that. */
const behind: { gap: RegExp; after: RegExp; isEither?: boolean }[] = [
  { gap: tie(`${GAP} ?\\((?:or |i\\.e\\. |that is |= ?)?`), after: /^ ?\)/ },
  {
    gap: tie(`${GAP}?(?:,| [–—-])? ?(?:(?:which|that) is|that['’]s|i\\.e\\.|or|so|=|:),? ?`),
    after:
      /^ *(?:$|[,;.!?)–—]| (?:of (?:all|them|the total|it)|in all|were|was|failed|came|passed)\b)/,
  },
  { gap: tie(String.raw`(?: [a-z-]+){0,4}(?:,| [–—]) `), after: /^ *(?:$|[,.;)–—])/ },
  { gap: tie(String.raw`${GAP}, an? (?:[a-z-]+ ){0,2}rate of `), after: /^/, isEither: true },
];
/** The same for a percentage that stands first. */
const before: { gap: RegExp; after: RegExp }[] = [
  { gap: new RegExp(String.raw`^${GAP}\($`, 'i'), after: /^[^)\d]{0,40}\)/ },
  { gap: /^, (?:or |that is )?$/i, after: /^(?: [a-z-]+){0,2}[,.)](?! and\b)/i },
  {
    gap: /^ of (?:the |all |our |its )?[a-z-]+(?: [a-z-]+)?, (?:or |that is )?$/i,
    after: /^[,.)](?! and\b)/i,
  },
];

function tie(gap: string): RegExp {
  return new RegExp(`^${gap}${HEDGES}$`, 'i');
}

/** Words of a hedge that end where a percentage begins. */
const LEAD = new RegExp(`${HEDGES}$`, 'i');
/** How far apart the two may stand, in characters. */
const NEAR = 80;

/** Every percentage or fraction that stands beside its share: "37 of 50 tests (74 %)", "half (7 of 14)". */
export function statedShares(text: string): StatedShare[] {
  const found = matchesIn(text, shares);
  if (found.length === 0) return [];
  const parts = statedParts(text);
  const taken = new Set<StatedPart>();
  return found.flatMap((match) => {
    const { index } = match;
    const words = match[0];
    const end = index + words.length;
    const rest = text.slice(end, end + NEAR);
    let isEither = false;
    const beside = parts.find((part) => {
      if (taken.has(part)) return false;
      if (part.end <= index && index - part.end < NEAR) {
        const gap = text.slice(part.end, index);
        const fit = behind.find((one) => one.gap.test(gap) && one.after.test(rest));
        isEither = fit?.isEither ?? false;
        return fit !== undefined;
      }
      if (part.start < end || part.start - end > NEAR) return false;
      const [gap, after] = [text.slice(end, part.start), text.slice(part.end, part.end + NEAR)];
      return before.some((one) => one.gap.test(gap) && one.after.test(after));
    });
    if (!beside) return [];
    taken.add(beside);
    const lead = LEAD.exec(text.slice(Math.max(0, index - 30), index))![0];
    const fraction = fractions[words.toLowerCase().replace('-', ' ')];
    return {
      index,
      words,
      stated: fraction ?? Number.parseFloat(words),
      isRough: ROUGH.test(lead) || beside.isRough,
      ...boundOf(lead, rest),
      isFraction: fraction !== undefined,
      isEither,
      part: beside.part,
      whole: beside.whole,
    };
  });
}

function boundOf(lead: string, rest: string): Pick<StatedShare, 'bound'> {
  if (AT_LEAST.test(lead) || /^ ?\+|^ or more\b/.test(rest)) return { bound: 'at-least' };
  return AT_MOST.test(lead) ? { bound: 'at-most' } : {};
}

import { matchesIn } from './matches.ts';
import { FIGURE, isYear, numberOf } from './numbers.ts';

/** Changes that a verb gives as a multiple: "doubled from 10 to 20". */

/** A multiple beside the two numbers from which it follows. */
export interface StatedMultiple {
  index: number;
  /** The verb as it is written. */
  words: string;
  from: number;
  to: number;
  /** True where the numbers give another multiple, even a rounded one. */
  isOff: boolean;
}

const factors: Record<string, number> = { doubled: 2, tripled: 3, quadrupled: 4, halved: 0.5 };
/** A verb is rounder than a figure: so much of its factor may be missing or left over. */
const ROOM = 0.2;

const UNIT = '((?: ?[a-zµ%]+)?)';
const MULTIPLE = new RegExp(
  String.raw`((?:more than |over |less than |nearly |almost |about |roughly )?)\b(${Object.keys(factors).join('|')}),? from [~≈]?(${FIGURE})${UNIT} to [~≈]?(${FIGURE})${UNIT}`,
  'gi',
);

/** Every multiple that stands before its change; numbers of different units are left out. */
export const statedMultiples = (text: string): StatedMultiple[] =>
  matchesIn(text, MULTIPLE).flatMap((match) => {
    const [, hedge, words, first, unit, second, lastUnit] = match as unknown as string[];
    const [from, to] = [numberOf(first!), numberOf(second!)];
    const isOther = unit!.trim() !== '' && !lastUnit!.startsWith(unit!);
    if (from === 0 || isOther || (isYear(first!) && isYear(second!))) return [];
    // Not from 500 to 1M.
    if (unit === '' && /^[a-z]/i.test(lastUnit!)) return [];
    const factor = factors[words!.toLowerCase()]!;
    // What was halved is compared the other way round.
    const rate = factor < 1 ? factor / (to / from) : to / from / factor;
    const isMore = /more|over/i.test(hedge!);
    const isLess = /less|nearly|almost/i.test(hedge!);
    const isOff = (rate < 1 - ROOM && !isLess) || (rate > 1 + ROOM && !isMore);
    return [{ index: match.index + hedge!.length, words: words!, from, to, isOff }];
  });

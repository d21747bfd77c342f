import { DAY_MS } from '../model/time.ts';
import { NUMBER, numberOf } from './numbers.ts';
import type { Length } from './times.ts';

/** Durations as people write them in sentences, read so that they can be held against times. */

/** A duration in a text, with what it may mean. */
export interface StatedDuration {
  /** As it is written: "about 18 hours". */
  words: string;
  length: Length;
}

/** What every duration holds: looked for before anything else, and unit first, as most texts have none. */
export const UNIT_OF_TIME =
  /(?<=\d\+?[ -]?|\b(?:an?|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+t(?:een|y)|whole|full|entire)[ -])(?:seconds?|minutes?|hours?|days?|weeks?|secs?|mins?|hrs?|h\d*m?)\b(?!['’]|[ -](?:later|earlier|ago|old)\b)/i;

const UNIT = String.raw`(?:second|minute|hour|day|week|sec|min|hr|h)s?(?:\b|(?<=\dh)(?=\d))`;
const HEDGE =
  '(?:(?:just|a little|a bit|slightly|well|far|no|not) )?(?:about|around|roughly|approximately|approx\\.?|circa|nearly|almost|some|close to|more than|over|above|at least|less than|fewer than|under|below|at most|longer than|up to)';
const ONE = String.raw`(?:${NUMBER}\+?[ -]?(?:and a half[ -])?${UNIT}(?: and a half)?|half[ -](?:an? )?${UNIT}|an? (?:half[ -]|whole |full |entire )?${UNIT}(?: and a half)?|(?:a|three) quarters? of an hour)`;
const REST = String.raw`(?:,? (?:and )?${NUMBER} ?${UNIT}|(?<=h) ?\d\d?(?: ?m)?\b)`;

/** Source of a pattern for a duration; {@link durationOf} reads what it matches. */
export const DURATION = String.raw`(?:(?:${HEDGE} |[~≈<>] ?)?${ONE}${REST}?)`;

const PARTS = new RegExp(
  String.raw`(${NUMBER}|\bhalf(?: an?)?|\ban? (?:half|whole|full|entire)|\ban?|three)(\+?)[ -]?(and a half[ -])?(?:(quarters? of an hour)|(${UNIT}))( and a half)?`,
  'gi',
);
const MINUTES_BEHIND = /(?<=h) ?(\d\d?)(?: ?m)?$/i;

const lengthOfUnit = (name: string) =>
  ({ s: 1_000, m: 60_000, h: 3_600_000, d: DAY_MS, w: 7 * DAY_MS })[name[0]!.toLowerCase()]!;

/** A half of a unit is rounded to halves, and so is what has a decimal. */
function partOf(match: RegExpMatchArray): { ms: number; unit: number; isBound: boolean } {
  const [, amount, plus, before, quarters, name, after] = match as unknown as string[];
  const isHalf = /\bhalf\b/i.test(amount!);
  const isArticle = /^an?\b/i.test(amount!);
  const count = isHalf ? 0.5 : isArticle ? 1 : numberOf(amount!);
  if (quarters) return { ms: count * 900_000, unit: 900_000, isBound: false };
  const whole = lengthOfUnit(name!);
  const total = count + (before || after ? 0.5 : 0);
  const isWhole = Number.isInteger(total);
  return { ms: total * whole, unit: isWhole ? whole : whole / 2, isBound: plus === '+' };
}

/**
 * What a duration that {@link DURATION} matched may mean. People round to the smallest unit
 * that they name, up or down, and figures such as 30 or 45 to five of them; "about" leaves
 * a quarter of it, "more than" is open upwards, "less than" downwards.
 */
export function durationOf(text: string): StatedDuration {
  const parts = [...text.matchAll(PARTS)].map(partOf);
  const behind = MINUTES_BEHIND.exec(text)?.[1];
  if (behind) parts.push({ ms: Number(behind) * 60_000, unit: 60_000, isBound: false });
  const ms = parts.reduce((sum, part) => sum + part.ms, 0);
  const unit = Math.min(...parts.map((part) => part.unit));
  const isRound = (ms / unit) % 5 === 0;
  const slack = Math.max(unit, ms / 100, isRound ? Math.min(5 * unit, ms / 10) : 0);
  const hedge = new RegExp(`^(?:${HEDGE} |[~≈<>])`, 'i').exec(text)?.[0].toLowerCase() ?? '';
  const isNot = /^(?:no|not) /.test(hedge);
  const isMore = /more|over|above|at least|longer|>/.test(hedge);
  const isLess = /less|fewer|under|below|at most|up to|</.test(hedge);
  const [isUp, isDown] = isNot ? [isLess, isMore] : [isMore, isLess];
  // "Just under an hour" is near it, "under an hour" need not be.
  const isNear = /^(?:just|a little|a bit|slightly)/.test(hedge);
  const room = hedge ? Math.max(slack, ms / 4) : slack;
  const isOpenUp = (isUp && !isNear) || parts.some(({ isBound }) => isBound);
  const least = isOpenUp ? ms - Math.min(unit, ms / 10) : ms - Math.min(room, ms / 2);
  const isOpenDown = isDown && !isNear;
  return {
    words: text,
    length: [isOpenDown ? 0 : least, isOpenUp ? Infinity : isOpenDown ? ms + slack : ms + room],
  };
}

import { DAY_MS, isBefore, lastDayOf, isInstant, toMs, dayOf, type Moment } from '../model/time.ts';
import { NUMBER, numberOf } from './numbers.ts';

/** True when two moments cannot be the same, as finely as both are known. */
export const contradict = (a: Moment, b: Moment) => a !== b && (isBefore(a, b) || isBefore(b, a));

/** Shortest and longest time, in milliseconds. */
export type Length = readonly [min: number, max: number];

/** Hours that a moment may lie in: an instant is itself, and "about" an instant that whole day. */
function rangeOf(moment: Moment): Length {
  if (isInstant(moment)) return [toMs(moment), toMs(moment)];
  return [toMs(dayOf(moment)), toMs(lastDayOf(moment)) + DAY_MS];
}

/** How long it may have been between two moments. */
export function lengthBetween(start: Moment, end: Moment): Length {
  const [[startMin, startMax], [endMin, endMax]] = [rangeOf(start), rangeOf(end)];
  return [Math.max(0, endMin - startMax), endMax - startMin];
}

/** A duration in a text, with what it may mean. */
export interface StatedDuration {
  /** As it is written: "about 18 hours". */
  words: string;
  length: Length;
}

const units = { second: 1_000, minute: 60_000, hour: 3_600_000, day: DAY_MS, week: 7 * DAY_MS };
type Unit = keyof typeof units;

const UNIT = String.raw`(second|minute|hour|day|week|min|h)s?\b`;
const HEDGE = String.raw`(?:(about|around|roughly|approximately|nearly|almost|some|more than|over|at least|less than|under|at most|up to) )?`;

const ONE = String.raw`(?:(?:${NUMBER}|an?)[ -](?:and a half )?${UNIT}(?: and a half)?|half an? ${UNIT})`;

/** Source of a pattern for a duration; {@link durationOf} reads what it matches. */
export const DURATION = String.raw`(?:${HEDGE}${ONE}(?:,? (?:and )?${NUMBER} ${UNIT})?)`;

const PARTS = new RegExp(
  String.raw`(${NUMBER}|\bhalf an?|\ban?)[ -](and a half )?${UNIT}( and a half)?`,
  'gi',
);

/**
 * What a duration that {@link DURATION} matched may mean: people round, so a
 * plain one may be off by less than one of its smallest unit, and one that says
 * "about" by a fifth as well. "More than" is open upwards, "less than" downwards.
 */
export function durationOf(text: string): StatedDuration {
  const parts = [...text.matchAll(PARTS)].map(([, amount, before, name, after]) => {
    const whole = units[unitOf(name!)];
    const isHalf = /^half/i.test(amount!);
    const count = isHalf ? 0 : /^an?$/i.test(amount!) ? 1 : numberOf(amount!);
    const halves = isHalf || before || after ? 1 : 0;
    return { unit: halves ? whole / 2 : whole, ms: (count + halves / 2) * whole };
  });
  const ms = parts.reduce((sum, part) => sum + part.ms, 0);
  const smallest = Math.min(...parts.map(({ unit }) => unit));
  const hedge = new RegExp(`^${HEDGE}`, 'i').exec(text)?.[1]?.toLowerCase();
  const slack = hedge ? Math.max(smallest, ms / 5) : smallest;
  const isLower = /^(?:more than|over|at least)$/.test(hedge ?? '');
  const isUpper = /^(?:less than|under|at most|up to)$/.test(hedge ?? '');
  return {
    words: text,
    length: [isUpper ? 0 : ms - slack, isLower ? Infinity : ms + slack],
  };
}

const unitOf = (name: string): Unit =>
  (({ min: 'minute', h: 'hour' }) as const)[name.toLowerCase()] ?? (name.toLowerCase() as Unit);

/** True when two lengths have nothing in common; to differ by a whole unit is to differ. */
export const areApart = (a: Length, b: Length) => a[1] <= b[0] || b[1] <= a[0];

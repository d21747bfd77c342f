import type { Length } from './times.ts';

/** Times of day as sentences give them beside a duration: "from 09:14 to 10:20 (66 minutes)". */

const CLOCK = String.raw`(?<![\d:.])([01]?\d|2[0-3]):([0-5]\d)(?![\d:])(?: ?(UTC|GMT|[A-Z]{1,3}T)\b)?(?! ?[ap]\.?m)`;
const DAY = String.raw`(?: on (?:[A-Z][a-z]+ \d{1,2}|\d{1,2} [A-Z][a-z]+))?`;
const RANGE = `${CLOCK}${DAY} ?(?:to|and|until|till|–|—|-|→|->|=>) ?${CLOCK}${DAY}`;
const BEFORE = new RegExp(
  String.raw`${RANGE},?:? ?[(–—]? ?(?:(?:or|so|for|that is|which is|i\.e\.|lasting|altogether|a total of|in total),? )*$`,
);
const BEHIND = new RegExp(String.raw`^,? ?(?:[(–—:] ?)?(?:(?:from|between) )?${RANGE}`);
const MINUTE = 60_000;
const HALF_DAY = 12 * 60 * MINUTE;

/** Two times of day, and how long it is from one to the other. */
export interface ClockRange {
  /** As it is written: "09:14 to 10:20". */
  words: string;
  lengths: readonly Length[];
}

/**
 * The times of day that stand directly before or behind a duration. A clock of twelve hours
 * and midnight leave more than one length; times in two zones give none.
 */
export function clockRangeBeside(before: string, behind: string): ClockRange | undefined {
  const match = BEFORE.exec(before.slice(-120)) ?? BEHIND.exec(behind.slice(0, 120));
  if (!match) return undefined;
  const [, hours, minutes, zone, lastHours, lastMinutes, lastZone] = match;
  if (zone && lastZone && zone !== lastZone) return undefined;
  const at = (h: string, m: string) => (Number(h) * 60 + Number(m)) * MINUTE;
  const ms = at(lastHours!, lastMinutes!) - at(hours!, minutes!);
  const all = ms > 0 ? [ms] : [ms + 2 * HALF_DAY, ms + HALF_DAY].filter((one) => one > 0);
  return {
    words: `${hours}:${minutes} to ${lastHours}:${lastMinutes}`,
    lengths: all.map((one): Length => [one, one]),
  };
}

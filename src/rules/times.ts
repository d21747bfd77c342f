import { DAY_MS, isBefore, lastDayOf, isInstant, toMs, dayOf, type Moment } from '../model/time.ts';

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
  return [Math.max(0, endMin - startMax), Math.max(0, endMax - startMin)];
}

/** True when two lengths have nothing in common; to differ by a whole unit is to differ. */
export const areApart = (a: Length, b: Length) => a[1] <= b[0] || b[1] <= a[0];

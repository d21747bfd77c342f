import { DAY_MS } from '../model/time.ts';
import type { Axis } from './gantt.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Marks of an axis: how far apart, in mermaid's words, and how they are written, in d3's codes. */
const marks = [
  [MINUTE, '1minute', '%H:%M'],
  [5 * MINUTE, '5minute', '%H:%M'],
  [10 * MINUTE, '10minute', '%H:%M'],
  [15 * MINUTE, '15minute', '%H:%M'],
  [30 * MINUTE, '30minute', '%H:%M'],
  [HOUR, '1hour', '%H:%M'],
  [2 * HOUR, '2hour', '%H:%M'],
  [3 * HOUR, '3hour', '%H:%M'],
  [6 * HOUR, '6hour', '%-d %b %H:%M'],
  [12 * HOUR, '12hour', '%-d %b %H:%M'],
  [DAY_MS, '1day', '%-d %b'],
  [7 * DAY_MS, '1week', '%-d %b'],
  [30 * DAY_MS, '1month', '%b %Y'],
] as const;

/**
 * The finest marks of which at most so many stand on an axis of so many
 * milliseconds. Where months are too fine, mermaid sets them: it cannot be told
 * to set them at years.
 */
export function axisFor(ms: number, most: number): Axis {
  const found = marks.find(([apart]) => ms / apart <= most);
  return found ? { interval: found[1], format: found[2] } : { format: '%b %Y' };
}

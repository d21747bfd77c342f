/**
 * Moments as the base writes them. Two forms only, both from ISO 8601:
 * a day (`2025-09-15`) where nothing finer is known, and an instant with its
 * offset (`2025-09-15T15:00Z`). A time without an offset is refused, because
 * two readers would put it hours apart.
 */

/** `YYYY-MM-DD`. */
export type Day = string;
/** A {@link Day}, or a date and time with offset. */
export type Moment = string;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;
const WITHOUT_OFFSET = /^\d{4}-\d{2}-\d{2}[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?$/;

/** True for a day that the Gregorian calendar has. */
export function isDay(value: string): boolean {
  const match = DAY.exec(value);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** True for a date and time with offset whose day exists. */
export function isInstant(value: string): boolean {
  const match = INSTANT.exec(value);
  return match !== null && isDay(match[1]!);
}

/** What is wrong with a text that should be a moment; undefined when nothing is. */
export function momentFault(
  value: string,
  accepts: 'day' | 'moment',
): 'no-such-day' | 'no-offset' | 'no-date' | undefined {
  if (isDay(value) || (accepts === 'moment' && isInstant(value))) return undefined;
  if (DAY.test(value) || (INSTANT.test(value) && !isDay(value.slice(0, 10)))) return 'no-such-day';
  if (accepts === 'moment' && WITHOUT_OFFSET.test(value)) return 'no-offset';
  return 'no-date';
}

/** Milliseconds since the epoch, UTC. A day counts from its midnight UTC. */
export function toMs(moment: Moment): number {
  return Date.parse(isDay(moment) ? `${moment}T00:00Z` : moment);
}

/** The UTC day on which a moment falls. */
export function dayOf(moment: Moment): Day {
  return new Date(toMs(moment)).toISOString().slice(0, 10);
}

/**
 * Orders moments from early to late; a day stands before the instants of that
 * day, as nothing says when on that day it was.
 */
export function compareMoments(a: Moment, b: Moment): number {
  return toMs(a) - toMs(b) || Number(isInstant(a)) - Number(isInstant(b));
}

/**
 * True when `later` is certainly before `earlier`. A bare day spans 24 hours,
 * so it contradicts an instant only when it ends before it.
 */
export function isBefore(later: Moment, earlier: Moment): boolean {
  if (isInstant(later) && isInstant(earlier)) return toMs(later) < toMs(earlier);
  return dayOf(later) < dayOf(earlier);
}

/**
 * Milliseconds from `start` to `end`, or undefined when either is only a day:
 * a duration of unknown precision would read as one that was measured.
 */
export function durationMs(start: Moment, end: Moment): number | undefined {
  if (!isInstant(start) || !isInstant(end)) return undefined;
  return toMs(end) - toMs(start);
}

/**
 * Moments as the base writes them, each as fine as its source knows it (ISO
 * 8601): a month (`2025-09`), a day (`2025-09-15`), or an instant with its offset
 * (`2025-09-15T15:00Z`). A `~` before any of them says "about". A time without an
 * offset is refused, because two readers would put it hours apart.
 */

/** `YYYY-MM-DD`. */
export type Day = string;
/** A month, a {@link Day}, or a date and time with offset; `~` before it means "about". */
export type Moment = string;

export type Precision = 'month' | 'day' | 'instant';

/** Length of a UTC day, in milliseconds. */
export const DAY_MS = 24 * 60 * 60 * 1000;

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;
const WITHOUT_OFFSET = /^\d{4}-\d{2}-\d{2}[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?$/;

/** True for a moment that its author gave as "about". */
export const isApproximate = (moment: Moment) => moment.startsWith('~');

/** A moment without its "about": what machines read. */
export const withoutTilde = (moment: Moment) => (isApproximate(moment) ? moment.slice(1) : moment);

/** True for a month that the calendar has. */
export const isMonth = (value: string) => MONTH.test(value);

/** True for a day that the Gregorian calendar has. */
export function isDay(value: string): boolean {
  const match = DAY.exec(value);
  if (!match) return false;
  const [month, day] = [Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1) return false;
  // Every month has 28 days.
  return day <= 28 || day <= new Date(Date.UTC(Number(match[1]), month, 0)).getUTCDate();
}

/** True for a date and time with offset whose day exists. */
export function isInstant(value: string): boolean {
  const match = INSTANT.exec(value);
  return match !== null && isDay(match[1]!);
}

/** How finely a moment is known. */
export function precisionOf(moment: Moment): Precision {
  const bare = withoutTilde(moment);
  return isMonth(bare) ? 'month' : isDay(bare) ? 'day' : 'instant';
}

/** First and last year of what an analysis may tell: before it nothing ran, and nobody plans beyond it. */
export const YEARS = { first: 1970, last: 2100 } as const;

/**
 * What is wrong with a text that should be a moment; undefined when nothing is.
 *
 * @param firstYear the earliest year that it may lie in
 */
export function momentFault(
  value: string,
  accepts: 'date' | 'moment',
  firstYear: number = YEARS.first,
): 'no-such-day' | 'no-offset' | 'no-date' | 'far-off' | undefined {
  // What is no text is told as such.
  if (typeof value !== 'string') return 'no-date';
  const bare = withoutTilde(value);
  if (isMonth(bare) || isDay(bare) || (accepts === 'moment' && isInstant(bare))) {
    const year = Number(bare.slice(0, 4));
    return year < firstYear || year > YEARS.last ? 'far-off' : undefined;
  }
  if (DAY.test(bare) || (INSTANT.test(bare) && !isDay(bare.slice(0, 10)))) return 'no-such-day';
  if (accepts === 'moment' && WITHOUT_OFFSET.test(bare)) return 'no-offset';
  return 'no-date';
}

/** Milliseconds since the epoch, UTC. A month or a day counts from its first midnight UTC. */
export function toMs(moment: Moment): number {
  // ECMAScript reads a date without a time as UTC.
  return Date.parse(withoutTilde(moment));
}

/** The UTC day on which a moment falls; of a month its first. */
export function dayOf(moment: Moment): Day {
  const bare = withoutTilde(moment);
  // Of a day, and of an instant in UTC, it stands there.
  if (bare.length === 10 || bare.endsWith('Z')) return bare.slice(0, 10);
  return new Date(toMs(moment)).toISOString().slice(0, 10);
}

/** The last UTC day that a moment may mean: of a month its last. */
export function lastDayOf(moment: Moment): Day {
  if (!isMonth(withoutTilde(moment))) return dayOf(moment);
  const first = new Date(toMs(moment));
  first.setUTCMonth(first.getUTCMonth() + 1, 0);
  return first.toISOString().slice(0, 10);
}

const fineness: Record<Precision, number> = { month: 0, day: 1, instant: 2 };

/**
 * Orders moments from early to late; a month stands before its days and a day
 * before its instants, as nothing says when in it the moment was.
 */
export function compareMoments(a: Moment, b: Moment): number {
  return toMs(a) - toMs(b) || fineness[precisionOf(a)] - fineness[precisionOf(b)];
}

/**
 * True when `later` is certainly before `earlier`. A month or a day spans all its
 * hours and a minute its seconds, so they contradict another moment only when they end before that begins;
 * what is "about" an instant is taken as that day.
 */
export const isBefore = (later: Moment, earlier: Moment): boolean =>
  isExtentBefore(extentOf(later), extentOf(earlier));

/** What a moment may mean, read once where many are compared. */
export interface Extent {
  /** As {@link toMs} says. */
  ms: number;
  /** When the minute, the second or the part of one ends that an instant names, which "about" does not; else undefined. */
  untilMs: number | undefined;
  first: Day;
  last: Day;
}

/** The extent of a moment. */
export function extentOf(moment: Moment): Extent {
  const ms = toMs(moment);
  const isExact = precisionOf(moment) === 'instant' && !isApproximate(moment);
  return {
    ms,
    untilMs: isExact ? ms + unitOf(moment) : undefined,
    first: dayOf(moment),
    last: lastDayOf(moment),
  };
}

/** How long what an instant names lasts, in milliseconds: of 09:14 a minute. */
function unitOf(instant: Moment): number {
  const [, seconds, decimals] = /T\d\d:\d\d(:\d\d)?(?:\.(\d+))?/.exec(instant)!;
  if (!seconds) return 60_000;
  return Math.max(1, 1000 / 10 ** (decimals?.length ?? 0));
}

/** {@link isBefore} of moments whose extents are known. */
export const isExtentBefore = (later: Extent, earlier: Extent): boolean =>
  later.untilMs !== undefined && earlier.untilMs !== undefined
    ? later.untilMs <= earlier.ms
    : later.last < earlier.first;

/**
 * Milliseconds from `start` to `end`, or undefined unless both are exact instants:
 * a duration of unknown precision would read as one that was measured.
 */
export function durationMs(start: Moment, end: Moment): number | undefined {
  if (!isInstant(start) || !isInstant(end)) return undefined;
  // What ends within the minute in which it begins may read as if it ended before.
  return isBefore(end, start) ? toMs(end) - toMs(start) : Math.max(0, toMs(end) - toMs(start));
}

import { isApproximate, precisionOf, toMs, withoutTilde, type Moment } from '../model/time.ts';

const formatters = new Map<string, Intl.DateTimeFormat>();

/** A formatter of dates; making one takes longer than a hundred uses of it. */
export function formatterOf(
  language: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat(language, options);
  formatters.set(key, formatter);
  return formatter;
}

/** A zone's short name at a moment, such as UTC or GMT+2. */
const zoneName = (date: Date, timeZone: string, language: string) =>
  formatterOf(language, { timeZone, timeZoneName: 'short' })
    .formatToParts(date)
    .find(({ type }) => type === 'timeZoneName')!.value;

const about = (moment: Moment) => (isApproximate(moment) ? 'about ' : '');

/**
 * "September 2025", "15 September 2025", or "15 September 2025, 15:00 UTC" for an
 * instant, in the site's zone, with "about" where the moment says so. A day or a
 * month belongs to no zone and is shown as it was written.
 */
export function formatMoment(moment: Moment, timeZone: string, language: string): string {
  const day = formatDay(moment, timeZone, language);
  if (precisionOf(moment) !== 'instant') return day;
  return `${day}, ${formatClock(moment, timeZone, language)}`;
}

/** "15:00 UTC"; seconds only where the source gives them. */
function formatClock(moment: Moment, timeZone: string, language: string): string {
  const date = new Date(toMs(moment));
  const hasSeconds = /T\d\d:\d\d:\d\d/.test(moment);
  const time = formatterOf('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    ...(hasSeconds && { second: '2-digit' }),
  }).format(date);
  return `${about(moment)}${time} ${zoneName(date, timeZone, language)}`;
}

/** A moment as clocks of a zone show it, `YYYY-MM-DD HH:mm:ss`. */
export function wallClock(ms: number, timeZone: string): string {
  // Of all locales Sweden's writes dates as ISO 8601 does.
  return formatterOf('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).format(ms);
}

/** The day (YYYY-MM-DD) on which a moment falls in a zone; a month or a day is in every zone what it says. */
export function dayIn(moment: Moment, timeZone: string): string {
  if (precisionOf(moment) !== 'instant') return withoutTilde(moment);
  return wallClock(toMs(moment), timeZone).slice(0, 10);
}

/** "15 September 2025": the day on which a moment falls in the site's zone, or its month. */
export function formatDay(moment: Moment, timeZone: string, language: string): string {
  const precision = precisionOf(moment);
  // A bare "en" would put the month first, which readers outside of America misread.
  const locale = language === 'en' ? 'en-GB' : language;
  const text = formatterOf(locale, {
    timeZone: precision === 'instant' ? timeZone : 'UTC',
    ...(precision !== 'month' && { day: 'numeric' }),
    month: 'long',
    year: 'numeric',
  }).format(new Date(toMs(moment)));
  return precision === 'instant' ? text : `${about(moment)}${text}`;
}

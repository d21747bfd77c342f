import { isDay, toMs, type Moment } from '../model/time.ts';

/** A zone's short name at a moment, such as UTC or GMT+2. */
const zoneName = (date: Date, timeZone: string, language: string) =>
  new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'short' })
    .formatToParts(date)
    .find(({ type }) => type === 'timeZoneName')!.value;

/**
 * "15 September 2025", or "15 September 2025, 15:00 UTC" for an instant, in the
 * site's zone. A bare day belongs to no zone and is shown as it was written.
 */
export function formatMoment(moment: Moment, timeZone: string, language: string): string {
  const date = new Date(toMs(moment));
  if (isDay(moment)) return dateText(date, 'UTC', language);
  return `${dateText(date, timeZone, language)}, ${formatClock(moment, timeZone, language)}`;
}

/** "15:00 UTC"; seconds only where the source gives them. */
export function formatClock(moment: Moment, timeZone: string, language: string): string {
  const date = new Date(toMs(moment));
  const hasSeconds = /T\d\d:\d\d:\d\d/.test(moment);
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    ...(hasSeconds && { second: '2-digit' }),
  }).format(date);
  return `${time} ${zoneName(date, timeZone, language)}`;
}

/** "15 September 2025": the day on which a moment falls in the site's zone. */
export function formatDay(moment: Moment, timeZone: string, language: string): string {
  return dateText(new Date(toMs(moment)), isDay(moment) ? 'UTC' : timeZone, language);
}

function dateText(date: Date, timeZone: string, language: string): string {
  // A bare "en" would put the month first, which readers outside of America misread.
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, {
    timeZone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(date);
}

import { formatterOf } from '../format/moment.ts';
import { toMs, type Moment } from '../model/time.ts';

/** Where readers are: what wall-clock times and the words of dates follow. */
export interface Place {
  timeZone: string;
  language: string;
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

/** "31 Oct": the day of a moment in a zone, where there is little room. */
export function shortDay(moment: Moment, timeZone: string, language: string): string {
  const locale = language === 'en' ? 'en-GB' : language;
  const options = { timeZone, day: 'numeric', month: 'short' } as const;
  return formatterOf(locale, options).format(toMs(moment));
}

/** How far the clocks of a zone are from UTC at a moment, in milliseconds. */
const offset = (ms: number, timeZone: string) =>
  Date.parse(`${wallClock(ms, timeZone).replace(' ', 'T')}Z`) - Math.floor(ms / 1000) * 1000;

/**
 * The zone in which some moments can be drawn to scale: the given one, or UTC
 * when its clocks were changed between them, which would stretch or fold an hour.
 */
export function steadyZone(moments: readonly Moment[], timeZone: string): string {
  const offsets = new Set(moments.map((moment) => offset(toMs(moment), timeZone)));
  return offsets.size > 1 ? 'UTC' : timeZone;
}

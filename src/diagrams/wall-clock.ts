import { formatterOf, wallClock } from '../format/moment.ts';
import { toMs, type Moment } from '../model/time.ts';

/** Where readers are: what wall-clock times and the words of dates follow. */
export interface Place {
  timeZone: string;
  language: string;
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

import { timeAt } from './clock.ts';
import { dayAt, WEEKDAY_NAME, type WrittenDay } from './dates.ts';
import { zoneAt, type WrittenZone } from './zones.ts';

/** What a text begins with of day, time and zone, and what follows. */
export interface Stamp {
  date?: WrittenDay;
  time?: string;
  zone?: WrittenZone;
  isAbout: boolean;
  /** Minutes after the moment that the document calls T or T0: 15 for "T+15m". */
  relative?: number;
  /** True where a time is left open: `--:--`, `???`. */
  isOpen?: boolean;
  /** The text behind the stamp, without the sign that parts them. */
  rest: string;
  /** True when a sign or the end parts the stamp from what follows. */
  isParted: boolean;
}

const DASH = /\s*[-–—•]\s*(?=[\d~A-Z])/y;
const MARKS = /[\s*_~[\](){}`|>]*/y;
const ABOUT = /(?:~|≈|ca?\.|circa|about|around|approx(?:\.|imately)?|at)\s*/iy;
const BETWEEN = /(?:\s*(?:,|:(?=\s)|@|\bat\b|T|-|–|—)\s*)?[\s*_[\](]*/y;
const WEEKDAY = new RegExp(`[\\s,(]*${WEEKDAY_NAME}\\b\\)?`, 'iy');
const RELATIVE =
  /T\s?(?:([+-])\s?(?:(\d{1,2}):(\d{2})|(\d{1,4})\s?(m|mins?|minutes?|h|hrs?|hours?)|(0))|0)(?!\w|:\d)\s*(?:=\s*)?/iy;
const AFTER = /[\s*_\])]*(?:(?::|-+|–|—|→|=>|\.|,)(?=[\s*_]|$)[\s*_:]*)?/y;
const OPEN = /(?:[-?xX]{1,2}:[-?xX]{2}|\?{2,3})/y;
const UNTIL = /\s*(?:-|–|—|to|until)\s*\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]m\b)?/iy;

const skip = (form: RegExp, text: string, at: number) => {
  form.lastIndex = at;
  return form.exec(text) ? form.lastIndex : at;
};

/** Reads the stamp at the beginning of a text; undefined where there is neither day nor time. */
export function stampOf(text: string): Stamp | undefined {
  let isAbout = false;
  const marks = (from: number) => {
    let at = skip(MARKS, text, from);
    if (text.slice(from, at).replace(/~~/g, '').includes('~')) isAbout = true;
    const behind = skip(ABOUT, text, at);
    if (behind > at) {
      const word = text.slice(at, behind).trim().toLowerCase();
      if (word !== 'at') isAbout = true;
      at = skip(MARKS, text, behind);
    }
    return at;
  };
  let at = marks(skip(DASH, text, 0));
  const relative = relativeAt(text, at);
  if (relative) at = marks(relative.end);
  const date = dayAt(text, at);
  let end = date?.end ?? relative?.end ?? at;
  if (date) at = marks(skip(BETWEEN, text, end));
  const behindWeekday = date ? marks(skip(BETWEEN, text, skip(WEEKDAY, text, end))) : at;
  if (behindWeekday > at && timeAt(text, behindWeekday)) at = behindWeekday;
  const open = skip(OPEN, text, at);
  let written = open > at ? undefined : timeAt(text, at, date !== undefined);
  if (open > at) end = open;
  if (written) {
    end = skip(UNTIL, text, written.end);
    if (end > written.end) {
      const found = zoneAt(text, skip(MARKS, text, end));
      if (found && !written.zone) written = { ...written, zone: found.zone };
      if (found) end = found.end;
    }
  }
  if (!date && !written && !relative && open === at) return undefined;
  let behind = date;
  // "1:15 pm UTC, February 16, 2024"
  if (!date && written) {
    const next = marks(skip(BETWEEN, text, end));
    const later = dayAt(text, next);
    if (later && !later.isYearless) {
      behind = later;
      end = later.end;
    }
  }
  // "2021-06-04 09:02 - UTC"
  let zone = written?.zone;
  if (written && !zone) {
    const late = zoneAt(text, skip(BETWEEN, text, end));
    if (late && /^[A-Z]{3}/.test(text.slice(late.end - 3, late.end))) {
      zone = late.zone;
      end = late.end;
    }
  }
  const after = skip(AFTER, text, end);
  const behindIt = text.slice(after).trim();
  // Bold that begins behind the stamp was skipped with the signs between them.
  const isCut = text.slice(0, after).endsWith('**') && behindIt.split('**').length % 2 === 0;
  return {
    ...(behind && { date: behind }),
    ...(written && { time: written.time }),
    ...(zone && { zone }),
    ...(relative && { relative: relative.minutes }),
    isAbout,
    ...(open > at && !written && { isOpen: true }),
    rest: isCut ? `**${behindIt}` : behindIt,
    isParted: after > end || after >= text.length,
  };
}

/** "T+15m", "T-0:05", "T0": a time as minutes from the one that the document calls so. */
function relativeAt(text: string, at: number): { minutes: number; end: number } | undefined {
  RELATIVE.lastIndex = at;
  const match = RELATIVE.exec(text);
  if (!match) return undefined;
  const [, sign, hours, minutes, count, unit] = match;
  const size = hours
    ? Number(hours) * 60 + Number(minutes)
    : Number(count ?? 0) * (unit?.toLowerCase().startsWith('h') ? 60 : 1);
  return { minutes: sign === '-' ? -size : size, end: RELATIVE.lastIndex };
}

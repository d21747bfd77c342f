import { zoneAt, type WrittenZone } from './zones.ts';

/** A time of day as written at some place of a text. */
export interface WrittenTime {
  /** `HH:MM` or `HH:MM:SS`. */
  time: string;
  zone?: WrittenZone;
  end: number;
}

const CLOCK = /(\d{1,2})(?:[:h](\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?)?(?:\s?([ap])\.?m\b\.?)?/iy;

/** "1403 UTC", "0915Z", "1403 hrs": four digits are a time only before such a word. */
const DIGITS = /(\d{2})(\d{2})(?=\s?(?:UTC|GMT|Z|hrs)\b)/y;
/** "10.45" is a time only behind a day and before a sign or a zone; elsewhere it may be a version or a number. */
const DOTTED = /(\d{1,2})\.(\d{2})(?=\s*(?:[-–—:|]\s|$|(?:UTC|GMT|CES?T|BST|[ECMP][SD]T)\b))/y;

/** The time written at a place of a text; a number alone is a time only with "am" or "pm". */
export function timeAt(text: string, at = 0, isBehindDay = false): WrittenTime | undefined {
  const form = [DIGITS, ...(isBehindDay ? [DOTTED] : []), CLOCK].find((one) => {
    one.lastIndex = at;
    return one.test(text);
  });
  if (!form) return undefined;
  form.lastIndex = at;
  const match = form.exec(text)!;
  const [, hours, minutes, seconds, half] = match;
  if (minutes === undefined && half === undefined) return undefined;
  let hour = Number(hours);
  // "17:14pm" is the same with or without its last word.
  if (half?.toLowerCase() === 'p' && hour < 12) hour += 12;
  if (half?.toLowerCase() === 'a' && hour === 12) hour = 0;
  if (hour > 23 || Number(minutes ?? 0) > 59 || Number(seconds ?? 0) > 59) return undefined;
  let end = form.lastIndex;
  if (/\d/.test(text[end] ?? '')) return undefined;
  const gap = /[\s([]{0,2}/y;
  gap.lastIndex = end;
  gap.exec(text);
  const isGlued = gap.lastIndex === end;
  const found = zoneAt(text, gap.lastIndex);
  // "14:20-2:00" is a span and no offset, "14:20 +0100" is an offset.
  const isZone =
    found &&
    (!/^[+-]/.test(text.slice(gap.lastIndex)) ||
      (isGlued && isOffset(text, end)) ||
      /^ [+-]\d{4}(?!\d)/.test(text.slice(end, end + 7)));
  if (isZone) end = found.end;
  return {
    time: [String(hour).padStart(2, '0'), minutes ?? '00', ...(seconds ? [seconds] : [])].join(':'),
    ...(isZone && { zone: found.zone }),
    end,
  };
}

/** "-05:00" is an offset behind a whole ISO time; behind "10:30" it is the end of a span. */
const isOffset = (text: string, at: number) =>
  /^(?:[+]\d{2}:?\d{2}|-\d{4})(?![\d:])/.test(text.slice(at, at + 8)) ||
  (/^-\d{2}:\d{2}(?![\d:])/.test(text.slice(at, at + 8)) &&
    /(?:T\d{2}:\d{2}|:\d{2}:\d{2}(?:[.,]\d+)?)$/.test(text.slice(Math.max(0, at - 20), at)));

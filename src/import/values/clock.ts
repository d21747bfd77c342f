import { zoneAt, type WrittenZone } from './zones.ts';

/** A time of day as written at some place of a text. */
export interface WrittenTime {
  /** `HH:MM` or `HH:MM:SS`. */
  time: string;
  zone?: WrittenZone;
  end: number;
}

const CLOCK = /(\d{1,2})(?:[:h](\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?)?(?:\s?([ap])\.?m\b\.?)?/iy;

/** The time written at a place of a text; a number alone is a time only with "am" or "pm". */
export function timeAt(text: string, at = 0): WrittenTime | undefined {
  CLOCK.lastIndex = at;
  const match = CLOCK.exec(text);
  if (!match) return undefined;
  const [, hours, minutes, seconds, half] = match;
  if (minutes === undefined && half === undefined) return undefined;
  let hour = Number(hours);
  // "17:14pm" is the same with or without its last word.
  if (half?.toLowerCase() === 'p' && hour < 12) hour += 12;
  if (half?.toLowerCase() === 'a' && hour === 12) hour = 0;
  if (hour > 23 || Number(minutes ?? 0) > 59 || Number(seconds ?? 0) > 59) return undefined;
  let end = CLOCK.lastIndex;
  if (/\d/.test(text[end] ?? '')) return undefined;
  const gap = /[\s([]{0,2}/y;
  gap.lastIndex = end;
  gap.exec(text);
  const isGlued = gap.lastIndex === end;
  const found = zoneAt(text, gap.lastIndex);
  // "14:20-2:00" is a span and no offset.
  const isZone =
    found && (!/^[+-]/.test(text.slice(gap.lastIndex)) || (isGlued && isOffset(text, end)));
  if (isZone) end = found.end;
  return {
    time: [String(hour).padStart(2, '0'), minutes ?? '00', ...(seconds ? [seconds] : [])].join(':'),
    ...(isZone && { zone: found.zone }),
    end,
  };
}

const isOffset = (text: string, at: number) =>
  /^[+-]\d{2}:?\d{2}(?![\d:])/.test(text.slice(at, at + 8));

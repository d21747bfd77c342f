import { plain } from '../text/plain.ts';
import { fixed, places, winter } from './zone-names.ts';

/** What people write for a zone, and how far from UTC that is on a given day. */
export interface Zone {
  /** Minutes east of UTC. */
  minutes: number;
  /** Why it may be wrong. */
  guess?: string;
}

const names = [...Object.keys(places), ...Object.keys(fixed)]
  .sort((a, b) => b.length - a.length)
  .join('|');

/** A zone at the place where a text is read: a name, an offset, or both; or a name as in "Europe/London". */
const ZONE = new RegExp(
  `(?:(?:UTC|GMT)?\\s?([+-])(\\d{1,2})(?::?([0-5]\\d))?(?![\\d/-])|(${names})(?![\\w'’])(?:\\s?\\(?(?:UTC|GMT)\\s?([+-])(\\d{1,2})(?::?([0-5]\\d))?\\)?)?|((?:Africa|America|Asia|Atlantic|Australia|Europe|Pacific)(?:/[A-Z][A-Za-z_]+){1,2}))(?:\\s+time)?`,
  'iy',
);

/** A zone as written, not yet of a day. */
export interface WrittenZone {
  on(day: string): Zone;
}

/** The zone that a match of {@link ZONE} names; undefined for a place that there is not. */
function zoneOf(match: RegExpExecArray): WrittenZone | undefined {
  const [, sign, hours, minutes, name, sign2, hours2, minutes2, region] = match;
  if (region) {
    return isTimeZone(region) ? { on: (day) => ({ minutes: offsetIn(region, day) }) } : undefined;
  }
  if (sign ?? sign2) {
    const east = Number(hours ?? hours2) * 60 + Number(minutes ?? minutes2 ?? 0);
    return { on: () => ({ minutes: (sign ?? sign2) === '-' ? -east : east }) };
  }
  const word = name!.toLowerCase();
  const place = places[word];
  if (place) return { on: (day) => ({ minutes: offsetIn(place, day) }) };
  const minutesEast = fixed[word]!;
  const summer = winter[word];
  return {
    on: (day) =>
      summer && offsetIn(summer, day) !== minutesEast
        ? {
            minutes: minutesEast,
            guess: `"${name}" is no time of that day: summer time was in force.`,
          }
        : { minutes: minutesEast },
  };
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

function offsetIn(timeZone: string, day: string): number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  const name = format
    .formatToParts(new Date(`${day}T12:00:00Z`))
    .find(({ type }) => type === 'timeZoneName')?.value;
  const match = /GMT([+-])(\d\d):(\d\d)/.exec(name ?? '');
  if (!match) return 0;
  const east = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === '-' ? -east : east;
}

/** The zone that a sentence gives for all times: "All times in UTC", "(times are PST)". */
export function statedZone(source: string): WrittenZone | undefined {
  const text = plain(source.slice(0, 400));
  const said =
    /\b(?:all |the )?(?:times?|timestamps|date and time)\b[^.\n|]{0,40}?(?:\bin|\bare|\buse|:|\()?\s+(?=[A-Z+-])/i.exec(
      text,
    );
  if (said) {
    const found = zoneWithin(text.slice(said.index, said.index + 80));
    if (found) return found;
  }
  const inBrackets = /\(\s*(?=[A-Z]{2,4}\b|[A-Z][a-z]+\/[A-Z])/.exec(text.slice(0, 200));
  return inBrackets ? zoneAt(text, inBrackets.index + inBrackets[0].length)?.zone : undefined;
}

function zoneWithin(text: string): WrittenZone | undefined {
  for (const word of text.matchAll(/(?<![\w/])[A-Za-z+]/g)) {
    const found = zoneAt(text, word.index);
    if (found && /^(?:[A-Z]{2,}|[A-Z][a-z]{4,}|[+-])/.test(text.slice(word.index)))
      return found.zone;
  }
  return undefined;
}

/** The zone at the end of a label: "Start (UTC)". */
export const ZONE_OF_LABEL = /\s*\(([A-Z]{3,4}(?:[+-]\d{1,2})?)\)(?=[\s:*]*$)/;

/** The zone written at a place of a text. */
export function zoneAt(text: string, at: number): { zone: WrittenZone; end: number } | undefined {
  ZONE.lastIndex = at;
  const match = ZONE.exec(text);
  const end = ZONE.lastIndex;
  const zone = match ? zoneOf(match) : undefined;
  return zone && { zone, end };
}

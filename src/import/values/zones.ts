/** What people write for a zone, and how far from UTC that is on a given day. */
export interface Zone {
  /** Minutes east of UTC. */
  minutes: number;
  /** Why it may be wrong. */
  guess?: string;
}

/** Abbreviations with one meaning in practice; those with several (IST, CST of China) are left out. */
const fixed: Record<string, number> = {
  utc: 0,
  gmt: 0,
  z: 0,
  wet: 0,
  bst: 60,
  west: 60,
  cet: 60,
  cest: 120,
  eet: 120,
  eest: 180,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
};

/** Winter times whose places have summer time: said of a day in summer, they are in doubt. */
const winter: Record<string, string> = {
  cet: 'Europe/Paris',
  eet: 'Europe/Helsinki',
  est: 'America/New_York',
  cst: 'America/Chicago',
  mst: 'America/Denver',
  pst: 'America/Los_Angeles',
};

const places: Record<string, string> = {
  pt: 'America/Los_Angeles',
  pacific: 'America/Los_Angeles',
  et: 'America/New_York',
  eastern: 'America/New_York',
  mountain: 'America/Denver',
  denver: 'America/Denver',
  central: 'America/Chicago',
  chicago: 'America/Chicago',
  'new york': 'America/New_York',
  'san francisco': 'America/Los_Angeles',
  'los angeles': 'America/Los_Angeles',
  london: 'Europe/London',
  berlin: 'Europe/Berlin',
  paris: 'Europe/Paris',
  amsterdam: 'Europe/Amsterdam',
  copenhagen: 'Europe/Copenhagen',
  zurich: 'Europe/Zurich',
  'cet/cest': 'Europe/Paris',
  tokyo: 'Asia/Tokyo',
  jst: 'Asia/Tokyo',
  singapore: 'Asia/Singapore',
  sydney: 'Australia/Sydney',
};

const names = [...Object.keys(places), ...Object.keys(fixed)]
  .sort((a, b) => b.length - a.length)
  .join('|');

/** A zone at the place where a text is read: a name, an offset, or both. */
export const ZONE = new RegExp(
  `(?:(?:UTC|GMT)?\\s?([+-])(\\d{1,2})(?::?([0-5]\\d))?(?![\\d/-])|(${names})(?![\\w'’])(?:\\s?\\(?(?:UTC|GMT)\\s?([+-])(\\d{1,2})(?::?([0-5]\\d))?\\)?)?)(?:\\s+time)?`,
  'iy',
);

/** A zone as written, not yet of a day. */
export interface WrittenZone {
  on(day: string): Zone;
}

/** The zone that a match of {@link ZONE} names. */
export function zoneOf(match: RegExpExecArray): WrittenZone {
  const [, sign, hours, minutes, name, sign2, hours2, minutes2] = match;
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
export function statedZone(text: string): WrittenZone | undefined {
  const said =
    /\b(?:all |the )?(?:times?|timestamps|date and time)\b[^.\n|]{0,40}?(?:\bin|\bare|\buse|:|\()?\s+(?=[A-Z+-])/i.exec(
      text.slice(0, 400),
    );
  if (said) {
    const found = zoneWithin(text.slice(said.index, said.index + 80));
    if (found) return found;
  }
  const inBrackets = /\(\s*(?=[A-Z]{2,4}\b)/.exec(text.slice(0, 200));
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

/** The zone written at a place of a text. */
export function zoneAt(text: string, at: number): { zone: WrittenZone; end: number } | undefined {
  ZONE.lastIndex = at;
  const match = ZONE.exec(text);
  return match ? { zone: zoneOf(match), end: ZONE.lastIndex } : undefined;
}

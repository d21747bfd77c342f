import { isDay, momentFault } from './time.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WORD = String.raw`([a-z]{3,9})\.?`;

/** Ways in which people write a day or a month, each with the places of its parts. */
const ways: [form: RegExp, parts: ('year' | 'month' | 'day')[]][] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, ['year', 'month', 'day']],
  [/^(\d{4})[-/.](\d{1,2})$/, ['year', 'month']],
  // With dots the day always comes first; with slashes only where the other number is no month.
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, ['day', 'month', 'year']],
  [/^(1[3-9]|2\d|3[01])\/(\d{1,2})\/(\d{4})$/, ['day', 'month', 'year']],
  [/^(\d{1,2})\/(1[3-9]|2\d|3[01])\/(\d{4})$/, ['month', 'day', 'year']],
  [
    new RegExp(`^(\\d{1,2})(?:st|nd|rd|th|\\.)?[ -]${WORD},?[ -](\\d{4})$`),
    ['day', 'month', 'year'],
  ],
  [new RegExp(`^${WORD} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`), ['month', 'day', 'year']],
  [new RegExp(`^${WORD},? (\\d{4})$`), ['month', 'year']],
];

/**
 * The moment that a text in another form names, in the form of the base; undefined
 * where it could be several, or none. A time keeps the offset that it has, and gets none.
 */
export function dateMeant(text: string, accepts: 'date' | 'moment'): string | undefined {
  const [, about, rest] = /^(~|(?:about|around|circa|ca\.?) )?(.*)$/.exec(
    text.trim().toLowerCase().replace(/\s+/g, ' '),
  )!;
  const [, date, time] = /^(.*?\d)(?:(?:t|,? )(\d{1,2}:\d{2}.*))?$/.exec(rest!) ?? [];
  const day = date === undefined ? undefined : dayMeant(date);
  if (day === undefined) return undefined;
  const clock = time === undefined ? '' : clockMeant(time);
  if (clock === undefined) return undefined;
  const meant = (about ? '~' : '') + day + (accepts === 'moment' ? clock : '');
  return momentFault(meant, accepts) === undefined ? meant : undefined;
}

function dayMeant(text: string): string | undefined {
  for (const [form, parts] of ways) {
    const found = form.exec(text);
    if (!found) continue;
    const part = (name: (typeof parts)[number]) => found[parts.indexOf(name) + 1]!;
    const month = monthMeant(part('month'));
    if (month === undefined) return undefined;
    const start = `${part('year')}-${month}`;
    if (!parts.includes('day')) return start;
    const day = `${start}-${part('day').padStart(2, '0')}`;
    return isDay(day) ? day : undefined;
  }
  return undefined;
}

function monthMeant(text: string): string | undefined {
  const number = /^\d/.test(text) ? Number(text) : MONTHS.indexOf(text.slice(0, 3)) + 1;
  return number >= 1 && number <= 12 ? String(number).padStart(2, '0') : undefined;
}

/** `T`, the time and its offset, if it has one. */
function clockMeant(text: string): string | undefined {
  const found = /^(\d{1,2})(:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(z|utc|gmt|[+-]\d{2}(?::?\d{2})?)$/.exec(
    text,
  );
  if (!found) return undefined;
  const [, hour, rest, offset] = found as unknown as [string, string, string, string];
  const zone = /^[+-]/.test(offset)
    ? `${offset.slice(0, 3)}:${offset.replace(':', '').slice(3) || '00'}`
    : 'Z';
  return `T${hour.padStart(2, '0')}${rest}${zone}`;
}

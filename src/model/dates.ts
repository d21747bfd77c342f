import * as z from 'zod';
import { checked, expectations } from './checked.ts';
import { dateMeant } from './date-meant.ts';
import { momentFault, withoutTilde, YEARS } from './time.ts';

const dateForm = (accepts: 'date' | 'moment') =>
  accepts === 'date'
    ? 'a date, such as 2025-09-15, or only the month'
    : 'a date, such as 2025-09-15T15:00Z, or only the day or month';

const dateFaults = (accepts: 'date' | 'moment', firstYear?: number) => (value: string) => {
  const form = accepts === 'date' ? 'such as 2025-09-15' : 'such as 2025-09-15T15:00Z';
  switch (momentFault(value, accepts, firstYear)) {
    case undefined:
      return [];
    case 'no-such-day':
      return [
        {
          rule: 'invalid-date',
          message: `Found "${value}", a day that the calendar does not have. Expected a real date, ${form}.`,
          help: 'Look up the day, or write only the month.',
        },
      ];
    case 'no-offset':
      return [
        {
          rule: 'time-without-offset',
          message: `Found "${value}", a time without its offset. Expected Z or an offset at its end, ${form}.`,
          help: orWithoutHour(`${value.replace(' ', 'T')}Z`),
        },
      ];
    case 'far-off': {
      // Of a year with a slip the last two digits are the likeliest to be right.
      const meant = value.replace(/^(~?)\d\d/, '$120');
      const year = withoutTilde(value).slice(0, 4);
      return [
        {
          rule: 'invalid-date',
          message: `Found "${value}", in the year ${year}. Expected a year from ${firstYear ?? YEARS.first} to ${YEARS.last}.`,
          help: `Write "${meant}" if that is what was meant.`,
        },
      ];
    }
    case 'no-date': {
      return [
        {
          rule: 'invalid-date',
          message: `Found "${value}". Expected ${dateForm(accepts)}; "~" before it for "about".`,
          help: helpFor(value, accepts),
        },
      ];
    }
  }
};

/** What to write for a text that is no date. */
function helpFor(value: string, accepts: 'date' | 'moment'): string {
  const meant = dateMeant(value, accepts);
  if (meant !== undefined) return `Write "${meant}".`;
  if (accepts === 'date') return 'Write the year, the month and the day in this order.';
  const [, local, zone] =
    /^(.*?\d{1,2}:\d{2}(?::\d{2})?) ?([A-Za-z]{2,5})?$/.exec(value.trim()) ?? [];
  const utc = local === undefined ? undefined : dateMeant(`${local} UTC`, accepts);
  if (utc === undefined) {
    return 'Write the year, the month and the day in this order, then "T", the time from 00:00 to 23:59 and its offset.';
  }
  return zone === undefined
    ? orWithoutHour(utc)
    : `Write "${utc.slice(0, -1)}" with the offset of ${zone} at its end, such as +02:00.`;
}

/** @param utc a moment that ends with its Z */
const orWithoutHour = (utc: string) =>
  `Write "${utc}" if it is UTC, or only "${utc.slice(0, utc.indexOf('T'))}" if the hour is not known.`;

/** A calendar day or month. */
export const date = checked(z.string(), dateFaults('date')).register(expectations, {
  expects: dateForm('date'),
  example: '2025-09-15',
});

/** An instant with offset, or a day or month where the hour is not known. */
export const moment = checked(z.string(), dateFaults('moment')).register(expectations, {
  expects: dateForm('moment'),
  example: '2025-09-15T15:00Z',
});

/** When a document was published: books are older than what runs. */
export const publication = checked(z.string(), dateFaults('moment', 1450)).register(expectations, {
  expects: dateForm('moment'),
  example: '2025-09-15T15:00Z',
});

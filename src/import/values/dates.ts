import { isDay } from '../../model/time.ts';

/** A day as written at some place of a text. */
export interface WrittenDay {
  /** `YYYY-MM-DD`; undefined where day and month could each be the other. */
  day?: string;
  /** Index behind it. */
  end: number;
  /** For two numbers that could each be the month: the day if the month comes first. */
  monthFirst?: string;
  dayFirst?: string;
  /** True for a day without a year. */
  isYearless?: boolean;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
/** The source of a form for the name of a weekday. */
export const WEEKDAY_NAME =
  '(?:Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:r(?:s(?:day)?)?)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?)';
const WEEKDAY = new RegExp(`${WEEKDAY_NAME}[.,]?\\s+(?:the\\s+)?(?:morning of\\s+)?`, 'iy');

const forms: { form: RegExp; read: (match: RegExpExecArray) => Omit<WrittenDay, 'end'> }[] = [
  {
    form: /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y,
    read: ([, year, , month, day]) => made(year!, month!, day!),
  },
  { form: /(20\d{2})([01]\d)([0-3]\d)(?!\d)/y, read: ([, y, m, d]) => made(y!, m!, d!) },
  {
    form: /(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d.])/y,
    read: ([, first, sign, second, year]) => twoNumbers(first!, second!, year!, sign!),
  },
  {
    form: new RegExp(`(20\\d{2})[- ]${MONTH}[- ](\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])`, 'iy'),
    read: ([, year, month, day]) => made(year!, monthOf(month!), day!),
  },
  {
    form: new RegExp(
      `${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:(?:,|\\s)\\s*|\\s+\\d\\d:\\d\\d:\\d\\d\\s+)(20\\d{2}|19\\d{2})(?!\\d)`,
      'iy',
    ),
    read: ([, month, day, year]) => made(year!, monthOf(month!), day!),
  },
  {
    form: new RegExp(
      `(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+(?:of\\s+)?${MONTH},?\\s+(20\\d{2}|19\\d{2})(?!\\d)`,
      'iy',
    ),
    read: ([, day, month, year]) => made(year!, monthOf(month!), day!),
  },
  {
    form: new RegExp(`(\\d{1,2})[- ]${MONTH}[- ](20\\d{2}|\\d{2})(?!\\d)`, 'iy'),
    read: ([, day, month, year]) => made(fullYear(year!), monthOf(month!), day!),
  },
  {
    form: new RegExp(`${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])`, 'iy'),
    read: ([, month, day]) => yearless(monthOf(month!), day!),
  },
  {
    form: new RegExp(`(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+(?:of\\s+)?${MONTH}\\b`, 'iy'),
    read: ([, day, month]) => yearless(monthOf(month!), day!),
  },
];

const monthOf = (name: string) => String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1);
const fullYear = (year: string) => (year.length === 2 ? `20${year}` : year);

function dayFrom(year: string, month: string, day: string): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? text : undefined;
}

const made = (year: string, month: string, day: string) => ({ day: dayFrom(year, month, day) });

/** In a leap year, so that every day of a year exists. */
const yearless = (month: string, day: string) => ({
  day: dayFrom('2000', month, day),
  isYearless: true,
});

function twoNumbers(first: string, second: string, year: string, sign: string) {
  const monthFirst = dayFrom(fullYear(year), first, second);
  const dayFirst = dayFrom(fullYear(year), second, first);
  if (sign === '.') return { day: dayFirst };
  if (monthFirst && dayFirst && monthFirst !== dayFirst) return { monthFirst, dayFirst };
  return { day: monthFirst ?? dayFirst, ...(monthFirst ? { monthFirst } : { dayFirst }) };
}

/** The day written at a place of a text, in any of the forms that people use. */
export function dayAt(text: string, at = 0): WrittenDay | undefined {
  WEEKDAY.lastIndex = at;
  const from = WEEKDAY.test(text) ? WEEKDAY.lastIndex : at;
  for (const { form, read } of forms) {
    form.lastIndex = from;
    const match = form.exec(text);
    if (!match) continue;
    const day = read(match);
    if (day.day ?? day.monthFirst ?? day.dayFirst) return { ...day, end: form.lastIndex };
  }
  return undefined;
}

/** Which of two numbers is the month in a document, by those of its days that leave no choice. */
export function orderIn(text: string): 'month-first' | 'day-first' | undefined {
  let [monthFirst, dayFirst] = [0, 0];
  for (const match of text.matchAll(
    /(?<![\d/.-])\d{1,2}([-/])\d{1,2}\1(?:\d{4}|\d{2})(?![\d/.-])/g,
  )) {
    const found = dayAt(match[0]);
    if (!found?.day) continue;
    if (found.monthFirst && !found.dayFirst) monthFirst++;
    if (found.dayFirst && !found.monthFirst) dayFirst++;
  }
  if (monthFirst > 0 && dayFirst === 0) return 'month-first';
  return dayFirst > 0 && monthFirst === 0 ? 'day-first' : undefined;
}

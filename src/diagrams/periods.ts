import { dayOf, type Day, type Moment } from '../model/time.ts';
import type { Axis } from './gantt.ts';

/** Time in equal columns, as fine as they can be told apart. */
export interface Periods {
  unit: 'year' | 'quarter' | 'month';
  /** The first day of the first column; what was before it is not in the picture. */
  first: Day;
  axis: Axis;
  /** The first day of the column that a moment falls in; days are counted in UTC. */
  startOf: (moment: Moment) => Day;
  /** The first day after the column that begins on a day. */
  after: (start: Day) => Day;
}

/** More columns than this are narrower than two digits. */
const MOST_COLUMNS = 24;

const units = [
  { unit: 'month', months: 1, axis: { interval: '3month', format: '%b %Y' } },
  { unit: 'quarter', months: 3, axis: { interval: '12month', format: '%Y' } },
  { unit: 'year', months: 12, axis: { format: '%Y' } },
] as const;

/** Months since the year 0. */
const monthOf = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

function firstDayOf(month: number): Day {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

/** The finest columns of which few enough reach from the first moment to the last; of years, the latest. */
export function periodsFor(moments: readonly Moment[]): Periods {
  const days = moments.map(dayOf).sort();
  const column = (day: Day, months: number) => Math.floor(monthOf(day) / months);
  const [earliest, latest] = [days[0]!, days.at(-1)!];
  const { unit, months, axis } =
    units.find(({ months }) => column(latest, months) - column(earliest, months) < MOST_COLUMNS) ??
    units[2];
  const first = Math.max(column(earliest, months), column(latest, months) - MOST_COLUMNS + 1);
  return {
    unit,
    axis,
    first: firstDayOf(first * months),
    startOf: (moment) => firstDayOf(column(dayOf(moment), months) * months),
    after: (start) => firstDayOf(monthOf(start) + months),
  };
}

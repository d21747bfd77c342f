import { dayOf, type Moment } from '../model/time.ts';

/** Calendar periods from the first to the last that something fell in, none left out between them. */
export interface Periods {
  unit: 'quarter' | 'year' | 'decade';
  /** Earliest first: "2025 Q3", "2025", "2020s". Empty where nothing was dated. */
  names: string[];
  /** The name of the period in which a moment falls, UTC. */
  of: (moment: Moment) => string;
}

/** Most columns that can be told apart on a phone. */
const MOST = 40;
/** Calendar years up to which quarters are shown. */
const YEARS_IN_QUARTERS = 3;

/** Quarters for a base of at most three years, years for one of at most forty, decades beyond. */
export function periodsOf(moments: readonly Moment[]): Periods {
  const years = moments.map((moment) => Number(dayOf(moment).slice(0, 4)));
  const [first, last] = years.reduce(
    ([least, greatest], year) => [Math.min(least, year), Math.max(greatest, year)],
    [Infinity, -Infinity],
  );
  const span = last - first + 1;
  const unit = span <= YEARS_IN_QUARTERS ? 'quarter' : span <= MOST ? 'year' : 'decade';
  const of = (moment: Moment) => nameOf(dayOf(moment), unit);
  if (moments.length === 0) return { unit, names: [], of };
  const days = moments.map(dayOf).sort();
  return { unit, names: between(days[0]!, days.at(-1)!, unit), of };
}

function nameOf(day: string, unit: Periods['unit']): string {
  const year = day.slice(0, 4);
  if (unit === 'year') return year;
  if (unit === 'decade') return `${year.slice(0, 3)}0s`;
  return `${year} Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

function between(first: string, last: string, unit: Periods['unit']): string[] {
  const names = new Set<string>();
  const end = nameOf(last, unit);
  const date = new Date(`${first.slice(0, 7)}-01`);
  for (let name = ''; name !== end; date.setUTCMonth(date.getUTCMonth() + 1)) {
    name = nameOf(date.toISOString().slice(0, 10), unit);
    names.add(name);
  }
  return [...names];
}

import { isDay, precisionOf } from '../../model/time.ts';
import type { WrittenDay } from './dates.ts';
import { laterBy, nextDay, offset } from './shift.ts';
import type { Stamp } from './stamp.ts';
import { statedZone, type WrittenZone } from './zones.ts';

/** A moment as src/model/time.ts has it, and why it may be wrong. */
export interface FoundMoment {
  at: string;
  guess?: string;
}

const HOUR = 3_600_000;
/** A clock that goes back further than this has passed midnight; a smaller step is an order that is not kept. */
const PAST_MIDNIGHT = 6 * HOUR;

/**
 * Turns stamps into moments, with what the document said before: day and zone hold until
 * others are named. Without a zone only the day is taken, for two readers would put the
 * time hours apart.
 */
export class Calendar {
  private day: string | undefined;
  private guess: string | undefined;
  private zone: WrittenZone | undefined;
  private last: string | undefined;
  private year: string | undefined;
  private zero: string | undefined;
  private readonly order: 'month-first' | 'day-first' | undefined;
  /** True where the document says that all its times are approximate. */
  isAbout = false;

  constructor(order: 'month-first' | 'day-first' | undefined) {
    this.order = order;
  }

  /** A day that later times belong to, and what else a heading or sentence says of times. */
  note(text: string, stamp: Stamp | undefined): void {
    if (
      /\btimes?\b[^.\n]{0,30}\bapprox|\btimes approximat|all times approx/i.test(text.slice(0, 300))
    ) {
      this.isAbout = true;
    }
    const zone = statedZone(text);
    if (zone) this.zone = zone;
    if (stamp?.relative !== undefined && stamp.time) this.momentOf(stamp);
    const day = stamp?.date && this.dayOf(stamp.date);
    if (day) this.begin(day);
  }

  setDay(date: WrittenDay): void {
    const day = this.dayOf(date);
    if (day) this.begin(day);
  }

  setZone(zone: WrittenZone): void {
    this.zone = zone;
  }

  /** The year of days that are told without one, such as that in the head of their column. */
  setYear(year: string): void {
    this.year = year;
  }

  /** The moment that "T+5m" counts from, unless the document has said it. */
  setZero(moment: string): void {
    this.zero ??= moment;
  }

  private begin(day: string) {
    this.day = day;
    this.last = undefined;
  }

  /** The day as the document orders its numbers; undefined where nothing tells. */
  dayOf(date: WrittenDay): string | undefined {
    if (date.day && date.isYearless) {
      const year = Number(this.year ?? this.day?.slice(0, 4));
      // January after December.
      const passed = this.day?.slice(5, 7) === '12' && date.day.slice(5, 7) === '01' && !this.year;
      const day = `${passed ? year + 1 : year}${date.day.slice(4)}`;
      return isDay(day) ? day : undefined;
    }
    return (
      date.day ?? (this.order === 'month-first' ? date.monthFirst : this.order && date.dayFirst)
    );
  }

  /** The moment of a stamp that is told out of turn: what is said after it does not belong to its day. */
  peek(stamp: Stamp): FoundMoment | undefined {
    const { day, zone, last } = this;
    const found = this.momentOf(stamp);
    [this.day, this.zone, this.last] = [day, zone, last];
    return found;
  }

  /** The moment of an entry; undefined where its day is not known. */
  momentOf(stamp: Stamp): FoundMoment | undefined {
    if (stamp.relative !== undefined && !stamp.time) {
      return this.zero === undefined ? undefined : { at: laterBy(this.zero, stamp.relative) };
    }
    const found = this.clockOf(stamp);
    if (stamp.relative !== undefined && found && precisionOf(found.at) === 'instant')
      this.zero = laterBy(found.at, -stamp.relative);
    return found;
  }

  private clockOf(stamp: Stamp): FoundMoment | undefined {
    const own = stamp.date && this.dayOf(stamp.date);
    if (stamp.date && !own) return undefined;
    let day = own ?? this.day;
    if (!day) return undefined;
    const about = stamp.isAbout || (this.isAbout && stamp.time) ? '~' : '';
    if (!stamp.time) {
      this.begin(day);
      return { at: `${stamp.isAbout ? '~' : ''}${day}` };
    }
    const local = (on: string) =>
      Date.parse(`${on}T${stamp.time}${stamp.time!.length > 5 ? '' : ':00'}Z`);
    let guess: string | undefined;
    if (!own && this.last) {
      const back = Date.parse(`${this.last}Z`) - local(day);
      if (back > PAST_MIDNIGHT) {
        day = nextDay(day);
        guess = 'The clock goes back here; the next day was taken.';
      }
    }
    this.day = day;
    this.last = `${day}T${stamp.time.length > 5 ? stamp.time : `${stamp.time}:00`}`;
    const written = stamp.zone ?? this.zone;
    if (stamp.zone && !this.zone) this.zone = stamp.zone;
    if (!written) return { at: `${stamp.isAbout ? '~' : ''}${day}` };
    const zone = written.on(day);
    const said = zone.guess ?? guess ?? this.guess;
    return {
      at: `${about}${day}T${stamp.time}${offset(zone.minutes)}`,
      ...(said && { guess: said }),
    };
  }
}

import { toMs } from '../../model/time.ts';
import type { WrittenDay } from './dates.ts';
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

  private begin(day: string) {
    this.day = day;
    this.last = undefined;
  }

  /** The day as the document orders its numbers; undefined where nothing tells. */
  dayOf(date: WrittenDay): string | undefined {
    if (date.day && date.isYearless) {
      return this.day ? `${this.day.slice(0, 4)}${date.day.slice(4)}` : undefined;
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

/** An offset as a moment has it. */
function offset(minutes: number): string {
  if (minutes === 0) return 'Z';
  const size = Math.abs(minutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

const nextDay = (day: string) => new Date(toMs(day) + 24 * HOUR).toISOString().slice(0, 10);

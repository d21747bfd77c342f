import { formatMoment } from '../../format/moment.ts';
import { wordsOf } from '../../format/words.ts';
import {
  DAY_MS,
  lastDayOf,
  precisionOf,
  toMs,
  withoutTilde,
  type Moment,
} from '../../model/time.ts';
import { element, type BodyComponent, type TimelineEvent } from '../component.ts';
import { proseToElements } from '../prose.ts';

/** The events of a slice of time, both ends included. A day or a month reaches from its beginning to its end. */
export function eventsBetween<T extends Pick<TimelineEvent, 'at'>>(
  events: readonly T[],
  from: Moment | undefined,
  to: Moment | undefined,
): T[] {
  return events.filter(
    ({ at }) =>
      (from === undefined || lastMs(at) >= toMs(from)) &&
      (to === undefined || toMs(at) <= lastMs(to)),
  );
}

const lastMs = (moment: Moment) =>
  precisionOf(moment) === 'instant' ? toMs(moment) : toMs(lastDayOf(moment)) + DAY_MS - 1;

export const timeline: BodyComponent = {
  name: 'Timeline',
  description: 'Shows what happened in the incident when, or a part of it.',
  example: '<Timeline from="2026-03-02T09:14Z" to="2026-03-02T09:44Z" />',
  place: 'block',
  content: 'none',
  attributes: {
    from: {
      description: 'The earliest time to show; from the beginning without it.',
      type: { is: 'moment' },
    },
    to: {
      description: 'The latest time to show; up to the end without it.',
      type: { is: 'moment' },
    },
  },
  render: ({ from, to }, _children, { base, events = [], language = 'en', timeZone = 'UTC' }) =>
    element(
      'ol',
      { className: ['timeline'], role: 'list' },
      eventsBetween(events, from, to).map(({ at, kind, text }) =>
        element('li', {}, [
          element('span', { className: ['when'] }, [
            element('time', { dateTime: withoutTilde(at) }, [formatMoment(at, timeZone, language)]),
          ]),
          element('span', {}, [
            kind !== 'event' && element('b', {}, [`${wordsOf(kind)}. `]),
            ...proseToElements(text, base),
          ]),
        ]),
      ),
    ),
};

import { formatMoment } from '../format/moment.ts';
import { countOf } from '../format/words.ts';
import type { IncidentNode } from '../graph/nodes.ts';
import { DAY_MS, dayOf, isApproximate, precisionOf, toMs, type Moment } from '../model/time.ts';
import type { Diagram } from './diagram.ts';
import { cutText } from './escape.ts';
import { flowchartSource } from './flowchart.ts';
import { capital } from './names.ts';
import { eventText, eventsOf, hasClock, mostTelling } from './timeline-events.ts';
import { timelineOutline } from './timeline-outline.ts';
import { partLength } from './timeline-parts.ts';
import type { Place } from './wall-clock.ts';

const FEWEST_EVENTS = 3;
/** Each takes a hand's breadth of the page, so there is room for fewer than in a picture to scale. */
const MOST_EVENTS = 12;
const EVENT_LENGTH = 100;

/** What is dated, one below the other, with the time between where it is known; undefined for too little of it. */
export function timelineChain(incident: IncidentNode, place: Place): Diagram | undefined {
  const all = eventsOf(incident);
  if (all.length < FEWEST_EVENTS) return undefined;
  const events = mostTelling(all, MOST_EVENTS);
  const text = {
    title: 'What happened when',
    description: `${countOf(events.length, 'event')} from ${when(events[0]!.at)} to ${when(events.at(-1)!.at)}, one below the other; on the lines the time between them, where it is known.`,
  };
  return {
    id: 'timeline',
    ...text,
    source: flowchartSource({
      direction: 'TB',
      ...text,
      nodes: events.map((event, index) => ({
        id: `e${index + 1}`,
        lines: [capital(when(event.at)), cutText(eventText(event), EVENT_LENGTH)],
        class: event.kind === undefined ? 'plain' : 'turn',
      })),
      edges: events.slice(1).map(({ at }, index) => ({
        from: `e${index + 1}`,
        to: `e${index + 2}`,
        text: between(events[index]!.at, at),
      })),
      wrapAt: 280,
    }),
    outline: timelineOutline([], all, place),
    ...(events.length < all.length && {
      cut: `The picture shows ${events.length} of ${countOf(all.length, 'event')}, those that tell most; the list below is whole.`,
    }),
  };

  function when(at: Moment): string {
    return formatMoment(at, place.timeZone, place.language);
  }
}

/** How long after one moment another was, as exactly as both are known; undefined for the same or an unknown time. */
function between(start: Moment, end: Moment): string | undefined {
  if ([start, end].some((at) => precisionOf(at) === 'month')) return undefined;
  if (hasClock({ at: start }) && hasClock({ at: end })) {
    return toMs(end) > toMs(start) ? partLength({ start, end }) : undefined;
  }
  const days = Math.round((Date.parse(dayOf(end)) - Date.parse(dayOf(start))) / DAY_MS);
  const about = [start, end].some(isApproximate) ? 'about ' : '';
  return days > 0 ? `${about}${countOf(days, 'day')}` : undefined;
}

import { countOf } from '../format/words.ts';
import type { IncidentNode } from '../graph/nodes.ts';
import { isApproximate, toMs, type Moment } from '../model/time.ts';
import type { Diagram } from './diagram.ts';
import { cutText } from './escape.ts';
import { ganttSource, type GanttTask } from './gantt.ts';
import { axisFor } from './timeline-axis.ts';
import { eventText, eventsOf, hasClock, mostTelling } from './timeline-events.ts';
import { timelineOutline } from './timeline-outline.ts';
import { isHarm, partLength, partName, partsOf } from './timeline-parts.ts';
import { wallClock } from '../format/moment.ts';
import { shortDay, steadyZone, type Place } from './wall-clock.ts';

/** More rows than this are a list, which stands beside the picture anyway. */
const MOST_EVENTS = 24;
/** A row's text stands on one side of its mark: half of the width is all that it may have. */
const EVENT_LENGTH = 42;
const MOST_MARKS_OF_AXIS = 7;
const settings = ['useWidth: 640', 'leftPadding: 56', 'rightPadding: 30'];

/** The parts of an incident as bars, and what happened in it, on one axis; undefined without a part. */
export function timelineGantt(incident: IncidentNode, place: Place): Diagram | undefined {
  const parts = partsOf(incident);
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return undefined;
  const [start, end] = [toMs(first.start), toMs(last.end)];
  const all = eventsOf(incident);
  const within = all.filter(
    (event) => hasClock(event) && toMs(event.at) >= start && toMs(event.at) <= end,
  );
  const events = mostTelling(within, MOST_EVENTS);
  const zone = steadyZone(
    [...parts.flatMap((part) => [part.start, part.end]), ...events.map(({ at }) => at)],
    place.timeZone,
  );
  const clock = (moment: Moment) => wallClock(toMs(moment), zone);
  const isOneDay = clock(first.start).slice(0, 10) === clock(last.end).slice(0, 10);
  const when = (at: Moment) =>
    [
      ...(isApproximate(at) ? ['about'] : []),
      ...(isOneDay ? [] : [shortDay(at, zone, place.language)]),
      clock(at).slice(11, 16),
    ].join(' ');

  const bars = parts.map((part): GanttTask => ({
    text: `${partName(part)} · ${partLength(part)}`,
    start: clock(part.start),
    end: clock(part.end),
    tone: isHarm(incident, part) ? 'crit' : undefined,
  }));
  // A bar of next to no length, not a milestone: of these mermaid lays the words over
  // the mark where they hardly fit, as it decides the side from two positions.
  const markLength = Math.max(1000, (end - start) / 140);
  const marks = events.map((event): GanttTask => ({
    text: cutText(`${when(event.at)} ${eventText(event)}`, EVENT_LENGTH),
    start: clock(event.at),
    end: wallClock(toMs(event.at) + markLength, zone),
    tone: event.kind ? 'active' : undefined,
  }));
  const lengths = parts.map((part) => `${partName(part).toLowerCase()} ${partLength(part)}`);
  const text = {
    title: 'The incident to scale',
    description: [
      `The incident to scale: ${lengths.join(', ')}.`,
      ...(parts.some((part) => isHarm(incident, part)) ? ['Red bars show how long it hurt.'] : []),
      `Below them ${countOf(events.length, 'event')} on the same axis.`,
    ].join(' '),
  };
  return {
    id: 'timeline',
    ...text,
    source: ganttSource({
      ...text,
      heading: `Times in ${zone}`,
      axis: axisFor(end - start, MOST_MARKS_OF_AXIS),
      sections: [
        { name: 'Parts', tasks: bars },
        ...(marks.length > 0 ? [{ name: 'Events', tasks: marks }] : []),
      ],
      settings,
    }),
    outline: timelineOutline(parts, all, place),
    ...(events.length < all.length && {
      cut: `The picture shows ${events.length} of ${countOf(all.length, 'event')}: those from the first to the last milestone whose hour is known${events.length < within.length ? `, and of these the ${MOST_EVENTS} that tell most` : ''}; the list below is whole.`,
    }),
  };
}

import { formatMoment } from '../format/moment.ts';
import type { OutlineItem } from './diagram.ts';
import { capital } from './names.ts';
import { eventText, type TimelineEvent } from './timeline-events.ts';
import { partLength, partName, type Part } from './timeline-parts.ts';
import type { Place } from './wall-clock.ts';

/** A timeline in words: how long each part took, and every event, with the service that it happened to. */
export function timelineOutline(
  parts: readonly Part[],
  events: readonly TimelineEvent[],
  { timeZone, language }: Place,
): OutlineItem[] {
  const told = events.map((event): OutlineItem => ({
    text: `${capital(formatMoment(event.at, timeZone, language))}: ${eventText(event)}`,
    children: event.service
      ? [{ text: `Service: ${event.service.title}`, path: event.service.path, children: [] }]
      : [],
  }));
  if (parts.length === 0) return told;
  return [
    {
      text: 'Parts',
      children: parts.map((part) => ({
        text: `${partName(part)}: ${partLength(part)}`,
        children: [],
      })),
    },
    { text: 'Events', children: told },
  ];
}

import { proseToText } from '../body/prose.ts';
import { wordsOf } from '../format/words.ts';
import type { IncidentNode, ServiceNode } from '../graph/nodes.ts';
import { milestones } from '../model/milestones.ts';
import { compareMoments, precisionOf, type Moment } from '../model/time.ts';

/** Something that happened in an incident, as its timeline tells it. */
export interface TimelineEvent {
  at: Moment;
  /** What sort of event it is; undefined for a plain one. */
  kind?: string;
  /** Words without markup; undefined for a milestone of which nothing else is told. */
  text?: string;
  service?: ServiceNode;
}

/** What a page tells: the events, and the milestones that no event is, from early to late. */
export function eventsOf({ data, services }: IncidentNode): TimelineEvent[] {
  const told = new Set<string>(data.timeline.map(({ kind }) => kind));
  const bare = milestones.flatMap((kind) => {
    const at = data.times[kind];
    return at && !told.has(kind) ? [{ at, kind: wordsOf(kind) }] : [];
  });
  const events = data.timeline.map((event): TimelineEvent => ({
    at: event.at,
    kind: event.kind === 'event' ? undefined : wordsOf(event.kind),
    text: proseToText(event.text),
    service: services.find(({ id }) => id === event.service),
  }));
  return [...events, ...bare].sort((a, b) => compareMoments(a.at, b.at));
}

/** True for what is known to the minute, be it "about". */
export const hasClock = ({ at }: { at: Moment }) => precisionOf(at) === 'instant';

/** "Detected. A test fails.": an event in one line. */
export const eventText = ({ kind, text }: TimelineEvent) =>
  [kind && `${kind}.`, text].filter(Boolean).join(' ');

/**
 * At most so many events, in their order: first those that are of a kind, since
 * these mark turns; the others fill the room, evenly over all of them.
 */
export function mostTelling(events: readonly TimelineEvent[], most: number): TimelineEvent[] {
  if (events.length <= most) return [...events];
  const turns = events.filter(({ kind }) => kind !== undefined);
  const plain = events.filter(({ kind }) => kind === undefined);
  const kept = new Set([
    ...evenly(turns, most),
    ...evenly(plain, most - Math.min(turns.length, most)),
  ]);
  return events.filter((event) => kept.has(event));
}

/** So many items, from the first to the last, at even distances. */
function evenly<T>(items: readonly T[], count: number): T[] {
  if (items.length <= count) return [...items];
  const step = (items.length - 1) / Math.max(count - 1, 1);
  return Array.from({ length: count }, (_, index) => items[Math.round(index * step)]!);
}

import { formatDuration } from '../format/duration.ts';
import type { IncidentNode } from '../graph/nodes.ts';
import { milestones, type Milestone } from '../model/milestones.ts';
import { isApproximate, toMs, type Moment } from '../model/time.ts';
import { hasClock } from './timeline-events.ts';

/** One part of an incident: from a milestone to the next one that is known to the minute. */
export interface Part {
  to: Milestone;
  start: Moment;
  end: Moment;
}

/** When the harm ended, in so far as anything says so. */
const endOfHarm = ({ data: { times } }: IncidentNode): Milestone =>
  times.mitigated ? 'mitigated' : 'resolved';

/**
 * The parts of an incident that can be drawn to scale. None where the end of the
 * harm is known only to the day: a picture that ended before it did would mislead.
 */
export function partsOf(incident: IncidentNode): Part[] {
  const { times } = incident.data;
  const end = times[endOfHarm(incident)];
  if (end && !hasClock({ at: end })) return [];
  const known = milestones.flatMap((name) => {
    const at = times[name];
    return at && hasClock({ at }) ? [{ name, at }] : [];
  });
  return known.flatMap(({ name, at }, index) => {
    const before = known[index - 1];
    // What took no time is no part.
    return before && toMs(at) > toMs(before.at) ? [{ to: name, start: before.at, end: at }] : [];
  });
}

/** True for a part in which it still hurt. */
export const isHarm = (incident: IncidentNode, { to }: Part) =>
  milestones.indexOf(to) <= milestones.indexOf(endOfHarm(incident));

/** "Until detected": what a part waited for. */
export const partName = ({ to }: Part) => `Until ${to}`;

/** "11 min"; "about 11 min" where one of its ends is. */
export function partLength({ start, end }: { start: Moment; end: Moment }): string {
  const length = formatDuration(toMs(end) - toMs(start));
  return [start, end].some(isApproximate) ? `about ${length}` : length;
}

import type { IncidentNode } from '../graph/nodes.ts';
import { isBefore, toMs, type Moment } from '../model/time.ts';

/**
 * Parts of lists of incidents that stand latest first, as all lists of the graph do. A root
 * cause may have struck thousands, and every page of these asks: they are found by halves.
 */
type Latest = readonly IncidentNode[];

/** No month is longer, and nothing is known less finely than to the month. */
const SURE = 32 * 86_400_000;

/** Those that certainly began before a moment. */
export function begunBefore(incidents: Latest, moment: Moment): IncidentNode[] {
  const at = toMs(moment);
  const [first, sure] = [firstBefore(incidents, at), firstBefore(incidents, at - SURE)];
  const near = incidents.slice(first, sure).filter(({ date }) => isBefore(date, moment));
  return [...near, ...incidents.slice(sure)];
}

/** Those that certainly began after a moment. */
export function begunAfter(incidents: Latest, moment: Moment): IncidentNode[] {
  const at = toMs(moment);
  const [sure, last] = [firstBefore(incidents, at + SURE), firstBefore(incidents, at)];
  const near = incidents.slice(sure, last).filter(({ date }) => isBefore(moment, date));
  return [...incidents.slice(0, sure), ...near];
}

/** At most `most` of them, those nearest in time to a moment. */
export function nearestTo(incidents: Latest, moment: Moment, most: number): Latest {
  const at = toMs(moment);
  const distance = (index: number) =>
    index in incidents ? Math.abs(toMs(incidents[index]!.date) - at) : Infinity;
  let to = firstBefore(incidents, at);
  let from = to;
  while (to - from < most && (from > 0 || to < incidents.length)) {
    if (distance(from - 1) <= distance(to)) from--;
    else to++;
  }
  return incidents.slice(from, to);
}

/** Index of the first that begins before a time; their number where none does. */
function firstBefore(incidents: Latest, ms: number): number {
  let [low, high] = [0, incidents.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (toMs(incidents[middle]!.date) < ms) high = middle;
    else low = middle + 1;
  }
  return low;
}

import type { IncidentNode } from '../graph/nodes.ts';
import { firstIndex } from '../model/first-index.ts';
import { DAY_MS, extentOf, isExtentBefore, toMs, type Extent, type Moment } from '../model/time.ts';

/**
 * Parts of lists of incidents that stand latest first, as all lists of the graph do. A root
 * cause may have struck thousands, and every page of these asks: they are found by halves, and
 * the date of each is read once.
 */
type Latest = readonly IncidentNode[];

const extents = new WeakMap<IncidentNode, Extent>();
function extentOfDate(incident: IncidentNode): Extent {
  const known = extents.get(incident);
  if (known) return known;
  const extent = extentOf(incident.date);
  extents.set(incident, extent);
  return extent;
}

/** No month is longer, and nothing is known less finely than to the month. */
const SURE = 32 * DAY_MS;

/** Those that certainly began before a moment. */
export function begunBefore(incidents: Latest, moment: Moment): IncidentNode[] {
  const at = extentOf(moment);
  const [first, sure] = [firstBefore(incidents, at.ms), firstBefore(incidents, at.ms - SURE)];
  const near = incidents.slice(first, sure).filter((one) => isExtentBefore(extentOfDate(one), at));
  return near.concat(incidents.slice(sure));
}

/** Those that certainly began after a moment. */
export function begunAfter(incidents: Latest, moment: Moment): IncidentNode[] {
  const at = extentOf(moment);
  const [sure, last] = [firstBefore(incidents, at.ms + SURE), firstBefore(incidents, at.ms)];
  const near = incidents.slice(sure, last).filter((one) => isExtentBefore(at, extentOfDate(one)));
  return incidents.slice(0, sure).concat(near);
}

/** At most `most` of them, those nearest in time to a moment. */
export function nearestTo(incidents: Latest, moment: Moment, most: number): Latest {
  const at = toMs(moment);
  const distance = (index: number) =>
    index in incidents ? Math.abs(extentOfDate(incidents[index]!).ms - at) : Infinity;
  let to = firstBefore(incidents, at);
  let from = to;
  while (to - from < most && (from > 0 || to < incidents.length)) {
    if (distance(from - 1) <= distance(to)) from--;
    else to++;
  }
  return incidents.slice(from, to);
}

/** Index of the first that begins before a time; their number where none does. */
const firstBefore = (incidents: Latest, ms: number) =>
  firstIndex(incidents.length, (index) => extentOfDate(incidents[index]!).ms < ms);

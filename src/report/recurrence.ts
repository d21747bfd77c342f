import { struckBy } from '../graph/facts.ts';
import type { Graph, IncidentNode, RootCauseNode, StepNode } from '../graph/nodes.ts';
import { compareText } from '../diagnostics/diagnostic.ts';
import { latestFirst } from '../graph/order.ts';
import { compareMoments } from '../model/time.ts';
import { begunBefore } from './by-time.ts';

/** A root cause that struck more than once, itself or through its narrower forms. */
export interface Recurrence {
  cause: RootCauseNode;
  /** Latest first; at least two. */
  incidents: readonly IncidentNode[];
  /** How many of them it struck under its own name. */
  own: number;
}

/**
 * Causes that came back, by their number of incidents. Recurrence is counted by cause and by
 * family of causes, never by the words of titles: two incidents that look alike may have
 * nothing in common, and two that have it may look different.
 */
export function recurrences({ rootCauses }: Graph): Recurrence[] {
  return rootCauses
    .map((cause) => ({ cause, incidents: struckBy(cause), own: cause.incidents.length }))
    .filter(({ incidents }) => incidents.length > 1)
    .sort(
      (a, b) =>
        b.incidents.length - a.incidents.length ||
        compareMoments(b.incidents[0]!.date, a.incidents[0]!.date) ||
        compareText(a.cause.id, b.cause.id),
    );
}

/** How often something had struck, and when last. */
export interface Strikes {
  /** At least 1. */
  count: number;
  last: IncidentNode;
}

/**
 * How many incidents root causes of an incident's or a step's own had certainly struck before, and the last of
 * these. Broader causes do not count; undefined where nothing was there before.
 */
export function strikesBefore(node: IncidentNode | StepNode): Strikes | undefined {
  const { date } = node.kind === 'steps' ? node.incident : node;
  const before = node.rootCauses
    .map((cause) => begunBefore(struckBy(cause), date))
    .filter(({ length }) => length > 0);
  if (before.length === 0) return undefined;
  const [last] = before.map(([first]) => first!).sort(latestFirst);
  // One list, as most are, has each of its incidents once.
  const count = before.length === 1 ? before[0]!.length : new Set(before.flat()).size;
  return { count, last: last! };
}

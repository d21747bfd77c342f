import type { Milestone } from '../model/milestones.ts';
import { durationMs, lastDayOf, type Day, type Moment } from '../model/time.ts';
import { settledStatuses } from '../model/vocabulary.ts';
import type { IncidentNode, RemediationNode, RootCauseNode } from './nodes.ts';
import { latestFirst } from './order.ts';
import { withoutReplaced } from './replaced.ts';
import { unique } from './whys.ts';

/** A span of an incident, computed from its times. */
export interface Span {
  name: string;
  from: Milestone;
  to: Milestone;
  /** Milliseconds; undefined when one of the times is missing or known only to the day. */
  ms?: number;
  /** Whether both times are there at all. */
  known: boolean;
}

/**
 * The usual spans of incident response. Detection is counted from the start of
 * the harm, everything after it from detection, because that is when response
 * could begin; the length of the incident is counted from start to mitigation,
 * and to resolution where nothing says when it was mitigated.
 */
export function spansOf({ data: { times } }: IncidentNode): Span[] {
  const end = times.mitigated ? 'mitigated' : 'resolved';
  const spans: [string, Milestone, Milestone][] = [
    ['Time to detect', 'started', 'detected'],
    ['Time to acknowledge', 'detected', 'acknowledged'],
    ['Time to mitigate', 'detected', 'mitigated'],
    ['Time to resolve', 'detected', 'resolved'],
    ['Duration of the harm', 'started', end],
  ];
  return spans.map(([name, from, to]) => {
    const [start, finish] = [times[from], times[to]] as [Moment | undefined, Moment | undefined];
    const known = start !== undefined && finish !== undefined;
    return { name, from, to, known, ms: known ? durationMs(start, finish) : undefined };
  });
}

/** True when nothing more is owed on a remediation. */
export const isSettled = ({ data }: RemediationNode) => settledStatuses.includes(data.status);

/** True for what was promised by a day before `asOf` and is not settled. */
export function isOverdue(remediation: RemediationNode, asOf: Day): boolean {
  const { due } = remediation.data;
  return due !== undefined && lastDayOf(due) < asOf && !isSettled(remediation);
}

/** How well a root cause is covered, from bad to good. */
export type Coverage = 'none' | 'planned' | 'partial' | 'done' | 'verified';

const strikes = new WeakMap<RootCauseNode, readonly IncidentNode[]>();

/**
 * Incidents that a root cause struck itself or through its narrower forms, latest
 * first; of an analysis and its replacement only the latter. A family seldom strikes by itself: it is what its forms have in common.
 * Worked out once for each node, so the graph must be whole when it is first asked for.
 */
export function struckBy(cause: RootCauseNode): readonly IncidentNode[] {
  const known = strikes.get(cause);
  if (known) return known;
  const { incidents, members } = cause;
  const struck = withoutReplaced(unique([...incidents, ...members.flatMap(struckBy)])).sort(
    latestFirst,
  );
  strikes.set(cause, struck);
  return struck;
}

/** Remediations that address a root cause or one of its narrower forms. */
export function addressing(cause: RootCauseNode): RemediationNode[] {
  return unique([...cause.remediations, ...cause.members.flatMap(addressing)]);
}

/**
 * What has been done about a root cause, its narrower forms included: `none` when no remediation addresses it
 * (or all were dropped), `planned` when none is done, `partial` when some are,
 * `done` when all are, `verified` when all were shown to work.
 */
export function coverageOf(cause: RootCauseNode): Coverage {
  const kept = addressing(cause).filter(({ data }) => data.status !== 'dropped');
  if (kept.length === 0) return 'none';
  if (kept.every(({ data }) => data.status === 'verified')) return 'verified';
  if (kept.every(isSettled)) return 'done';
  return kept.some(({ data }) => isSettledOrPartial(data.status)) ? 'partial' : 'planned';
}

const isSettledOrPartial = (status: RemediationNode['data']['status']) =>
  status === 'partial' || settledStatuses.includes(status);

/** Remediations that are still owed, in their given order. */
export const openOf = (remediations: readonly RemediationNode[]) =>
  remediations.filter((remediation) => !isSettled(remediation));

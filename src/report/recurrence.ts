import { struckBy } from '../graph/facts.ts';
import type {
  Graph,
  IncidentNode,
  RemediationNode,
  RootCauseNode,
  StepNode,
} from '../graph/nodes.ts';
import { compareText } from '../diagnostics/diagnostic.ts';
import { unique } from '../graph/whys.ts';
import { compareMoments, isBefore } from '../model/time.ts';
import { begunAfter, begunBefore } from './by-time.ts';
import { fixesOf } from './fixes.ts';

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

/** Earlier incidents that a root cause, or its family, had struck when it struck again. */
export interface Earlier {
  cause: RootCauseNode;
  /** Latest first; at least one. Struck by the cause itself or a narrower form of it. */
  incidents: IncidentNode[];
}

/**
 * For each root cause of an incident or of a step, and for each broader cause above it, what
 * it had certainly struck before: where one is known to the month only and the other lies in
 * that month, nothing says which came first. An incident is named once, under the narrowest
 * cause that the two have in common.
 */
export function struckBefore(node: IncidentNode | StepNode): Earlier[] {
  const incident = node.kind === 'steps' ? node.incident : node;
  const named = new Set<IncidentNode>([incident]);
  const levels: RootCauseNode[][] = [node.rootCauses];
  for (let level = node.rootCauses; level.length > 0;) {
    level = unique(level.flatMap(({ family }) => family ?? []));
    levels.push(level);
  }
  // The last place of each: a cause of its own may be the family of another one, and is broader then.
  return unique(levels.flat().reverse())
    .reverse()
    .flatMap((cause) => {
      const earlier = begunBefore(struckBy(cause), incident.date);
      const incidents = earlier.filter((one) => !named.has(one));
      for (const one of incidents) named.add(one);
      return incidents.length > 0 ? [{ cause, incidents }] : [];
    });
}

/** An incident that a root cause caused although a remediation against it was called done. */
export interface Return {
  cause: RootCauseNode;
  remediation: RemediationNode;
  /** Incidents that began after the day on which it was done. Latest first; at least one. */
  incidents: IncidentNode[];
}

/**
 * Remediations after which their root cause, or a narrower form of it, struck again. Only those
 * with the day on which they were done are judged, and only incidents that certainly began
 * later: of what happened in the same month nothing says which came first.
 */
export function returnsOf({ remediations }: Graph): Return[] {
  return remediations.flatMap((remediation) => {
    const { doneOn } = remediation.data;
    if (doneOn === undefined) return [];
    return remediation.rootCauses.flatMap((cause) => {
      const later = begunAfter(struckBy(cause), doneOn);
      const incidents = later.filter((one) => wasDoneBefore(remediation, one));
      return incidents.length > 0 ? [{ cause, remediation, incidents }] : [];
    });
  });
}

/**
 * Whether a remediation was called done, certainly before an incident began. Of one of which
 * is only known when it was noticed, nothing says that.
 */
export function wasDoneBefore({ data }: RemediationNode, incident: IncidentNode): boolean {
  const { status, doneOn } = data;
  const { started } = incident.data.times;
  if (status !== 'done' && status !== 'verified') return false;
  return doneOn !== undefined && started !== undefined && isBefore(doneOn, started);
}

/**
 * Fixes of the root causes of an incident or of a step that were called done before it began and did
 * not keep it away: of the kind that is to do so. Latest done first.
 */
export function fixesBefore(node: IncidentNode | StepNode): RemediationNode[] {
  const incident = node.kind === 'steps' ? node.incident : node;
  return unique(node.rootCauses.flatMap(fixesOf))
    .filter((one) => wasDoneBefore(one, incident))
    .sort(latestDoneFirst);
}

/** Fixes of a root cause after which it, or a narrower form of it, struck again. Latest done first. */
export function brokenFixesOf(cause: RootCauseNode): RemediationNode[] {
  const incidents = struckBy(cause);
  return fixesOf(cause)
    .filter((one) => incidents.some((later) => wasDoneBefore(one, later)))
    .sort(latestDoneFirst);
}

const latestDoneFirst = (a: RemediationNode, b: RemediationNode) =>
  compareMoments(b.data.doneOn!, a.data.doneOn!) || compareText(a.id, b.id);

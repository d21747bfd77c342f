import { compareText } from '../diagnostics/diagnostic.ts';
import { isOverdue, isSettled } from '../graph/facts.ts';
import type { RemediationNode } from '../graph/nodes.ts';
import { DAY_MS, dayOf, isApproximate, precisionOf, type Day, type Moment } from '../model/time.ts';
import { servicesOfRemediation } from './reach.ts';
import { sampleOf, type Sample } from './sample.ts';

/** What became of some remediations, as of a day. */
export interface FollowThrough {
  total: number;
  /** Neither done nor verified nor dropped. */
  open: number;
  /** Open, and promised by a day before the one that is judged by. */
  overdue: number;
  /** Done or verified. */
  done: number;
  /** Done and shown to work. */
  verified: number;
  dropped: number;
  /** Open ones without an owner, and without a day by which they are promised. */
  withoutOwner: number;
  withoutDue: number;
  /**
   * Days from the incident's first known day to the day on which it was done, of those done
   * or verified of which both are known to the day; 0 for one that was done before.
   */
  daysToDone: Sample;
  /** The same to the day on which it was shown to work, of those verified. */
  daysToVerified: Sample;
}

/** What became of remediations. A reproducible build has no clock: the day is given. */
export function followThrough(
  remediations: readonly RemediationNode[],
  asOf: Day | undefined,
): FollowThrough {
  const count = (is: (one: RemediationNode) => boolean) => remediations.filter(is).length;
  const isOpen = (one: RemediationNode) => !isSettled(one);
  const isVerified = ({ data }: RemediationNode) => data.status === 'verified';
  const isDone = (one: RemediationNode) => isVerified(one) || one.data.status === 'done';
  return {
    total: remediations.length,
    open: count(isOpen),
    overdue: asOf === undefined ? 0 : count((one) => isOverdue(one, asOf)),
    done: count(isDone),
    verified: count(isVerified),
    dropped: count(({ data }) => data.status === 'dropped'),
    withoutOwner: count((one) => isOpen(one) && one.data.owner === undefined),
    withoutDue: count((one) => isOpen(one) && one.data.due === undefined),
    daysToDone: daysTo(remediations.filter(isDone), ({ data }) => data.doneOn),
    daysToVerified: daysTo(remediations.filter(isVerified), ({ data }) => data.verifiedOn),
  };
}

/** What was done before its incident began counts as 0 days. */
function daysTo(
  remediations: readonly RemediationNode[],
  end: (one: RemediationNode) => Moment | undefined,
): Sample {
  return sampleOf(
    remediations.flatMap((one) => {
      const days = daysBetween(one.incident.date, end(one));
      return days === undefined ? [] : [Math.max(0, days)];
    }),
  );
}

/** Whole days, where both ends are known to the day and not only "about". */
function daysBetween(start: Moment, end: Moment | undefined): number | undefined {
  if (end === undefined) return undefined;
  const isKnown = (moment: Moment) => precisionOf(moment) !== 'month' && !isApproximate(moment);
  if (!isKnown(start) || !isKnown(end)) return undefined;
  return Math.round((Date.parse(dayOf(end)) - Date.parse(dayOf(start))) / DAY_MS);
}

/** By what remediations are grouped. */
export const groupings = {
  owner: ({ data }: RemediationNode) => (data.owner === undefined ? [] : [data.owner]),
  service: (one: RemediationNode) => servicesOfRemediation(one).map(({ id }) => id),
  priority: ({ data }: RemediationNode) => (data.priority === undefined ? [] : [data.priority]),
  kind: ({ data }: RemediationNode) => [data.kind],
} as const;
export type Grouping = keyof typeof groupings;

/** Remediations of one owner, service, priority or kind; `name` is undefined for those without. */
export interface Group {
  name: string | undefined;
  remediations: RemediationNode[];
}

/** Groups by name, the one for those without a name last. A remediation of two services is in both. */
export function groupBy(remediations: readonly RemediationNode[], by: Grouping): Group[] {
  const groups = new Map<string | undefined, RemediationNode[]>();
  for (const one of remediations) {
    const names: (string | undefined)[] = groupings[by](one);
    for (const name of names.length > 0 ? names : [undefined]) {
      const group = groups.get(name);
      if (group) group.push(one);
      else groups.set(name, [one]);
    }
  }
  return [...groups]
    .map(([name, list]) => ({ name, remediations: list }))
    .sort((a, b) =>
      a.name === undefined ? 1 : b.name === undefined ? -1 : compareText(a.name, b.name),
    );
}

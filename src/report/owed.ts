import { addressing, isOverdue, isSettled } from '../graph/facts.ts';
import type { Graph, RootCauseNode } from '../graph/nodes.ts';
import { compareText } from '../diagnostics/diagnostic.ts';
import { compareMoments, type Day } from '../model/time.ts';
import { countOf } from '../format/words.ts';
import { groupBy, type Group } from './follow-through.ts';
import { recurrences, type Recurrence } from './recurrence.ts';
import { missedBy, returnsOf, type Return } from './returns.ts';

/** Late promises by who gave them: most first, those without an owner last; within one the longest late first. */
export function lateByOwner({ remediations }: Graph, asOf: Day): Group[] {
  const late = remediations
    .filter((one) => isOverdue(one, asOf))
    .sort((a, b) => compareMoments(a.data.due!, b.data.due!) || compareText(a.id, b.id));
  const named = (group: Group) => (group.name === undefined ? 1 : 0);
  return groupBy(late, 'owner').sort(
    (a, b) => named(a) - named(b) || b.remediations.length - a.remediations.length,
  );
}

/**
 * Fixes that did not hold: {@link returnsOf} for the kind that keeps a cause from coming back. One
 * that only shows it sooner or makes it hurt less did what it promised. What came back last stands first.
 */
export const brokenFixes = (graph: Graph): Return[] => fixesAmong(returnsOf(graph));

/** The same of fixes that were made in one place, and whose cause struck another: {@link missedBy}. */
export const missingFixes = (graph: Graph): Return[] => fixesAmong(missedBy(graph));

const fixesAmong = (returns: readonly Return[]) =>
  returns
    .filter(({ remediation }) => remediation.data.kind === 'prevent')
    .sort((a, b) => compareMoments(b.incidents[0]!.date, a.incidents[0]!.date));

/** Causes that came back: those that are a form of their own, and the broader ones that these belong to. */
export function cameBack(graph: Graph): { causes: Recurrence[]; families: Recurrence[] } {
  const all = recurrences(graph);
  const isFamily = ({ cause }: Recurrence) => cause.members.length > 0;
  return { causes: all.filter((one) => !isFamily(one)), families: all.filter(isFamily) };
}

/** Causes that struck and are a form of their own: {@link cameBack} counts its causes among these. */
export const strikingCauses = ({ rootCauses }: Graph): RootCauseNode[] =>
  rootCauses.filter((one) => one.incidents.length > 0 && one.members.length === 0);

/** What is owed on a root cause, in words: "3 of 8 remediations open, none verified". */
export function owedOn(cause: RootCauseNode): string {
  const kept = addressing(cause).filter(({ data }) => data.status !== 'dropped');
  if (kept.length === 0) return 'Nothing is planned.';
  const open = kept.filter((one) => !isSettled(one)).length;
  const verified = kept.filter(({ data }) => data.status === 'verified').length;
  const all = countOf(kept.length, 'remediation');
  if (verified === kept.length) return `All done and verified (${all}).`;
  const first = open === 0 ? `All done (${all})` : `${open} of ${all} open`;
  return `${first}, ${verified === 0 ? 'none' : verified} verified.`;
}

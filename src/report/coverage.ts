import { coverageOf, type Coverage } from '../graph/facts.ts';
import type { Graph, LearningNode, RemediationNode, RootCauseNode } from '../graph/nodes.ts';

/** What was learnt and not acted on. */
export interface Gaps {
  /** Causes that nobody acts on: no remediation addresses them or a narrower form, or all were dropped. */
  uncovered: RootCauseNode[];
  /** Causes of whose remediations none is done, not even in part. */
  notBegun: RootCauseNode[];
  /** Causes of whose remediations some are done, or done in part, and some are owed. */
  unfinished: RootCauseNode[];
  /** Causes whose remediations are all settled, of which not every one was shown to work. */
  unverified: RootCauseNode[];
  /** Causes with all remediations verified. */
  verified: RootCauseNode[];
  /** Causes that were accepted as a risk, whatever is done about them; in none of the lists above. */
  accepted: RootCauseNode[];
  /** Remediations that name neither a root cause nor a step, and were not dropped. */
  aimless: RemediationNode[];
  /** Learnings from which no practice follows. */
  withoutPractice: LearningNode[];
}

const lists = {
  none: 'uncovered',
  planned: 'notBegun',
  partial: 'unfinished',
  done: 'unverified',
  verified: 'verified',
} as const satisfies Record<Coverage, keyof Gaps>;

/** How well the causes of a base are covered, each list in the order of the graph: what struck most first. */
export function gapsOf({ rootCauses, remediations, learnings }: Graph): Gaps {
  const gaps: Gaps = {
    uncovered: [],
    notBegun: [],
    unfinished: [],
    unverified: [],
    verified: [],
    accepted: [],
    aimless: remediations.filter(
      // What it names counts, though this audience may not see it.
      ({ data: { addresses, status } }) =>
        status !== 'dropped' && !addresses?.rootCauses.length && !addresses?.steps.length,
    ),
    withoutPractice: learnings.filter(({ data }) => data.practices.length === 0),
  };
  for (const cause of rootCauses) {
    const list = cause.data.status === 'accepted' ? 'accepted' : lists[coverageOf(cause)];
    gaps[list].push(cause);
  }
  return gaps;
}

import { compareText } from '../diagnostics/diagnostic.ts';
import { isOverdue } from '../graph/facts.ts';
import type { Graph, RemediationNode } from '../graph/nodes.ts';
import { lastDayOf, type Day } from '../model/time.ts';

/** Remediations that are overdue on a day, and which of them were not yet on an earlier one. */
export interface Overdue {
  asOf: Day;
  /** Undefined where all count as new. */
  since: Day | undefined;
  became: OwnedRemediations[];
  /** Those that were overdue on `since` already. */
  before: OwnedRemediations[];
}

/** What one owner owes, what is longest due first. */
export interface OwnedRemediations {
  /** Undefined for what nobody owns. */
  owner: string | undefined;
  remediations: RemediationNode[];
}

/** What is overdue as of a day, by owner; what nobody owns comes last. */
export function overdueIn(graph: Graph, asOf: Day, since?: Day): Overdue {
  const all = graph.remediations.filter((one) => isOverdue(one, asOf));
  const wasOverdue = (one: RemediationNode) => since !== undefined && isOverdue(one, since);
  return {
    asOf,
    since,
    became: byOwner(all.filter((one) => !wasOverdue(one))),
    before: byOwner(all.filter(wasOverdue)),
  };
}

function byOwner(remediations: readonly RemediationNode[]): OwnedRemediations[] {
  const groups = Map.groupBy(remediations, ({ data }) => data.owner);
  return [...groups]
    .map(([owner, owned]) => ({ owner, remediations: owned.toSorted(longestFirst) }))
    .sort((a, b) => Number(!a.owner) - Number(!b.owner) || compareText(a.owner!, b.owner!));
}

const longestFirst = (a: RemediationNode, b: RemediationNode) =>
  compareText(lastDayOf(a.data.due!), lastDayOf(b.data.due!)) || compareText(a.id, b.id);

import type { AnyNode, Graph, IncidentNode, NodeOf, RootCauseNode } from './nodes.ts';

/**
 * The only place that knows what a draft is kept out of. Nobody has reviewed it, so
 * nothing else may rest on it: what is no draft holds none, and so no list, count,
 * map or index does. A draft itself holds all that it names, since its page is built
 * for those who review it.
 */

/** The incident that an entry is, or belongs to; undefined for what several share. */
export const incidentOf = (node: AnyNode): IncidentNode | undefined =>
  node.kind === 'incidents' ? node : 'incident' in node ? node.incident : undefined;

/**
 * True for an incident whose analysis is a draft, for what lies in its folder, for a root
 * cause that only drafts name, and for a root cause or a learning that was imported and holds guesses.
 */
export const isDraft = (node: AnyNode): boolean =>
  isDraftItself(node) || ('isOfDrafts' in node && node.isOfDrafts);

function isDraftItself(node: AnyNode): boolean {
  const incident = incidentOf(node);
  if (incident) return incident.data.analysisStatus === 'draft';
  return (node.data.imported?.guesses.length ?? 0) > 0;
}

/** True for what was imported and nobody has confirmed. */
export const isUnconfirmed = (node: AnyNode): boolean =>
  node.data.imported !== undefined && isDraftItself(node);

/**
 * Marks the root causes that came with a draft: an incident's draft names it, and nothing that is
 * no draft does. One that no incident names at all was written for itself.
 */
export function markCausesOfDrafts(causes: readonly RootCauseNode[]): void {
  const isOfDrafts = (cause: RootCauseNode): boolean =>
    cause.incidents.length > 0 &&
    [...cause.incidents, ...cause.remediations, ...cause.learnings].every(isDraftItself) &&
    cause.members.every((member) => isDraftItself(member) || isOfDrafts(member));
  for (const cause of causes) cause.isOfDrafts = isOfDrafts(cause);
}

/**
 * Takes drafts out of every list that hangs on something else. An analysis that a
 * draft is to replace still names it: its readers are told that a better one is coming.
 */
export function takeOutDrafts(nodes: readonly AnyNode[]): void {
  for (const node of nodes) {
    if (isDraft(node)) continue;
    const fields = node as unknown as Record<string, unknown>;
    for (const [name, value] of Object.entries(fields)) {
      if (Array.isArray(value)) fields[name] = value.filter((item) => !leadsToDraft(item));
    }
  }
}

/** An item is an entry, an incident with a note, or a why, which leads to no incident. */
function leadsToDraft(item: AnyNode | { incident?: IncidentNode }): boolean {
  if ('kind' in item) return isDraft(item);
  return item.incident !== undefined && isDraft(item.incident);
}

/** Every entry of a kind that has a page: drafts too, which no list holds. */
export function withPages<K extends keyof NodeOf>(graph: Graph, kind: K): NodeOf[K][] {
  const drafts: Partial<Record<keyof NodeOf, AnyNode[]>> = graph.drafts;
  return [...graph[kind], ...(drafts[kind] ?? [])] as NodeOf[K][];
}

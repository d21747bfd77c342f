import { incidentIdOf, nameOf } from '../model/entry.ts';
import { kindInfo, kinds, type Kind } from '../model/kinds.ts';
import type { AnyNode, Graph, NodeOf } from '../graph/nodes.ts';

/** An entry as it was and as it is. */
export interface Pair<N> {
  before: N;
  after: N;
}

/** What became of the entries of one kind. */
export interface Fate<N> {
  kept: Pair<N>[];
  added: N[];
  removed: N[];
}

/** What became of the entries of every kind, and the present node of each earlier one. */
export interface Fates {
  of: { [K in Kind]: Fate<NodeOf[K]> };
  /** The entry that an earlier one is now; undefined when it was removed. */
  now<N extends AnyNode>(node: N): N | undefined;
}

/**
 * Finds the present entry of each earlier one: the one of the same id, else the
 * one that lists the id among its aliases, else the only new one of its kind with
 * the very same title. What lives in an incident's folder moves with it.
 */
export function pairUp(before: Graph, after: Graph): Fates {
  const partners = new Map<AnyNode, AnyNode>();
  const of = {} as { [K in Kind]: Fate<AnyNode> };
  // Incidents come first among the kinds, so that what lives in their folders can follow.
  for (const kind of kinds) {
    const left: AnyNode[] = [];
    const free = new Map<string, AnyNode>(
      (after[kind] as AnyNode[]).map((node) => [node.id, node]),
    );
    const kept: Pair<AnyNode>[] = [];
    const join = (one: AnyNode, other: AnyNode) => {
      free.delete(other.id);
      partners.set(one, other);
      kept.push({ before: one, after: other });
    };
    for (const node of before[kind] as AnyNode[]) {
      const same = free.get(idNow(node, partners));
      if (same) join(node, same);
      else left.push(node);
    }
    for (const find of [byAlias, byTitle]) {
      for (const node of left.filter((one) => !partners.has(one))) {
        const found = find(node, [...free.values()], partners);
        if (found) join(node, found);
      }
    }
    of[kind] = {
      kept,
      added: [...free.values()],
      removed: left.filter((node) => !partners.has(node)),
    };
  }
  // Nodes keep their kind, which the compiler cannot see through the map.
  return {
    of: of as unknown as Fates['of'],
    now: <N extends AnyNode>(node: N) => partners.get(node) as N | undefined,
  };
}

type Partners = ReadonlyMap<AnyNode, AnyNode>;

/** The id that an entry has now if its own name did not change. */
function idNow(node: AnyNode, partners: Partners): string {
  return kindInfo[node.kind].nested ? `${incidentNow(node, partners)}/${nameOf(node.id)}` : node.id;
}

function incidentNow(node: AnyNode, partners: Partners): string {
  const incident = 'incident' in node ? partners.get(node.incident) : undefined;
  return incident?.id ?? incidentIdOf(node.id);
}

const inSameIncident = (node: AnyNode, other: AnyNode, partners: Partners) =>
  !kindInfo[node.kind].nested || incidentIdOf(other.id) === incidentNow(node, partners);

function byAlias(node: AnyNode, free: AnyNode[], partners: Partners): AnyNode | undefined {
  return free.find(
    (other) =>
      other.data.aliases.includes(nameOf(node.id)) && inSameIncident(node, other, partners),
  );
}

function byTitle(node: AnyNode, free: AnyNode[], partners: Partners): AnyNode | undefined {
  const found = free.filter(
    (other) => other.title === node.title && inSameIncident(node, other, partners),
  );
  return found.length === 1 ? found[0] : undefined;
}

import type { Kind } from '../model/kinds.ts';
import { withPages } from './drafts.ts';
import type { AnyNode, Graph } from './nodes.ts';

/** What lies in the folder of an incident stands before what several share. */
const order: Kind[] = ['incidents', 'steps', 'remediations', 'rootCauses', 'learnings', 'services'];

/** Every entry that is in a list, kind by kind. */
export const nodesOf = (graph: Graph): AnyNode[] => order.flatMap((kind): AnyNode[] => graph[kind]);

/** Every entry that has a page, kind by kind: drafts too. */
export const nodesWithPages = (graph: Graph): AnyNode[] =>
  order.flatMap((kind): AnyNode[] => withPages(graph, kind));

const maps = new WeakMap<Graph, Map<string, AnyNode>>();

/** The entry at a path of the site, drafts included; undefined where there is none. */
export function nodeAt(graph: Graph, path: string): AnyNode | undefined {
  const known = maps.get(graph) ?? new Map(nodesWithPages(graph).map((node) => [node.path, node]));
  maps.set(graph, known);
  return known.get(path);
}

import type { AnyNode, Graph } from './nodes.ts';

/** Every entry, kind by kind. */
export const nodesOf = (graph: Graph): AnyNode[] => [
  ...graph.incidents,
  ...graph.steps,
  ...graph.remediations,
  ...graph.rootCauses,
  ...graph.learnings,
  ...graph.services,
];

const maps = new WeakMap<Graph, Map<string, AnyNode>>();

/** The entry at a path of the site; undefined where there is none. */
export function nodeAt(graph: Graph, path: string): AnyNode | undefined {
  const known = maps.get(graph) ?? new Map(nodesOf(graph).map((node) => [node.path, node]));
  maps.set(graph, known);
  return known.get(path);
}

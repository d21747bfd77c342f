import type { AnyNode, Graph } from './nodes.ts';

const maps = new WeakMap<Graph, Map<string, AnyNode>>();

/** The entry at a path of the site; undefined where there is none. */
export function nodeAt(graph: Graph, path: string): AnyNode | undefined {
  const known =
    maps.get(graph) ??
    new Map(
      [
        graph.incidents,
        graph.steps,
        graph.remediations,
        graph.rootCauses,
        graph.learnings,
        graph.services,
      ].flatMap((nodes: readonly AnyNode[]) => nodes.map((node) => [node.path, node] as const)),
    );
  maps.set(graph, known);
  return known.get(path);
}

import { parentIndex, type Why } from '../model/why.ts';
import type { RootCauseNode, WhyNode } from './nodes.ts';

/** The tree that a flat list of whys stands for: its first level answers for the step or incident itself. */
export function whyTree(
  list: readonly Why[],
  rootCauseOf: (id: string) => RootCauseNode | undefined,
): WhyNode[] {
  const nodes: WhyNode[] = [];
  const roots: WhyNode[] = [];
  for (const [index, data] of list.entries()) {
    // An item stands after its parent, so the parent's node is there already.
    const parent = nodes[parentIndex(list, index) ?? -1];
    const node: WhyNode = {
      number: index + 1,
      depth: (parent?.depth ?? 0) + 1,
      data,
      rootCause: data.rootCause === undefined ? undefined : rootCauseOf(data.rootCause),
      children: [],
    };
    nodes.push(node);
    (parent?.children ?? roots).push(node);
  }
  return roots;
}

/** All answers of a tree, depth first. */
export function flatten(roots: readonly WhyNode[]): WhyNode[] {
  return roots.flatMap((node) => [node, ...flatten(node.children)]);
}

/** The root causes that a tree ends in, each once; a ruled-out hypothesis ends in none. */
export function rootCausesOf(roots: readonly WhyNode[]): RootCauseNode[] {
  const held = roots.filter((node) => !node.data.rejected);
  return unique(
    held.flatMap((node) => [
      ...(node.rootCause ? [node.rootCause] : []),
      ...rootCausesOf(node.children),
    ]),
  );
}

/** Each item once, at its first place. */
export const unique = <T>(items: readonly T[]): T[] =>
  // Nearly all lists are that short.
  items.length < 2 ? [...items] : [...new Set(items)];

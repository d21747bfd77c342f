import type { WhyNode } from './nodes.ts';

/**
 * A run of whys: answers that follow each other without a choice, and the runs
 * that it branches into at its end. A plain chain is one run, so that it can be
 * set as a plain list however deep it goes.
 */
export interface WhyRun {
  nodes: WhyNode[];
  branches: WhyRun[];
}

/** The runs that a tree of whys falls into; one for each node of its first level. */
export function runsOf(roots: readonly WhyNode[]): WhyRun[] {
  return roots.map((root) => {
    const nodes = [root];
    for (let last = root; last.children.length === 1; nodes.push(last)) last = last.children[0]!;
    return { nodes, branches: runsOf(nodes.at(-1)!.children) };
  });
}

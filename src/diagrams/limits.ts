import type { FlowEdge, FlowNode } from './flowchart.ts';

/** The boxes and lines of a picture. */
export interface Picture {
  nodes: FlowNode[];
  edges: FlowEdge[];
}

/** A picture, and how many of the things that it is about are in it. */
export interface FittingPicture extends Picture {
  shown: number;
}

/** More than this nobody reads as a picture; the list beside it is whole. */
const MOST_NODES = 60;
const MOST_EDGES = 150;

/**
 * The picture of as many things as fit into one, taken from the first on.
 *
 * @param total how many there are
 * @param draw the picture of the first so many of them
 */
export function fitting(total: number, draw: (shown: number) => Picture): FittingPicture {
  for (let shown = Math.min(total, MOST_NODES); ; shown -= 1) {
    const picture = draw(shown);
    const fits = picture.nodes.length <= MOST_NODES && picture.edges.length <= MOST_EDGES;
    if (fits || shown <= 1) return { ...picture, shown };
  }
}

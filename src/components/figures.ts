import { drawDiagram, drawFence } from '../adapters/diagrams.ts';
import type { Drawn } from '../adapters/drawing-threads.ts';
import type { Fence } from '../body/fences.ts';
import { parseBody } from '../body/parse.ts';
import type { Diagram } from '../diagrams/diagram.ts';
import type { Figure } from '../diagrams/figure.ts';
import type { AnyNode, IncidentNode } from '../graph/nodes.ts';
import { diagramPath } from '../graph/routes.ts';
import type { Drawing } from '../mermaid/draw.ts';
import { nameOf } from '../model/entry.ts';

/** The figure of a diagram made from the graph. `fullSize` is the site path of the page that shows it large. */
export async function figureOf(diagram: Diagram, fullSize?: string): Promise<Figure> {
  const { id, title, description, source, outline, cut } = diagram;
  const { svg, width } = sound(await drawDiagram({ source, title, description }), source);
  return {
    id: fullSize ? `${id}-diagram` : id,
    title,
    svg,
    width,
    outline,
    cut,
    ...(fullSize ? { fullSize: `${fullSize}#${id}` } : { source }),
  };
}

/** The diagrams in the body of an entry. */
function fencesOf({ body, format, isTrusted }: AnyNode): Fence[] {
  // Parsing is dear, and few bodies have any.
  return /`{3}|~{3}/.test(body) ? parseBody(body, format, { isTrusted }).fences : [];
}

/** Whether the body of an entry holds a diagram. */
export const hasFence = (node: AnyNode) => fencesOf(node).length > 0;

/** Everything in the folder of an incident. */
export const entriesIn = (one: IncidentNode): AnyNode[] => [one, ...one.steps, ...one.remediations];

/** The page that shows the diagrams of an entry's body at full size: its own, or that of its incident. */
function fullSizePathOf(node: AnyNode): string {
  return diagramPath('incident' in node ? node.incident.path : node.path);
}

/** Anchor of a diagram of an entry's body on the page that shows it at full size; numbers count from 1. */
function fenceAnchor(node: AnyNode, number: number): string {
  const own = 'incident' in node ? `${node.kind}-${nameOf(node.id)}-` : '';
  return `${own}figure-${number}`;
}

/** The figure of a diagram that an author wrote. */
async function figureOfFence(
  node: AnyNode,
  { source, title }: Fence,
  number: number,
  isFullSize = false,
): Promise<Figure> {
  const {
    svg,
    width,
    words,
    warnings,
    title: own,
  } = sound(await drawFence({ source, title }), source);
  const anchor = fenceAnchor(node, number);
  return {
    id: isFullSize ? anchor : `figure-${number}`,
    title: title ?? own ?? `Diagram ${number}`,
    svg,
    width,
    outline: words.map((text) => ({ text, children: [] })),
    cut: warnings.join(' ') || undefined,
    ...(isFullSize ? { source } : { fullSize: `${fullSizePathOf(node)}#${anchor}` }),
  };
}

/** All figures of the body of an entry, in order. */
export const figuresOfBody = (node: AnyNode, isFullSize = false): Promise<Figure[]> =>
  Promise.all(
    fencesOf(node).map((fence, index) => figureOfFence(node, fence, index + 1, isFullSize)),
  );

/** Diagrams in content are drawn before a build begins; what cannot be drawn here is a fault of the program. */
function sound(drawn: Drawn, source: string): Drawing {
  if (!('fault' in drawn)) return drawn;
  const { message, line } = drawn.fault;
  throw new Error(`A diagram cannot be drawn: ${message} (line ${line})\n${source}`);
}

/** How often the drawing of each figure stands before it in a list: copies of one drawing need ids of their own. */
export function copiesIn(figures: readonly Figure[]): number[] {
  const seen = new Map<string, number>();
  return figures.map(({ svg }) => {
    const before = seen.get(svg) ?? 0;
    seen.set(svg, before + 1);
    return before;
  });
}

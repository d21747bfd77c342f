import { classDef, type ClassName } from './classes.ts';
import { label, sentence } from './escape.ts';

/** A flowchart, from which its source is written. Texts come as they are: escaping is done here. */
export interface Flowchart {
  direction: 'TB' | 'LR';
  title: string;
  description: string;
  nodes: FlowNode[];
  edges: FlowEdge[];
  /** Width in px at which the lines of a label wrap. */
  wrapAt?: number;
  /** Whether the lines of a box share their way as far as they can. */
  isMerged?: boolean;
}

export interface FlowNode {
  /** Ours, never an author's, and no word of mermaid's, such as `end`. */
  id: string;
  /** Each begins a line of the label; what is too long wraps. An empty one stays empty. */
  lines: readonly string[];
  class: ClassName;
  shape?: keyof typeof shapes;
  /** Site path, without the base, of the page that it is about. */
  path?: string;
}

export interface FlowEdge {
  from: string;
  to: string;
  line?: keyof typeof lines;
  text?: string;
}

const shapes = {
  box: ['["', '"]'],
  round: ['("', '")'],
  bars: ['[["', '"]]'],
  circle: ['(("', '"))'],
} as const;

/** Mermaid's own for texts on lines, px; it cannot be set. */
const WRAP_ON_LINES_AT = 200;

const lines = { plain: '-->', thick: '==>', dashed: '-.->', dot: '--o' } as const;

/** Source of a flowchart, one thing a line, the same for the same chart. */
export function flowchartSource({ direction, title, description, ...chart }: Flowchart): string {
  const { nodes, edges, wrapAt = 150, isMerged = false } = chart;
  // In the order of their first use, so that a change of one box changes few lines.
  const classes = [...new Set(nodes.map((node) => node.class))];
  const body = [
    `accTitle: ${sentence(title)}`,
    `accDescr: ${sentence(description)}`,
    ...nodes.map((node) => nodeLine(node, wrapAt)),
    ...edges.map(edgeLine),
    ...nodes.flatMap(({ id, path }) => (path === undefined ? [] : [`click ${id} href "${path}"`])),
    ...classes.map(classDef),
  ];
  return [
    ...layout(wrapAt, isMerged),
    `flowchart ${direction}`,
    ...body.map((line) => `  ${line}`),
    '',
  ].join('\n');
}

/**
 * Narrow boxes, placed as close as they go: of ELK's ways to place them, SIMPLE
 * gave the narrowest pictures whose lines can still be followed (by a fifth to a
 * third narrower than the default, over 18 cascades), and a phone is 390 px wide.
 */
const layout = (wrapAt: number, isMerged: boolean) => [
  '---',
  'config:',
  '  flowchart:',
  '    padding: 8',
  `    wrappingWidth: ${wrapAt}`,
  '  elk:',
  '    nodePlacementStrategy: SIMPLE',
  ...(isMerged ? ['    mergeEdges: true'] : []),
  '---',
];

function nodeLine(node: FlowNode, wrapAt: number): string {
  const [open, close] = shapes[node.shape ?? 'box'];
  return `${node.id}${open}${label(node.lines, wrapAt)}${close}:::${node.class}`;
}

function edgeLine({ from, to, line = 'plain', text }: FlowEdge): string {
  const arrow = lines[line];
  if (text === undefined) return `${from} ${arrow} ${to}`;
  return `${from} ${arrow}|"${label([text], WRAP_ON_LINES_AT)}"| ${to}`;
}

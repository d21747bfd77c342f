import type { Diagram, OutlineItem } from './diagram.ts';
import { flowchartSource, type FlowEdge, type FlowNode } from './flowchart.ts';

const nodes: FlowNode[] = [
  { id: 'cause', lines: ['Root cause'], class: 'cause', shape: 'bars' },
  { id: 'latent', lines: ['Latent condition', 'there long before'], class: 'latent-condition' },
  { id: 'trigger', lines: ['Trigger', 'set it off'], class: 'trigger' },
  { id: 'both', lines: ['all'], class: 'together', shape: 'circle' },
  { id: 'failure', lines: ['A step that failed'], class: 'failure' },
  { id: 'gap', lines: ['Detection gap', 'kept it from being seen'], class: 'detection-gap' },
  { id: 'spread', lines: ['Propagation', 'carried it on'], class: 'propagation' },
  { id: 'mitigation', lines: ['Mitigation', 'made it hurt less'], class: 'remediation' },
  { id: 'impact', lines: ['Impact'], class: 'impact', shape: 'round' },
];

const edges: FlowEdge[] = [
  { from: 'cause', to: 'latent', line: 'dashed', text: 'let it happen' },
  { from: 'latent', to: 'both', line: 'thick' },
  { from: 'trigger', to: 'both', line: 'thick' },
  { from: 'both', to: 'failure', line: 'thick', text: 'only together' },
  { from: 'failure', to: 'gap' },
  { from: 'failure', to: 'spread', text: 'led to' },
  { from: 'gap', to: 'impact' },
  { from: 'spread', to: 'impact' },
  { from: 'spread', to: 'mitigation', line: 'dot' },
];

const words = [
  'A box with double sides is a root cause; a dotted line leads from it to what it let happen.',
  'An arrow leads from a step to what it led to.',
  'Thick lines that meet in a circle “all”: none of them would have been enough alone.',
  'Arrows that meet in a box without a circle: any one of them was enough.',
  'A heavy outline marks a trigger, a dashed one a detection gap, a dotted one a latent condition.',
  'A line that ends in a dot leads to what has been done to make a step hurt less.',
  'The round box at the end is the impact.',
];

/** What boxes and lines of a cascade mean, as a cascade. */
export function legendDiagram(): Diagram {
  const title = 'What boxes and lines mean';
  const description = 'A made-up cascade that shows each kind of box and line once.';
  return {
    id: 'legend',
    title,
    description,
    source: flowchartSource({ direction: 'TB', title, description, nodes, edges }),
    outline: words.map((text): OutlineItem => ({ text, children: [] })),
  };
}

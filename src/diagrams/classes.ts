import { palette, type ColourName } from './palette.ts';

/** How a class of boxes is drawn; colour is never the only thing that tells two of them apart. */
interface Look {
  fill: ColourName;
  stroke: ColourName;
  /** Width of the outline, 1 where nothing is said. */
  width?: number;
  /** Lengths of the dashes of the outline and of the gaps between them. */
  dash?: string;
  text?: ColourName;
}

const looks = {
  incident: { fill: 'incident-fill', stroke: 'incident' },
  cause: { fill: 'cause-fill', stroke: 'cause' },
  impact: { fill: 'bad-fill', stroke: 'bad', width: 2 },
  remediation: { fill: 'remediation-fill', stroke: 'remediation' },

  // The kinds of step.
  failure: { fill: 'step-fill', stroke: 'step' },
  propagation: { fill: 'node', stroke: 'border' },
  trigger: { fill: 'fill-1', stroke: 'series-1', width: 2 },
  'detection-gap': { fill: 'fill-4', stroke: 'series-4', dash: '6 3' },
  'latent-condition': { fill: 'panel', stroke: 'border', dash: '2 3' },

  // What stands in a tree of whys besides causes.
  answer: { fill: 'node', stroke: 'border' },
  'ruled-out': { fill: 'paper', stroke: 'faint', dash: '3 3', text: 'muted' },
  unknown: { fill: 'note', stroke: 'note-line', dash: '6 3' },
  either: { fill: 'paper', stroke: 'line' },
  stop: { fill: 'panel', stroke: 'border' },

  // How far a remediation is, by its tone.
  good: { fill: 'good-fill', stroke: 'good' },
  warn: { fill: 'warn-fill', stroke: 'warn' },
  bad: { fill: 'bad-fill', stroke: 'bad' },
  plain: { fill: 'panel', stroke: 'border' },
  overdue: { fill: 'bad-fill', stroke: 'bad', width: 3 },

  /** The point at which several things had to come together. */
  together: { fill: 'ink', stroke: 'ink', text: 'paper' },
  /** A turn in a timeline. */
  turn: { fill: 'incident-fill', stroke: 'incident' },
  /** A count of what is not drawn. */
  rest: { fill: 'paper', stroke: 'border', dash: '2 3', text: 'muted' },
} as const satisfies Record<string, Look>;

/** Name of a class that a box may have. Words of mermaid's, such as `end`, `node` or `default`, cannot be names. */
export type ClassName = keyof typeof looks;

/** The `classDef` of a class. */
export function classDef(name: ClassName): string {
  const { fill, stroke, width = 1, dash, text = 'ink' }: Look = looks[name];
  const parts = [
    `fill:${palette[fill]}`,
    `stroke:${palette[stroke]}`,
    `stroke-width:${width}px`,
    ...(dash ? [`stroke-dasharray:${dash}`] : []),
    `color:${palette[text]}`,
  ];
  return `classDef ${name} ${parts.join(',')}`;
}

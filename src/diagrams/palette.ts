/**
 * The colours of diagrams. Sources are written with the hex values, so that a
 * copied source looks the same in any tool that draws mermaid; on a page each of
 * them becomes the CSS variable `--d-<name>` of `src/styles/tokens.css`, which
 * follows the page's theme. No two names share a value: the value is the key.
 */
export const palette = {
  /** Text, and paper behind it. */
  ink: '#1b1c1e',
  muted: '#585c63',
  paper: '#fdfdfb',
  /** Boxes without a meaning of their own, and areas that group boxes. */
  node: '#eef1f6',
  'node-2': '#e6f0e9',
  panel: '#f5f5f1',
  border: '#7a8190',
  faint: '#d3d4cf',
  /** Lines between boxes. */
  line: '#5a6170',
  link: '#1d4ea8',
  note: '#fdf3cf',
  'note-line': '#b79a3c',

  /** One hue a kind of entry: its line, and a tint that carries text. */
  incident: '#44469f',
  'incident-fill': '#eeeef8',
  cause: '#8d2468',
  'cause-fill': '#f8edf4',
  step: '#7d4e00',
  'step-fill': '#faf3e6',
  remediation: '#14633f',
  'remediation-fill': '#e9f3ee',
  learning: '#05627a',
  'learning-fill': '#e6f2f5',

  /** Tones, with their tints. */
  bad: '#a8201a',
  'bad-fill': '#fbeae8',
  warn: '#85500a',
  'warn-fill': '#fcf2df',
  good: '#15643f',
  'good-fill': '#e8f4ed',

  /** Series without a meaning: tints that carry text, and strong lines and bars. */
  'fill-0': '#d9e5f7',
  'fill-1': '#f7e2cf',
  'fill-2': '#d6ecdd',
  'fill-3': '#f5dbe7',
  'fill-4': '#e3dcf5',
  'fill-5': '#d2ecf0',
  'fill-6': '#f3ecc9',
  'fill-7': '#f5dcd6',
  'fill-8': '#e2ecd0',
  'fill-9': '#efdcf3',
  'fill-10': '#dadff6',
  'fill-11': '#d5ebe7',
  'series-0': '#2f6bbd',
  'series-1': '#b35f14',
  'series-2': '#28804c',
  'series-3': '#b53a74',
  'series-4': '#6c52bd',
  'series-5': '#187f90',
  'series-6': '#8a7412',
  'series-7': '#b8472f',
  'series-8': '#5c7d24',
  'series-9': '#9845a8',
  'series-10': '#4a5fc0',
  'series-11': '#1f8272',
} as const;

/** Name of a colour of diagrams. */
export type ColourName = keyof typeof palette;

/** The colour as a page writes it. */
export const asVariable = (name: ColourName) => `var(--d-${name})`;

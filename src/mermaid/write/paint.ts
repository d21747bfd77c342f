import { asVariable } from '../../diagrams/palette.ts';
import type { AuthoredColours } from './authored.ts';
import { colourOf } from './colours.ts';
import { lengthOf, type Styles } from '../layout/style.ts';

/** The properties that decide how an element looks, as attributes of SVG. */
export type Paint = Record<string, string>;

const INK = asVariable('ink');

/** Properties that children take over, with the value that holds where nothing is said. */
const inherited: Paint = {
  fill: INK,
  'fill-opacity': '1',
  'fill-rule': 'nonzero',
  stroke: 'none',
  'stroke-width': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-opacity': '1',
  color: 'currentColor',
  'font-size': '16',
  'font-weight': '400',
  'font-style': 'normal',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
  'letter-spacing': '0',
  'text-decoration': 'none',
  visibility: 'visible',
  'marker-start': 'none',
  'marker-mid': 'none',
  'marker-end': 'none',
};

const strokes = Object.keys(inherited).filter((name) => name.startsWith('stroke-'));
const ofShapes = ['fill', 'fill-opacity', 'fill-rule', 'stroke', ...strokes].concat(
  ['start', 'mid', 'end'].map((end) => `marker-${end}`),
);
const ofText = [
  'fill',
  'fill-opacity',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'dominant-baseline',
  'letter-spacing',
  'text-decoration',
];

/** The computed look of every element of one drawing. */
export class Paints {
  readonly #styles: Styles;
  readonly #authored: AuthoredColours;
  readonly #known = new Map<Element, Paint>();

  constructor(styles: Styles, authored: AuthoredColours) {
    this.#styles = styles;
    this.#authored = authored;
  }

  /** What holds for an element after inheritance. */
  of(element: Element | null): Paint {
    if (!element) return inherited;
    const known = this.#known.get(element);
    if (known) return known;
    const parent = this.of(element.parentElement);
    const paint = { ...parent };
    for (const [name, { value }] of this.#styles.declared(element)) {
      if (!(name in inherited) || value === 'inherit' || value === 'revert') continue;
      const computed = compute(name, value, this.#authored);
      if (computed !== undefined) paint[name] = computed;
    }
    const { size, weight } = this.#styles.textStyle(element);
    paint['font-size'] = String(Math.round(size * 10) / 10);
    paint['font-weight'] = String(weight);
    this.#known.set(element, paint);
    return paint;
  }

  /** How opaque an element is as a whole, from 0 to 1. */
  opacity(element: Element): number {
    const value = this.#styles.declared(element).get('opacity')?.value;
    const opacity = value?.endsWith('%') ? Number.parseFloat(value) / 100 : Number(value ?? 1);
    return Number.isNaN(opacity) ? 1 : opacity;
  }
}

const colours = new Set(['fill', 'stroke', 'color', 'stop-color']);

/** Functions of CSS other than those that make a colour, or refer to something in the drawing. */
const STRANGE =
  /(?<![\w-])(?!(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark|var|url)\()[\w-]+\(/i;

/** The value of an attribute; undefined for one that no page may hold, or that says nothing. */
function compute(name: string, value: string, authored: AuthoredColours): string | undefined {
  if (/undefined|NaN|expression|[<>"'{};\\]/.test(value)) return undefined;
  if (STRANGE.test(value)) return undefined;
  if (/url\(/i.test(value)) return /^url\(#[\w.:-]+\)$/.test(value) ? value : undefined;
  if (colours.has(name)) {
    return value === 'transparent' ? 'none' : colourOf(value, authored.has(value));
  }
  if (name === 'stroke-width' || name === 'letter-spacing') {
    const length = lengthOf(value, 16);
    // Mermaid counts the widths of deep branches below nothing; browsers pass over such a rule.
    const isLength = length !== undefined && (length >= 0 || name === 'letter-spacing');
    return isLength ? String(Math.round(length * 100) / 100) : undefined;
  }
  if (name === 'stroke-dasharray') {
    const dashes = value.replaceAll('px', '').split(/[\s,]+/);
    // "0" and "1,0" are lines without a gap.
    return dashes.every((dash) => Number(dash) === 0) || Number(dashes[1]) === 0
      ? 'none'
      : dashes.join(' ');
  }
  return value;
}

/** True for a shape of which nothing can be seen. */
export function isInvisible(paint: Paint): boolean {
  const hasStroke = paint.stroke !== 'none' && Number(paint['stroke-width']) > 0;
  const hasFill = paint.fill !== 'none' && paint['fill-opacity'] !== '0';
  return paint.visibility === 'hidden' || !(hasFill || hasStroke || hasMarker(paint));
}

const hasMarker = (paint: Paint) =>
  ['marker-start', 'marker-mid', 'marker-end'].some((name) => paint[name] !== 'none');

/**
 * The attributes that an element needs beside those that it takes over from what
 * is written around it, and all that then hold for what is in it.
 */
export function difference(
  paint: Paint,
  around: Paint,
  kind: 'shape' | 'text',
): { own: Paint; within: Paint } {
  const own: Paint = {};
  for (const name of kind === 'shape' ? ofShapes : ofText) {
    const value = paint[name] === 'currentColor' ? paint.color! : paint[name]!;
    if (value === around[name]) continue;
    // The ends of a line are as large as it is wide, even where it is not seen itself.
    const counts = paint.stroke !== 'none' || (name === 'stroke-width' && hasMarker(paint));
    const unseen = name.startsWith('stroke-') && !counts;
    if (!unseen) own[name] = value;
  }
  return { own, within: { ...around, ...own } };
}

/** What is written on the drawing as a whole, so that few elements need to repeat it. */
export function rootPaint(fontSize: number): { own: Paint; within: Paint } {
  const own = { fill: INK, 'font-size': String(fontSize) };
  return { own, within: { ...inherited, ...own } };
}

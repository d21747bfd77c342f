import { colourOf, inkOn } from './colours.ts';
import { lengthOf, type Styles } from './style.ts';

/** The properties that decide how an element looks, as attributes of SVG. */
export type Paint = Record<string, string>;

/** Properties that children take over, with the value that holds where nothing is said. */
const inherited: Paint = {
  fill: '#000',
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
  readonly #source: string;
  readonly #known = new Map<Element, Paint>();
  readonly #inks = new Map<Element, string | undefined>();

  /** @param source the diagram's text: a colour that stands in it is its author's own */
  constructor(styles: Styles, source: string) {
    this.#styles = styles;
    this.#source = source;
  }

  /** What holds for an element after inheritance. */
  of(element: Element | null): Paint {
    if (!element) return inherited;
    const known = this.#known.get(element);
    if (known) return known;
    const parent = this.of(element.parentElement);
    const paint = { ...parent };
    for (const [name, { value, important }] of this.#styles.declared(element)) {
      if (!(name in inherited) || value === 'inherit' || value === 'revert') continue;
      const computed = compute(name, value, important || this.#source.includes(value));
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

  /** Ink for the text of a box that the author has filled with a colour of his own. */
  inkWithin(element: Element): string | undefined {
    for (let up: Element | null = element; up; up = up.parentElement) {
      if (up.localName !== 'g' || !/\b(?:node|cluster)\b/.test(up.getAttribute('class') ?? '')) {
        continue;
      }
      if (!this.#inks.has(up)) this.#inks.set(up, this.#inkOf(up));
      return this.#inks.get(up);
    }
    return undefined;
  }

  #inkOf(box: Element): string | undefined {
    const shape = box.querySelector('rect, circle, ellipse, polygon, path');
    const fill = shape ? this.#styles.declared(shape).get('fill') : undefined;
    return fill?.important ? inkOn(fill.value) : undefined;
  }
}

const colours = new Set(['fill', 'stroke', 'color', 'stop-color']);

/** The value of an attribute; undefined for one that no page may hold, or that says nothing. */
function compute(name: string, value: string, isOwn: boolean): string | undefined {
  if (/undefined|NaN|expression|[<>"'{};\\]/.test(value)) return undefined;
  if (/url\(/i.test(value)) return /^url\(#[\w.:-]+\)$/.test(value) ? value : undefined;
  if (colours.has(name)) return value === 'transparent' ? 'none' : colourOf(value, isOwn);
  if (name === 'stroke-width' || name === 'letter-spacing') {
    const length = lengthOf(value, 16);
    return length === undefined ? undefined : String(Math.round(length * 100) / 100);
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
  return paint.visibility === 'hidden' || (paint.fill === 'none' && !hasStroke);
}

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
    const unseen = name.startsWith('stroke-') && paint.stroke === 'none';
    if (!unseen) own[name] = value;
  }
  return { own, within: { ...around, ...own } };
}

/** What is written on the drawing as a whole, so that few elements need to repeat it. */
export function rootPaint(fontSize: number): { own: Paint; within: Paint } {
  const own = { fill: colourOf('#1b1c1e', false), 'font-size': String(fontSize) };
  return { own, within: { ...inherited, ...own } };
}

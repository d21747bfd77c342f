import { getPathBBox } from 'svg-path-commander/util';
import { remember } from './css.ts';
import type { FontMetrics } from './fonts.ts';
import { sizeOfHtml } from '../write/foreign.ts';
import { numbersIn, transformed, union, type Box } from './matrix.ts';
import { lengthOf, type Styles } from './style.ts';
import { layOutText } from './text.ts';
import { transformOf } from '../write/transform.ts';

/** Elements that hold something for later or for other eyes, and take no room. */
const roomless = new Set([
  'clipPath',
  'defs',
  'desc',
  'filter',
  'linearGradient',
  'marker',
  'mask',
  'metadata',
  'pattern',
  'radialGradient',
  'script',
  'style',
  'symbol',
  'title',
  'use',
]);

/** What measuring needs to know besides the element. */
export interface Surroundings {
  fonts: FontMetrics;
  styles: Styles;
  /** What percentages of a width are counted from, px. */
  width: number;
}

/**
 * The box of an element in its own user space, as `getBBox` gives it: what is
 * drawn, without strokes; undefined for what draws nothing.
 */
export function boxOf(element: Element, around: Surroundings): Box | undefined {
  const { localName } = element;
  if (roomless.has(localName)) return undefined;
  const read = (name: string) => lengthOf(element.getAttribute(name), 16, around.width) ?? 0;
  switch (localName) {
    case 'rect':
    case 'image':
    case 'foreignObject': {
      const [x, y] = [read('x'), read('y')];
      return [x, y, x + Math.max(0, read('width')), y + Math.max(0, read('height'))];
    }
    case 'circle':
      return around4(read('cx'), read('cy'), read('r'), read('r'));
    case 'ellipse':
      return around4(read('cx'), read('cy'), read('rx'), read('ry'));
    case 'line':
      return pointsBox([read('x1'), read('y1'), read('x2'), read('y2')]);
    case 'polygon':
    case 'polyline':
      return pointsBox(numbersIn(element.getAttribute('points')));
    case 'path':
      return pathBox(element.getAttribute('d') ?? '');
    case 'text':
      return (
        layOutText(element, around.fonts, around.styles, around.width).box ??
        // An empty text still marks its origin.
        (element.firstElementChild ? [0, 0, 0, 0] : undefined)
      );
    case 'tspan':
    case 'textPath': {
      const text = element.closest('text');
      if (!text) return undefined;
      return layOutText(text, around.fonts, around.styles, around.width, element).box;
    }
    case 'div':
    case 'span':
      return sizeOfHtml(element, around.styles, around.fonts);
    default:
      return childrenBox(element, around);
  }
}

function childrenBox(element: Element, around: Surroundings): Box | undefined {
  let whole: Box | undefined;
  for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
    if (isEmptyShape(child) || around.styles.isHidden(child)) continue;
    // An edge without words leaves an empty label at the origin.
    if (child.getAttribute('class') === 'edgeLabel' && !child.textContent?.trim()) continue;
    let box = boxOf(child, around);
    if (!box) continue;
    box = transformed(box, transformOf(child, around.styles));
    if (child.localName === 'svg') {
      const [x, y] = ['x', 'y'].map((name) => lengthOf(child.getAttribute(name), 16) ?? 0);
      box = transformed(box, `translate(${x},${y})`);
    }
    whole = union(whole, box);
  }
  return whole;
}

/** A shape without an area is not drawn, so it takes no part in the box of what it stands in. */
function isEmptyShape(element: Element): boolean {
  const isPositive = (name: string) => Number.parseFloat(element.getAttribute(name) ?? '') > 0;
  switch (element.localName) {
    case 'rect':
    case 'image':
      return !isPositive('width') || !isPositive('height');
    case 'circle':
      return !isPositive('r');
    case 'ellipse':
      return !isPositive('rx') || !isPositive('ry');
    default:
      return false;
  }
}

const around4 = (x: number, y: number, rx: number, ry: number): Box => [
  x - rx,
  y - ry,
  x + rx,
  y + ry,
];

function pointsBox(values: readonly number[]): Box | undefined {
  const xs = values.filter((_, index) => index % 2 === 0);
  const ys = values.filter((_, index) => index % 2 === 1);
  if (ys.length === 0) return undefined;
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

const paths = new Map<string, Box | undefined>();

/** Mermaid asks for the same outlines over and over. */
function pathBox(d: string): Box | undefined {
  if (paths.has(d)) return paths.get(d);
  const box = /\d/.test(d) ? getPathBBox(d) : undefined;
  return remember(paths, d, box && ([box.x, box.y, box.x2, box.y2] as const), 2000);
}

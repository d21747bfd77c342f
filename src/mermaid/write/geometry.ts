import type { Attributes } from './markup.ts';
import { shortLengths, shortTransform } from './numbers.ts';
import { shortPath } from './paths.ts';
import type { Styles } from '../layout/style.ts';
import { transformOf } from './transform.ts';

/** The attributes of each element that say where and how large it is. */
const attributesOf: Record<string, readonly string[]> = {
  path: ['d'],
  rect: ['x', 'y', 'width', 'height', 'rx', 'ry'],
  circle: ['cx', 'cy', 'r'],
  ellipse: ['cx', 'cy', 'rx', 'ry'],
  line: ['x1', 'y1', 'x2', 'y2'],
  polygon: ['points'],
  polyline: ['points'],
  text: ['x', 'y', 'dx', 'dy'],
  tspan: ['x', 'y', 'dx', 'dy'],
  svg: ['x', 'y', 'width', 'height', 'viewBox'],
  use: ['x', 'y', 'width', 'height'],
  marker: ['viewBox', 'refX', 'refY', 'markerWidth', 'markerHeight', 'markerUnits', 'orient'],
  clipPath: ['clipPathUnits'],
  symbol: ['viewBox', 'width', 'height'],
  linearGradient: ['x1', 'y1', 'x2', 'y2', 'gradientUnits', 'gradientTransform'],
  radialGradient: ['cx', 'cy', 'r', 'fx', 'fy', 'gradientUnits', 'gradientTransform'],
  stop: ['offset', 'stop-opacity'],
};

const shapes = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polygon', 'polyline']);

export const isShape = (element: Element) => shapes.has(element.localName);

/** Where an element is, in numbers as short as the eye allows. */
export function geometryOf(element: Element): Attributes {
  const geometry: Attributes = {};
  for (const name of attributesOf[element.localName] ?? []) {
    const value = element.getAttribute(name);
    if (value === null || value === '' || /NaN|undefined|[<>"]/.test(value)) continue;
    geometry[name] = name === 'd' ? shortPath(value) : shortLengths(value);
  }
  return geometry;
}

/** True for a shape without an area or a line. */
export function isEmpty(name: string, geometry: Attributes): boolean {
  if (name === 'rect') return !(Number(geometry.width) > 0 && Number(geometry.height) > 0);
  if (name === 'circle') return !(Number(geometry.r) > 0);
  if (name === 'path') return !geometry.d;
  return false;
}

/** How an element is moved, turned or scaled; nothing for one that is not. */
export function placement(element: Element, styles: Styles): Attributes {
  const transform = transformOf(element, styles);
  if (!transform || !/^(?:\s*\w+\([-\d.e,\s]*\))+\s*$/.test(transform)) return {};
  const short = shortTransform(transform);
  return short === 'translate(0,0)' || short === 'translate(0)' ? {} : { transform: short };
}

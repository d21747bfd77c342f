import { decodeCodes } from '../entities.ts';
import { geometryOf } from './geometry.ts';
import type { Legible } from './legible.ts';
import { escapeText, tooltip, wrap, type Attributes } from './markup.ts';
import { difference, type Paint, type Paints } from './paint.ts';
import type { Styles } from '../layout/style.ts';

/** What writing needs to know of how elements look. */
export interface Looks {
  styles: Styles;
  paints: Paints;
  legible: Legible;
}

/**
 * Writes a `<text>`; nothing for one without words.
 *
 * @param around what holds already where it is written
 * @param common where it stands
 */
export function writeText(
  element: Element,
  around: Paint,
  common: Attributes,
  looks: Looks,
): string {
  if (!element.textContent?.trim()) return '';
  const paint = looks.legible.text(element, looks.paints.of(element));
  if (paint.visibility === 'hidden' || paint['fill-opacity'] === '0') return '';
  const { own, within } = difference(paint, around, 'text');
  const content = tooltip(element) + contentOf(element, within, looks);
  return wrap('text', { ...geometryOf(element), ...common, ...own }, content);
}

function contentOf(element: Element, around: Paint, looks: Looks): string {
  let text = '';
  for (const node of element.childNodes) {
    if (node.nodeType === 3) {
      text += escapeText(decodeCodes(node.nodeValue ?? '', element.ownerDocument));
    } else if (isPart(node) && !looks.styles.isHidden(node)) {
      text += partOf(node, around, looks, text !== '');
    }
  }
  return text;
}

function partOf(part: Element, around: Paint, looks: Looks, isLater: boolean): string {
  const { own, within } = difference(
    looks.legible.text(part, looks.paints.of(part)),
    around,
    'text',
  );
  const content = contentOf(part, within, looks);
  if (content === '') return '';
  const attributes = { ...geometryOf(part), ...own, ...alignmentOf(part, looks.styles) };
  const isLine = 'x' in attributes || 'dy' in attributes;
  // Readers and searches would otherwise join the last word of a line to the next.
  const parting = isLine && isLater ? '<tspan font-size="0"> </tspan>' : '';
  const isPlain = Object.keys(attributes).length === 0;
  return parting + (isPlain ? content : wrap('tspan', attributes, content));
}

/** How a part of a text is set against the line, which is not inherited as other looks are. */
function alignmentOf(part: Element, styles: Styles): Attributes {
  const value = styles.declared(part).get('alignment-baseline')?.value ?? 'auto';
  return /^(?:central|mathematical|middle)$/.test(value) ? { 'alignment-baseline': value } : {};
}

const isPart = (node: Node): node is Element =>
  node.nodeType === 1 && /^(?:tspan|textPath)$/.test((node as Element).localName);

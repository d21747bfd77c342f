import { boxOf, type Surroundings } from '../layout/boxes.ts';
import { textOfForeign } from './foreign.ts';
import { numbersIn, transformed } from '../layout/matrix.ts';
import type { Paints } from './paint.ts';

/**
 * Puts right in a drawing what mermaid gets wrong where labels are the text of SVG
 * instead of HTML. It changes the tree.
 *
 * @param paints of the tree, for the colour of words
 */
export function mend(root: Element, source: string, around: Surroundings, paints: Paints): void {
  for (const foreign of [...root.querySelectorAll('foreignObject')]) {
    const inner = innermost(foreign);
    const { color } = paints.of(inner);
    const colour = color === 'currentColor' ? undefined : color;
    const text = textOfForeign(foreign, around.styles, around.fonts, colour);
    // In a `switch` stands a text for browsers without HTML too, which is not wrapped.
    const parent = foreign.parentElement!;
    (parent.localName === 'switch' ? parent : foreign).replaceWith(text);
  }
  // Mermaid calls the group of everything "root", and so would a class for root causes colour all lines.
  if (/\bclassDef\s[^\n]*\broot\b/.test(source)) {
    for (const group of root.querySelectorAll('g.root')) {
      if (group.getAttribute('class') === 'root') group.removeAttribute('class');
    }
  }
  // Mermaid lays the flows of a sankey over its words and blends them, which nothing here does.
  for (const labels of root.querySelectorAll('g.node-labels')) labels.parentElement!.append(labels);
  // A picture does not know when it is read.
  root.querySelector('g.today')?.remove();
  const isCentred = /^(?:stateDiagram|usecase)/.test(kindOf(root));
  for (const node of root.querySelectorAll('g.node')) {
    centreLabel(node, around, isCentred);
    anchorInMiddle(node, around);
  }
}

const kindOf = (root: Element) => root.getAttribute('aria-roledescription') ?? '';

function innermost(element: Element): Element {
  let inner = element;
  while (inner.firstElementChild) inner = inner.firstElementChild;
  return inner;
}

/**
 * Some shapes put a label where the HTML of one would begin, which for a text of SVG,
 * that is centred or has room left, lies aside of the middle.
 *
 * @param always whether also a label that does not stick out is wrong in this kind
 */
function centreLabel(node: Element, around: Surroundings, always: boolean): void {
  const label = childOf(node, 'label');
  const [left = 0, top = 0] = numbersIn(label?.getAttribute('transform') ?? null);
  // A label for which the middle was found stands there already, or a few px off for the shape's sake.
  if (!label || (!always && left > -12)) return;
  const words = boxOf(label, around);
  const shape = node.firstElementChild;
  const outline = shape && shape !== label ? boxOf(shape, around) : undefined;
  if (!words || !outline || words[2] <= words[0]) return;
  const box = transformed(outline, shape!.getAttribute('transform'));
  const [start, end] = [words[0] + left, words[2] + left];
  if (!always && start >= box[0] && end <= box[2]) return;
  const middle = (box[0] + box[2]) / 2;
  label.setAttribute('transform', `translate(${middle - (words[0] + words[2]) / 2}, ${top})`);
}

/** A line of text in a node, and where it stands in it. */
interface Line {
  row: Element;
  left: number;
  right: number;
  /** Whether it is a title, which nothing is set beneath in line with it. */
  isTitle: boolean;
}

/**
 * A line that stands alone in the middle of its node is anchored there, so that in
 * a wider font it grows to both sides. Rows of a list keep their common edge.
 */
function anchorInMiddle(node: Element, around: Surroundings): void {
  const lines = [...node.querySelectorAll('text')].flatMap((text) => lineOf(text, node, around));
  for (const line of lines) {
    const { row, left, right, isTitle } = line;
    const isInList = lines.some((one) => one !== line && Math.abs(one.left - left) < 1);
    if (Math.abs(left + right) > 1 || (isInList && !isTitle)) continue;
    const x = Number.parseFloat(row.getAttribute('x') ?? '0');
    row.setAttribute('x', String(x + (right - left) / 2));
    for (const part of [row, ...row.querySelectorAll('tspan')]) {
      part.setAttribute('text-anchor', 'middle');
    }
  }
}

/** A text of a single line that begins at its x; nothing for any other. */
function lineOf(text: Element, node: Element, around: Surroundings): Line[] {
  const rows = text.querySelectorAll('tspan[x]');
  const [row = text] = rows;
  if (rows.length > 1 || around.styles.textStyle(row).anchor !== 'start') return [];
  let box = boxOf(text, around);
  // The kind of a requirement stands above its rows.
  let isTitle = text.textContent!.startsWith('<<');
  for (let up: Element = text; box && up !== node; up = up.parentElement!) {
    box = transformed(box, up.getAttribute('transform'));
    isTitle ||= /\b(?:label|annotation)-group\b/.test(up.getAttribute('class') ?? '');
  }
  return box ? [{ row, left: box[0], right: box[2], isTitle }] : [];
}

const childOf = (parent: Element, name: string) =>
  [...parent.children].find((child) => child.classList.contains(name));

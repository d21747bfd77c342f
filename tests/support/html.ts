import type { Element, Nodes, Root } from 'hast';
import { htmlToHast } from 'satteri';

/** A page as a tree. */
export const parsePage = (html: string) => htmlToHast(html) as unknown as Root;

/** Every element of a tree, in document order. */
export function* elementsOf(node: Nodes): Generator<Element> {
  if (node.type === 'element') yield node;
  if ('children' in node) for (const child of node.children) yield* elementsOf(child);
}

/** The text of a tree as a reader sees it: runs of white space are one space. */
export function textOf(node: Nodes): string {
  return rawText(node).replace(/\s+/g, ' ').trim();
}

function rawText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && ['script', 'style'].includes(node.tagName)) return '';
  return 'children' in node ? node.children.map(rawText).join('') : '';
}

/** The first element that a test accepts; fails when there is none. */
export function find(root: Nodes, test: (element: Element) => boolean): Element {
  for (const element of elementsOf(root)) if (test(element)) return element;
  throw new Error('No such element on the page.');
}

/** The section of a page whose heading has an id. */
export const sectionOf = (root: Nodes, id: string) =>
  find(root, ({ properties }) => String(properties.ariaLabelledBy) === id);

import GithubSlugger from 'github-slugger';
import type { Element, Nodes, Root } from 'hast';
import { plainElements } from './elements/index.ts';
import { isHeading, isJsx, type JsxElement } from './tree/nodes.ts';

/** Words of the headings of a body; undefined where a component in one of them has the last word. */
export function headingsOf(tree: Root): string[] | undefined {
  const headings = allHeadings(tree);
  return headings.some(isFilledIn) ? undefined : headings.map((heading) => wordsOf(heading).trim());
}

function allHeadings(node: Nodes): Element[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => (isHeading(child) ? [child] : allHeadings(child)));
}

const COMMENT = /^\s*\/\*[^]*\*\/\s*$/;

/** Whether more than the author's words is in a node: a component, or code of a trusted body. */
const isFilledIn = (node: Nodes): boolean =>
  (isJsx(node) && !plainElements.includes((node as JsxElement).name ?? '')) ||
  (/Expression$/.test(node.type) && !COMMENT.test((node as unknown as { value: string }).value)) ||
  ('children' in node && node.children.some(isFilledIn));

/**
 * The words of an element as a reader says them: without the marks of citations and
 * footnotes, what only pops up, and what is there for ears alone.
 */
export function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'element' && isBeside(node)) return '';
  return node.children.map(wordsOf).join('');
}

const isBeside = ({ properties }: Element): boolean =>
  properties.popover !== undefined ||
  properties.dataFootnoteRef !== undefined ||
  (Array.isArray(properties.className) &&
    properties.className.some((name) => name === 'cite' || name === 'hidden'));

/** Gives headings their ids, one after the other, on a page that has some already. */
export function anchorMaker(reservedIds: Iterable<string>): (text: string) => string {
  const slugger = new GithubSlugger();
  for (const id of reservedIds) slugger.slug(id);
  return (text) => slugger.slug(text);
}

/** The ids that headings get on a page that has some already. */
export const anchorsFor = (headings: readonly string[], reservedIds: Iterable<string>): string[] =>
  headings.map(anchorMaker(reservedIds));

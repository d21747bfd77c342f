import type { ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { markdownToHast } from 'satteri';
import { withBase } from './address.ts';
import { element } from './component.ts';
import { Faults } from './faults.ts';
import { isHeading, isShown } from './tree/nodes.ts';
import { isShallow, isWithinLimits } from './limits/limits.ts';

/**
 * A short text with Markdown in it as HTML that can stand in a line: paragraphs,
 * lists and headings become lines of it, and HTML in it is shown as text.
 */
export function proseToHtml(source: string, base: string): string {
  return toHtml({ type: 'root', children: proseToElements(source, base) });
}

/** The same as elements. */
export const proseToElements = (source: string, base: string): ElementContent[] =>
  linesOf(parse(source).children).map((node) => withPaths(node, base));

/** The words of a short text with Markdown in it, for places that take no markup. */
export function proseToText(source: string): string {
  // Most texts hold nothing that Markdown reads; parsing takes a hundred times as long.
  if (PLAIN.test(source)) return source.replace(/\s+/g, ' ').trim();
  return linesOf(parse(source).children)
    .map((node) => (node.type === 'element' && node.tagName === 'br' ? ' ' : toString(node)))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Text without a sign that Markdown could take for markup, on lines that begin no list. */
const PLAIN = /^(?![ \t]*(?:[-+]|\d+[.)])(?:\s|$)| {4}|\t)[^`*_[\]<>#&\\!|~@\n]*$/;

/** What no person wrote as a field, and what is nested too deep to be walked, is its own signs. */
function parse(source: string): Root {
  const faults = new Faults();
  const tree = isWithinLimits(source, faults) && (markdownToHast(source) as unknown as Root);
  if (tree && isShallow(tree, faults)) return tree;
  return { type: 'root', children: [{ type: 'text', value: source }] };
}

/** Blocks as lines: what stands in a line takes no paragraph, list or heading. */
function linesOf(nodes: readonly RootContent[]): ElementContent[] {
  const blocks = nodes.filter(isShown);
  return blocks.flatMap((node, index) => [
    ...(index > 0 ? [element('br', {}), element('br', {})] : []),
    ...lineOf(node),
  ]);
}

function lineOf(node: RootContent): ElementContent[] {
  if (node.type !== 'element') return inline(node);
  const { tagName, children } = node;
  if (isHeading(node)) return [element('strong', {}, children.flatMap(inline))];
  if (tagName === 'pre') return children.flatMap(inline);
  if (tagName === 'ul' || tagName === 'ol') {
    const items = children.filter((child) => child.type === 'element');
    return items.flatMap((item, index) => [
      ...(index > 0 ? [element('br', {})] : []),
      { type: 'text', value: tagName === 'ol' ? `${index + 1}. ` : '• ' } as const,
      ...linesOf(item.children),
    ]);
  }
  if (tagName === 'blockquote') return linesOf(children);
  return tagName === 'p' ? children.flatMap(inline) : inline(node);
}

/** A node of a line; what the parser took for HTML was meant as text: `<id>`, `<5`. */
function inline(node: RootContent): ElementContent[] {
  const { type, value } = node as unknown as { type: string; value: string };
  if (type === 'raw') return [{ type: 'text', value }];
  if (node.type === 'text') return [node];
  if (node.type !== 'element') return [];
  return [{ ...node, children: node.children.flatMap(inline) }];
}

function withPaths(node: ElementContent, base: string): ElementContent {
  if (node.type !== 'element') return node;
  const children = node.children.map((child) => withPaths(child, base));
  return withBase({ ...node, children }, base);
}

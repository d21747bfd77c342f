import GithubSlugger from 'github-slugger';
import type { Element, Nodes, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { isJsx } from './jsx.ts';

/** Texts of the headings of a body; undefined where a component in one of them has the last word. */
export function headingsOf(tree: Root): string[] | undefined {
  const headings = allHeadings(tree);
  return headings.some(holdsComponent) ? undefined : headings.map((heading) => toString(heading));
}

function allHeadings(node: Nodes): Element[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) =>
    child.type === 'element' && /^h[1-6]$/.test(child.tagName) ? [child] : allHeadings(child),
  );
}

const holdsComponent = (node: Nodes): boolean =>
  isJsx(node) || ('children' in node && node.children.some(holdsComponent));

/** The ids that headings get on a page that has some already. */
export function anchorsFor(headings: readonly string[], reservedIds: Iterable<string>): string[] {
  const slugger = new GithubSlugger();
  for (const id of reservedIds) slugger.slug(id);
  return headings.map((text) => slugger.slug(text));
}

import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import type { Position } from '../diagnostics/diagnostic.ts';

/** A diagram that an author wrote into a body, between ```mermaid and ```. */
export interface Fence extends Position {
  /** The text between the fences. It begins on the line after `line`. */
  source: string;
  /** What stands behind `mermaid title="` on the line of the fence. */
  title?: string;
}

/** The diagram in a block of code; undefined for any other element. */
export function fenceOf(element: Element): Fence | undefined {
  const [code] = element.children;
  if (element.tagName !== 'pre' || !isMermaid(code)) return undefined;
  const start = element.position?.start;
  const [, , title] = /\btitle=(["'])(.+?)\1/.exec(metaOf(code)) ?? [];
  return {
    line: start?.line ?? 1,
    column: start?.column ?? 1,
    source: toString(code).replace(/\n$/, ''),
    ...(title && { title }),
  };
}

function isMermaid(node: ElementContent | undefined): node is Element {
  if (node?.type !== 'element' || node.tagName !== 'code') return false;
  const names = node.properties.className;
  return Array.isArray(names) && names.some((name) => /^language-mermaid$/i.test(String(name)));
}

const metaOf = ({ data }: Element) => String((data as { meta?: string } | undefined)?.meta ?? '');

/** Where the boxes of a diagram link to, each with its line in the body. */
export function linksIn({ source, line }: Fence): (Position & { href: string })[] {
  return source.split('\n').flatMap((text, index) => {
    if (!/(?:^|;)\s*(?:click|link|callback)\b/.test(text)) return [];
    return [...text.matchAll(/"((?:https?:|mailto:|\/|#)[^"\s]*)"/g)].map((match) => ({
      line: line + 1 + index,
      column: match.index + 2,
      href: match[1]!,
    }));
  });
}

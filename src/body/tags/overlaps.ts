import { isJsx } from '../tree/nodes.ts';
import { toMarkdownTree } from '../tree/parser.ts';
import { placeOf } from '../tree/positions.ts';
import { isOneTag } from './tags.ts';

/**
 * Offset of an element whose closing tag stands in another list, quotation or piece of
 * a line; undefined for none. Such a text would end the process (see `containers.ts`).
 * Of code, which its owner trusts, no text with lone tags can be made; but the tree tells:
 * what an element holds ends where its closing tag begins, and only there.
 *
 * @throws what the parser throws
 */
export function overlapIn(text: string): number | undefined {
  const open = [toMarkdownTree(text, 'mdx')];
  for (let node = open.pop(); node; node = open.pop()) {
    const { children = [] } = node;
    const { start, end } = placeOf(node) ?? {};
    const [from, to] = [start?.offset ?? 0, end?.offset ?? text.length];
    if (isJsx(node)) {
      const written = text.slice(from, to);
      const closing = CLOSING.exec(written);
      const isClosed = closing?.[1]!.replace(/\s/g, '') === (node.name ?? '');
      const last = Math.max(0, ...children.map((child) => placeOf(child)?.end.offset ?? 0));
      const isWhole = isOneTag(written)
        ? children.length === 0
        : isClosed && last <= from + closing!.index;
      if (!isWhole) return from;
    }
    open.push(...children);
  }
  return undefined;
}

const CLOSING = /<\/\s*([\p{ID_Start}$_]?[\p{ID_Continue}$\u200C\u200D\s.:-]*)>$/u;

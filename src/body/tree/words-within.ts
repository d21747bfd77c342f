import type { RootContent } from 'hast';
import { isOfBlock, isOfLine } from '../elements/index.ts';
import { isJsx, isParagraph, isShown, type JsxElement } from './nodes.ts';
import { offsetOf, placeOf } from './positions.ts';

/**
 * The words of a line that an element holds; undefined where blocks stand in it, or may.
 * Written on lines of their own, they have a paragraph that is none of the author's.
 */
export function wordsWithin(node: JsxElement): RootContent[] | undefined {
  const name = node.name ?? '';
  if (!isOfLine(name) && name !== 'summary') return undefined;
  const shown = node.children.filter(isShown);
  const [only] = shown;
  if (shown.length === 1 && isParagraph(only)) return only.children;
  return blocksIn(node).length > 0 ? undefined : node.children;
}

/** Whether HTML has an element for words and for blocks. */
export const isOfBoth = ({ name }: JsxElement): boolean => name === 'del' || name === 'ins';

/** The blocks that an element holds, as messages name them. */
export function blocksIn({
  children,
}: Pick<JsxElement, 'children'>): { at: number; what: string }[] {
  return children.flatMap((child: RootContent | JsxElement) => {
    if (isJsx(child)) {
      const name = child.name ?? '';
      if (isOfBoth(child)) return blocksIn(child);
      const isBlock = child.type === 'mdxJsxFlowElement' && isOfBlock(name);
      return isBlock ? [{ at: offsetOf(child), what: `<${name}>` }] : [];
    }
    const what = child.type === 'element' ? blockNames[child.tagName] : undefined;
    return what && placeOf(child) ? [{ at: offsetOf(child), what }] : [];
  });
}

const blockNames: Partial<Record<string, string>> = {
  p: 'a paragraph',
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, 'a heading'])),
  ul: 'a list',
  ol: 'a list',
  pre: 'a block of code',
  blockquote: 'a quotation',
  table: 'a table',
  hr: 'a line across',
};

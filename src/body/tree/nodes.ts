import type { Element, Nodes, RootContent } from 'hast';

/** An element written as JSX, as the parser delivers it. */
export interface JsxElement {
  type: 'mdxJsxFlowElement' | 'mdxJsxTextElement';
  name: string | null;
  attributes: { type: string; name?: string; value?: unknown }[];
  children: RootContent[];
}

export function isJsx(node: unknown): node is JsxElement {
  const { type } = node as { type: string };
  return type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement';
}

/** Whether a node is more than a comment or space. */
export const isShown = (node: RootContent): boolean =>
  !/Expression$/.test(node.type) && (node.type !== 'text' || node.value.trim() !== '');

export const isParagraph = (node: Nodes | undefined): node is Element =>
  node?.type === 'element' && node.tagName === 'p';

export const isHeading = (node: Nodes): node is Element =>
  node.type === 'element' && /^h[1-6]$/.test(node.tagName);

import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { withBase } from './address.ts';
import { soundAttributes } from './judge/attribute-values.ts';
import { element, type ComponentContext } from './component.ts';
import { componentNamed, isOfLine, plainElements } from './elements/index.ts';
import { fenceOf, type Fence } from './fences.ts';
import { anchorMaker, wordsOf } from './headings.ts';
import { isHeading, isJsx, type JsxElement } from './tree/nodes.ts';
import { parseBody, type BodyFormat } from './parse.ts';
import { placeOf } from './tree/positions.ts';
import { wordsWithin } from './tree/words-within.ts';
import { asTask } from './tasks.ts';

/** How a body is shown. */
export interface BodyOptions extends ComponentContext {
  /** By how much headings move down, where the body stands within a section of its page. */
  headingShift?: number;
  /** Ids that the page around the body has already. */
  reservedIds: readonly string[];
  /** A diagram as a figure; its number in the body counts from 1. Undefined shows its text. */
  figure?: (fence: Fence, number: number) => Element | undefined;
  /** True for a body that its owner trusts; what it computes is left out. */
  isTrusted?: boolean;
}

/** A heading as its page shows it. */
export interface Heading {
  id: string;
  text: string;
  depth: number;
}

/** A body as a page shows it. */
export interface ShownBody {
  tree: Root;
  headings: Heading[];
  /** Names of the components that it uses. */
  components: Set<string>;
}

/** A body as HTML, and its headings. Pure: the same input gives the same bytes. */
export function bodyToHtml(
  source: string,
  format: BodyFormat,
  options: BodyOptions,
): Omit<ShownBody, 'tree'> & { html: string } {
  const { tree, ...rest } = bodyToTree(source, format, options);
  // Only figures hold markup that is written already.
  return { html: toHtml(tree, { allowDangerousHtml: true }), ...rest };
}

/** A body as the elements of a page: components are what they show, and nothing but Markdown and they is left. */
export function bodyToTree(source: string, format: BodyFormat, options: BodyOptions): ShownBody {
  const { tree } = parseBody(source, format, { isTrusted: options.isTrusted });
  const headings: Heading[] = [];
  const components = new Set<string>();
  const anchorOf = anchorMaker(options.reservedIds);
  let figures = 0;
  let count = 0;
  const transform = (node: RootContent): ElementContent[] => {
    if (isJsx(node)) return transformJsx(node);
    // Comments and code are refused by the reader; here they are only left out.
    if (node.type !== 'element') return node.type === 'text' ? [node] : [];
    const fence = fenceOf(node);
    const figure = fence && options.figure?.(fence, ++figures);
    if (figure) return [figure];
    const shown = withBase({ ...node, children: transformAll(node.children) }, options.base);
    const { tagName } = shown;
    if (tagName === 'li') return [asTask(shown)];
    if (tagName === 'table') return [scrollable(shown)];
    // Code scrolls too where it is wider than the page; the keyboard must reach it.
    if (tagName === 'pre') shown.properties.tabIndex = 0;
    return [isHeading(shown) ? transformHeading(shown) : shown];
  };
  const transformHeading = (node: Element): Element => {
    const depth = Math.min(Number(node.tagName[1]) + (options.headingShift ?? 0), 6);
    const text = wordsOf(node).trim();
    // Footnotes refer to the id that the parser gave to their heading.
    const id = String(node.properties.id ?? anchorOf(text));
    headings.push({ id, text, depth });
    return { ...node, tagName: `h${depth}`, properties: { ...node.properties, id } };
  };
  const transformAll = (nodes: readonly RootContent[]): ElementContent[] =>
    inParagraphs(nodes, transform);
  const transformJsx = (node: JsxElement): ElementContent[] => {
    const name = node.name ?? '';
    const inside = wordsWithin(node);
    const children = inside ? inside.flatMap(transform) : transformAll(node.children);
    const component = componentNamed(name);
    if (!component) {
      // What a trusted body has of its own is only read for its words here.
      const isBlock = node.type === 'mdxJsxFlowElement';
      if (plainElements.includes(name)) return [element(name, {}, children)];
      return isBlock ? [element('div', {}, children)] : children;
    }
    components.add(name);
    return [component.render(soundAttributes(node, component), children, options, ++count)];
  };
  return { tree: { type: 'root', children: transformAll(tree.children) }, headings, components };
}

/**
 * What is of a line and stands alone gets the paragraph that it would have with a
 * word beside it; those of one line share it.
 */
function inParagraphs(
  nodes: readonly RootContent[],
  transform: (node: RootContent) => ElementContent[],
): ElementContent[] {
  const result: ElementContent[] = [];
  let open: { paragraph: Element; line: number } | undefined;
  for (const node of nodes) {
    if (!isAloneInLine(node)) {
      if (node.type !== 'text') open = undefined;
      result.push(...transform(node));
      continue;
    }
    const { start, end } = placeOf(node) ?? { start: { line: 0 }, end: { line: 0 } };
    if (open?.line === start.line) {
      open.paragraph.children.push({ type: 'text', value: ' ' }, ...transform(node));
    } else {
      open = { paragraph: element('p', {}, transform(node)), line: end.line };
      result.push(open.paragraph);
    }
    open.line = end.line;
  }
  return result;
}

const isAloneInLine = (node: RootContent | JsxElement): boolean =>
  isJsx(node) &&
  node.type === 'mdxJsxFlowElement' &&
  isOfLine(node.name ?? '') &&
  wordsWithin(node) !== undefined;

/** Wide tables scroll in a box of their own that the keyboard reaches. */
function scrollable(table: Element): Element {
  const properties = {
    className: ['scroll'],
    tabIndex: 0,
    role: 'group',
    ariaLabel: 'Table',
  };
  return element('div', properties, [table]);
}

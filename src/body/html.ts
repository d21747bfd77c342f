import GithubSlugger from 'github-slugger';
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { isSafeAddress } from './address.ts';
import { bodyComponents, type ComponentContext } from './components.ts';
import { fenceOf, type Fence } from './fences.ts';
import { isJsx, parseBody, type BodyFormat } from './parse.ts';

export interface BodyOptions extends ComponentContext {
  /** Path that the site is published under, with a slash at both ends. */
  base: string;
  /** By how much headings move down, where the body stands within a section of its page. */
  headingShift?: number;
  /** Ids that the page around the body has already. */
  reservedIds: readonly string[];
  /** A diagram as a figure; its number in the body counts from 1. Undefined shows its text. */
  figure?: (fence: Fence, number: number) => Element | undefined;
}

export interface Heading {
  id: string;
  text: string;
  depth: number;
}

/** A body as HTML, and its headings. Pure: the same input gives the same bytes. */
export function bodyToHtml(
  source: string,
  format: BodyFormat,
  options: BodyOptions,
): { html: string; headings: Heading[] } {
  const { tree } = parseBody(source, format);
  const headings: Heading[] = [];
  const slugger = new GithubSlugger();
  for (const id of options.reservedIds) slugger.slug(id);
  let figures = 0;
  const transform = (node: RootContent): ElementContent[] => {
    if (isJsx(node)) return [transformJsx(node)];
    // Comments and code are refused by the reader; here they are only left out.
    if (node.type !== 'element') return node.type === 'text' ? [node] : [];
    const fence = fenceOf(node);
    const figure = fence && options.figure?.(fence, ++figures);
    if (figure) return [figure];
    const element = withBase({ ...node, children: node.children.flatMap(transform) }, options.base);
    const depth = /^h([1-6])$/.exec(element.tagName)?.[1];
    if (depth) {
      const level = Math.min(Number(depth) + (options.headingShift ?? 0), 6);
      element.tagName = `h${level}`;
      const text = toString(element);
      // Footnotes refer to the id that the parser gave to their heading.
      const id = String(element.properties.id ?? slugger.slug(text));
      headings.push({ id, text, depth: level });
      element.properties = { ...element.properties, id };
    }
    return [element.tagName === 'table' ? scrollable(element) : element];
  };
  const transformJsx = (node: RootContent & object): Element => {
    const { name, attributes, children } = node as unknown as Parameters<typeof asElement>[0];
    return asElement({ name, attributes, children }, children.flatMap(transform), options);
  };
  const root: Root = { type: 'root', children: tree.children.flatMap(transform) };
  // Only figures hold markup that is written already.
  return { html: toHtml(root, { allowDangerousHtml: true }), headings };
}

function asElement(
  node: { name: string; attributes: { name: string; value: string }[]; children: RootContent[] },
  children: ElementContent[],
  context: ComponentContext,
): Element {
  const component = bodyComponents.find((one) => one.name === node.name);
  if (!component) return { type: 'element', tagName: node.name, properties: {}, children };
  const attributes = Object.fromEntries(node.attributes.map(({ name, value }) => [name, value]));
  return component.render(attributes, children, context);
}

/** Site paths get the base; an address that a page may not hold is dropped. */
export function withBase(element: Element, base: string): Element {
  const properties = { ...element.properties };
  for (const name of ['href', 'src']) {
    const value = properties[name];
    if (typeof value !== 'string') continue;
    if (!isSafeAddress(value)) delete properties[name];
    else if (value.startsWith('/')) properties[name] = base + value.slice(1);
  }
  return { ...element, properties };
}

/** Wide tables scroll in a box of their own that the keyboard reaches. */
function scrollable(table: Element): Element {
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['scroll'], tabIndex: 0, role: 'group', ariaLabel: 'Table' },
    children: [table],
  };
}

import type { Element, Nodes, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { componentNamed } from '../body/elements/index.ts';
import { fenceOf } from '../body/fences.ts';
import { isJsx, type JsxElement } from '../body/tree/nodes.ts';
import { parseBody } from '../body/parse.ts';
import type { Entry } from '../model/entry.ts';

/** Something in the text below the front matter that is more than its words. */
export interface BodyPart {
  /** What sort of thing it is, as a count calls one of them: "heading", "link", "code block". */
  sort: string;
  /** The words of a heading, or what a link or a component names; undefined for what has no name. */
  what?: string;
  /** Tells it from others of its sort: two with the same key say the same. */
  key: string;
}

/** Components that are called otherwise than by their name. */
const called: Record<string, string> = {
  Ref: 'reference',
  Cite: 'citation',
  Evidence: 'piece of evidence',
  Quote: 'quotation',
  Timeline: 'slice of the timeline',
};

/** Elements that are counted, whatever their words are: text that comes or goes is no wording. */
const counted: Record<string, string> = {
  p: 'paragraph',
  li: 'list item',
  tr: 'table row',
  details: 'folded text',
};

/**
 * Headings, links, components, code and the like in a text, in their order. What two
 * texts share of these, they say alike but for their wording. Undefined for a text that
 * cannot be read, as where it is too long.
 */
export function partsOf({
  body,
  format,
  isTrusted = false,
}: Pick<Entry, 'body' | 'format' | 'isTrusted'>): BodyPart[] | undefined {
  const { tree, faults } = parseBody(body, format, { isTrusted });
  if (tree.children.length === 0 && faults.length > 0) return undefined;
  const parts: BodyPart[] = [];
  visit(tree, undefined, parts);
  return parts;
}

function visit(node: Nodes, parent: Element | undefined, parts: BodyPart[]): void {
  const found = isJsx(node)
    ? componentPart(node)
    : node.type === 'element'
      ? elementPart(node, parent)
      : undefined;
  if (found) parts.push(found);
  if (!('children' in node)) return;
  // What stands in a block of code or a heading of the parser's own is told by it.
  if (node.type === 'element' && (node.tagName === 'pre' || isOfParser(node))) return;
  const holder = node.type === 'element' ? node : undefined;
  for (const child of node.children) visit(child, holder, parts);
}

/** The heading that stands above footnotes, and the links between these and their marks. */
const isOfParser = ({ properties }: Element) =>
  properties.id === 'footnote-label' ||
  properties.dataFootnoteRef !== undefined ||
  properties.dataFootnoteBackref !== undefined;

function elementPart(node: Element, parent: Element | undefined): BodyPart | undefined {
  const { tagName, properties } = node;
  if (isOfParser(node)) return undefined;
  const text = toString(node).trim();
  if (/^h[1-6]$/.test(tagName)) return { sort: 'heading', what: text, key: text };
  if (typeof properties.href === 'string') return named('link', properties.href);
  if (typeof properties.src === 'string') return named('picture', properties.src);
  if (tagName === 'blockquote') return { sort: 'quotation', key: text };
  const fence = fenceOf(node);
  if (fence) return { sort: 'diagram', key: JSON.stringify([fence.title, fence.source]) };
  if (tagName === 'pre') {
    const language = node.children.map((one) => 'properties' in one && one.properties.className);
    return { sort: 'code block', key: JSON.stringify([language, text]) };
  }
  // Whether items of a list hold paragraphs depends on empty lines between them.
  const isCounted =
    Object.hasOwn(counted, tagName) && !(tagName === 'p' && parent?.tagName === 'li');
  return isCounted ? { sort: counted[tagName]!, key: '' } : undefined;
}

const named = (sort: string, what: string): BodyPart => ({ sort, what, key: what });

/** A component with all that it is given; what it quotes is not the author's to reword. */
function componentPart(node: JsxElement): BodyPart | undefined {
  const { name, attributes } = node;
  const component = componentNamed(name ?? '');
  if (!component) return name === 'details' ? { sort: counted.details!, key: '' } : undefined;
  const values = Object.fromEntries(
    attributes.map((one) => [one.name ?? '', one.value] as const).toSorted(),
  );
  const what = Object.entries(component.attributes).find(
    ([attribute, { required, type }]) =>
      required &&
      type !== undefined &&
      type.is !== 'one-of' &&
      typeof values[attribute] === 'string',
  )?.[0];
  const quoted = ['Evidence', 'Quote'].includes(component.name)
    ? toString(node as unknown as Root).trim()
    : '';
  return {
    sort: called[component.name] ?? component.name.toLowerCase(),
    ...(what !== undefined && { what: String(values[what]) }),
    key: JSON.stringify([values, quoted]),
  };
}

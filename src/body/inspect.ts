import type { Element, Nodes, Parents, Root, RootContent } from 'hast';
import { judgeAttributes } from './attributes.ts';
import { componentNamed, plainElements } from './elements/index.ts';
import type { Faults } from './faults.ts';
import { fenceOf, linksIn } from './fences.ts';
import { unmask, type Masked } from './mask.ts';
import { offsetOf, placeOf, positionOf } from './place.ts';
import { isJsx, type JsxElement } from './jsx.ts';
import type { ParsedBody } from './parse.ts';
import { unknownElement } from './recover.ts';
import { judgeSigns } from './signs.ts';
import type { SourceMap } from '../diagnostics/source-map.ts';
import { tagAt } from './tags.ts';

/** What the inspection of one body knows and fills. */
export interface Inspection {
  source: string;
  map: SourceMap;
  /** Undefined where nothing was masked: Markdown, and what is trusted. */
  masked: Masked | undefined;
  faults: Faults;
  parsed: ParsedBody;
  isTrusted: boolean;
  /** Names of HTML elements that were opened and reported, in Markdown. */
  openedHtml: Set<string>;
}

/** Judges a node and what it holds, and collects links, citations and diagrams. */
export function inspect(
  node: Nodes | JsxElement,
  parent: Parents | JsxElement | Root,
  context: Inspection,
): void {
  const { type } = node as { type: string };
  if (type === 'text') inspectText(node as Nodes, parent, context);
  else if (type === 'raw') inspectRaw(node as unknown as Raw, context);
  else if (isJsx(node)) inspectJsx(node, parent, context);
  else if (type === 'element') inspectElement(node as Element, context);
  // What stands in code is shown, and nothing else.
  if ((node as Element).tagName === 'code') return;
  if ('children' in node) for (const child of node.children) inspect(child, node, context);
}

function inspectText(
  node: Nodes,
  parent: Parents | JsxElement | Root,
  { source, masked, faults }: Inspection,
): void {
  const place = placeOf(node);
  if (!masked || place?.start.offset === undefined || place.end.offset === undefined) return;
  const startsBlock = (parent as Element).tagName === 'p' && parent.children[0] === node;
  judgeSigns(source, masked, place.start.offset, place.end.offset, startsBlock, faults);
}

interface Raw {
  value: string;
}

function inspectRaw(node: Raw, { faults, source, openedHtml }: Inspection): void {
  // Comments are left out of the page; what stands on their lines would vanish with them.
  const value = node.value.replace(/<!--[^]*?(?:-->|$)/g, (comment) => ' '.repeat(comment.length));
  const from = value.search(/\S/);
  if (from === -1) return;
  const { name, kind } = tagAt(value, from);
  // What opened it is the fault.
  if (kind === 'close' && openedHtml.has(name) && /^<[^<>]*>$/.test(value.trim())) return;
  if (kind === 'open') openedHtml.add(name);
  const at = offsetOf(node) + from;
  const found = value.slice(from).split('\n')[0]!.trimEnd();
  if (!value.startsWith('<', from)) {
    faults.add({
      at,
      rule: 'body-html',
      message: `Found the text "${found}" behind a comment. Expected the comment on lines of its own, as all of its last line is left out with it.`,
      help: 'Begin the text on a new line, after an empty one.',
    });
    return;
  }
  const component = componentNamed(name);
  faults.add({
    at: source.startsWith('<', at) ? at : offsetOf(node),
    rule: 'body-html',
    message: `Found the HTML "${found}". Expected Markdown.`,
    help: component
      ? `Name the file .mdx instead of .md to use <${name}>.`
      : 'Write it in Markdown, or set it as `code` if it should be seen.',
  });
}

function inspectElement(node: Element, { source, faults, parsed, masked }: Inspection): void {
  const position = positionOf(node);
  const plain = (text: string) => (masked ? unmask(text, masked) : text);
  const fence = fenceOf(node);
  if (fence) {
    const own = { ...fence, source: plain(fence.source) };
    if (own.title !== undefined) own.title = plain(own.title);
    parsed.fences.push(own);
    parsed.links.push(...linksIn(own));
  }
  const { href, src } = node.properties;
  if (typeof href === 'string') parsed.links.push({ ...position, href: plain(href) });
  if (typeof src === 'string') parsed.links.push({ ...position, href: plain(src), isImage: true });
  if (node.tagName !== 'h1') return;
  const at = offsetOf(node);
  faults.add({
    at,
    rule: 'body-heading',
    message:
      'Found a heading of the first level. Expected "##" and below: the first level is the title of the page.',
    ...(/^#\s/.test(source.slice(at, at + 2)) && { fix: { start: at, end: at, text: '#' } }),
  });
}

function inspectJsx(
  node: JsxElement,
  parent: Parents | JsxElement | Root,
  context: Inspection,
): void {
  const { faults } = context;
  const name = node.name ?? '';
  const at = offsetOf(node);
  const component = componentNamed(name);
  if (!component && !plainElements.includes(name)) {
    if (!context.isTrusted) faults.add({ at, ...unknownElement(name) });
    return;
  }
  judgeAttributes(node, component, context);
  if (!component) return;
  const { tagName } = parent as Element;
  const isInLine = node.type === 'mdxJsxTextElement' || /^(?:p|h[1-6])$/.test(tagName ?? '');
  if (component.place === 'block' && isInLine) {
    faults.add({
      at,
      rule: 'body-placement',
      message: `Found <${name}> within a line of text. Expected it on lines of its own.`,
      help: `Put an empty line before <${name}> and after it.`,
    });
  }
  const isEmpty = !node.children.some(isShown);
  if (component.content === 'none' && !isEmpty) {
    faults.add({
      at,
      rule: 'body-content',
      message: `Found text between <${name}> and </${name}>. Expected <${name} /> alone.`,
      help: `It is written so: ${firstLine(component.example)}`,
    });
  } else if (component.content === 'required' && isEmpty) {
    faults.add({
      at,
      rule: 'body-content',
      message: `Found nothing in <${name}>. Expected text between <${name}> and </${name}>.`,
      help: 'Write it between the two tags, or take the component out.',
    });
  }
}

const isShown = (node: RootContent) =>
  !/Expression$/.test(node.type) && (node.type !== 'text' || node.value.trim() !== '');

const firstLine = (text: string) => text.split('\n')[0]!;

import type { Element, Nodes } from 'hast';
import { unknownElement } from '../advice.ts';
import { judgeAttributes } from './attributes.ts';
import { componentNamed, knownNames } from '../elements/index.ts';
import { contentFault } from './content.ts';
import type { Faults, FoundFault } from '../faults.ts';
import { fenceOf, linksIn } from '../fences.ts';
import { unmask, type Masked } from '../tree/mask.ts';
import { offsetOf, positionOf, spanOf, writtenAs } from '../tree/positions.ts';
import { isJsx, type JsxElement } from '../tree/nodes.ts';
import type { ParsedBody } from '../parse.ts';
import { aroundChildren, placementFault, type Around } from './placement.ts';
import { inspectRaw, type Raw } from './raw-html.ts';
import { judgeSigns } from './signs.ts';
import type { SourceMap } from '../../diagnostics/source-map.ts';

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
export function inspect(node: Nodes | JsxElement, around: Around, context: Inspection): void {
  const { type } = node as { type: string };
  if (type === 'text') inspectText(node as Nodes, around, context);
  else if (type === 'raw') inspectRaw(node as unknown as Raw, context);
  else if (isJsx(node)) inspectJsx(node, context);
  else if (type === 'element') inspectElement(node as Element, context);
  const fault = placementFault(node, around);
  if (fault) context.faults.add(fault);
  // What stands in code is shown, and nothing else.
  if ((node as Element).tagName === 'code' || !('children' in node)) return;
  const inside = aroundChildren(node, around);
  for (const child of node.children) inspect(child, inside, context);
}

function inspectText(
  node: Nodes,
  { parent }: Around,
  { source, masked, faults }: Inspection,
): void {
  const span = spanOf(node);
  if (!masked || !span) return;
  const startsBlock = (parent as Element).tagName === 'p' && parent.children[0] === node;
  judgeSigns(source, masked, span.start, span.end, startsBlock, faults);
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
  if (node.tagName === 'h1') faults.add(titleFault(node, source));
}

/** A heading of the first level, with what makes it one of the second. */
function titleFault(node: Element, source: string): FoundFault {
  const at = offsetOf(node);
  const written = writtenAs(node, source);
  const underline = /=+(?=[^\S\n]*$)/.exec(written);
  const fix = /^#\s/.test(written)
    ? { start: at, end: at, text: '#' }
    : underline && {
        start: at + underline.index,
        end: at + underline.index + underline[0].length,
        text: '-'.repeat(Math.max(3, underline[0].length)),
      };
  return {
    at,
    rule: 'body-heading',
    message:
      'Found a heading of the first level. Expected "##" and below: the first level is the title of the page.',
    help:
      underline && !/^#/.test(written)
        ? 'Write "## " before it, without the line of "=".'
        : 'Write "## " instead of "# ".',
    ...(fix && { fix }),
  };
}

function inspectJsx(node: JsxElement, context: Inspection): void {
  const { faults, source } = context;
  const name = node.name ?? '';
  const at = offsetOf(node);
  const component = componentNamed(name);
  if (!component && !knownNames.includes(name)) {
    if (!context.isTrusted) faults.add({ at, ...unknownElement(name, source, at) });
    return;
  }
  judgeAttributes(node, component, context);
  const fault = contentFault(node, component, source);
  if (fault) faults.add({ at, rule: 'body-content', ...fault });
}

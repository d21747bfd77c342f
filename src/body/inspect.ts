import type { Element, Nodes } from 'hast';
import { markdownFor, unknownElement } from './advice.ts';
import { judgeAttributes } from './attributes.ts';
import { componentNamed, knownNames } from './elements/index.ts';
import type { Faults } from './faults.ts';
import { fenceOf, linksIn } from './fences.ts';
import { unmask, type Masked } from './mask.ts';
import { offsetOf, positionOf, spanOf, writtenAs } from './place.ts';
import { isJsx, type JsxElement } from './jsx.ts';
import type { ParsedBody } from './parse.ts';
import { aroundChildren, isShown, placementFaults, type Around } from './placement.ts';
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
export function inspect(node: Nodes | JsxElement, around: Around, context: Inspection): void {
  const { type } = node as { type: string };
  if (type === 'text') inspectText(node as Nodes, around, context);
  else if (type === 'raw') inspectRaw(node as unknown as Raw, context);
  else if (isJsx(node)) inspectJsx(node, context);
  else if (type === 'element') inspectElement(node as Element, context);
  for (const fault of placementFaults(node, around)) context.faults.add(fault);
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

interface Raw {
  value: string;
}

function inspectRaw(node: Raw, { faults, source, openedHtml }: Inspection): void {
  const open = node.value.lastIndexOf('<!--');
  if (open !== -1 && !node.value.includes('-->', open + 2)) {
    faults.add({
      at: offsetOf(node) + open,
      rule: 'lost-text',
      message:
        'Found "<!--" without "-->": all that follows is left out with it. Expected "-->" behind the comment.',
      help: 'Write "-->" where the comment ends, or \\<!-- if the signs are meant as they are.',
    });
  }
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
  faults.add({
    at: source.startsWith('<', at) ? at : offsetOf(node),
    rule: 'body-html',
    message: `Found the HTML "${found}". Expected Markdown.`,
    help: knownNames.includes(name)
      ? `Name the file .mdx instead of .md to use <${name}>.`
      : (markdownFor(name) ?? 'Write it in Markdown, or set it as `code` if it should be seen.'),
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
  const written = writtenAs(node, source);
  const underline = /=+(?=[^\S\n]*$)/.exec(written);
  const fix = /^#\s/.test(written)
    ? { start: at, end: at, text: '#' }
    : underline && {
        start: at + underline.index,
        end: at + underline.index + underline[0].length,
        text: '-'.repeat(Math.max(3, underline[0].length)),
      };
  faults.add({
    at,
    rule: 'body-heading',
    message:
      'Found a heading of the first level. Expected "##" and below: the first level is the title of the page.',
    help:
      underline && !/^#/.test(written)
        ? 'Write "## " before it, without the line of "=".'
        : 'Write "## " instead of "# ".',
    ...(fix && { fix }),
  });
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
  const isEmpty = !node.children.some(isShown);
  if (name === 'br' && !isEmpty) {
    const written = writtenAs(node, source);
    const inside = /^<br>([^]*)<\/br>$/.exec(written)?.[1];
    faults.add({
      at,
      rule: 'body-content',
      message: 'Found text between <br> and </br>. Expected <br /> alone.',
      help: 'Write <br /> where the line breaks, and take </br> out.',
      ...(inside !== undefined && {
        fix: { start: at, end: at + written.length, text: `<br />${inside}` },
      }),
    });
  }
  if (!component) return;
  if (component.content === 'none' && !isEmpty) {
    faults.add({
      at,
      rule: 'body-content',
      message: `Found text between <${name}> and </${name}>. Expected <${name} /> alone.`,
      help: `Write " />" at the end of <${name}, take </${name}> out, and put the text ${component.place === 'block' ? 'into a paragraph of its own' : 'behind it'}.`,
    });
  } else if (component.content === 'required' && isEmpty) {
    const isClosed = tagAt(source, at).kind === 'self-closing';
    faults.add({
      at,
      rule: 'body-content',
      message: `Found nothing in <${name}>. Expected text between <${name}> and </${name}>.`,
      help: isClosed
        ? `Write ">" instead of "/>", then the text, then </${name}>; or take <${name} /> out.`
        : 'Write it between the two tags, or take the component out.',
    });
  }
}

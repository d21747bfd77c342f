import type { Element, Nodes, Root, RootContent } from 'hast';
import { markdownToHast, mdxToHast } from 'satteri';
import type { Position } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import type { CustomFault } from '../model/fields.ts';
import { bodyComponents, plainElements } from './components.ts';
import { fenceOf, linksIn, type Fence } from './fences.ts';

/** A body as a tree that holds no code, or the faults that keep it from being one. */
export interface ParsedBody {
  tree: Root;
  faults: (CustomFault & Position)[];
  /** Where the body links to and what it cites, with positions in the body. */
  links: (Position & { href: string })[];
  citations: (Position & { source: string })[];
  /** Diagrams, with the position of the line that opens each. */
  fences: Fence[];
}

export type BodyFormat = 'md' | 'mdx';

/** An element written as JSX, as the parser delivers it. */
export interface JsxElement {
  type: 'mdxJsxFlowElement' | 'mdxJsxTextElement';
  name: string | null;
  attributes: { type: string; name?: string; value?: unknown }[];
  children: RootContent[];
}

const features = { gfm: true, frontmatter: false, smartPunctuation: false };

/**
 * Parses a body. MDX is read with its own grammar, but neither `import`,
 * `export` nor an expression is accepted, so that nothing in it can run.
 */
export function parseBody(source: string, format: BodyFormat): ParsedBody {
  const parsed: ParsedBody = {
    tree: { type: 'root', children: [] },
    faults: [],
    links: [],
    citations: [],
    fences: [],
  };
  try {
    // The parser's own tree types add MDX nodes to hast's.
    parsed.tree = (format === 'mdx'
      ? mdxToHast(source, { features })
      : markdownToHast(source, { features })) as unknown as Root;
  } catch (error) {
    parsed.faults.push(syntaxFault(String((error as Error).message)));
    return parsed;
  }
  for (const child of parsed.tree.children) inspect(child, parsed);
  return parsed;
}

function inspect(node: Nodes | JsxElement, parsed: ParsedBody): void {
  const position = positionOf(node);
  const fault = (rule: string, message: string, help?: string) =>
    parsed.faults.push({ ...position, rule, message, help });
  const { type } = node as { type: string };
  if (type === 'mdxjsEsm') {
    fault(
      'body-code',
      'Found an import or export. Expected text: bodies run no code.',
      'Take it out; components of the knowledge base are there without an import.',
    );
  } else if (type === 'mdxFlowExpression' || type === 'mdxTextExpression') {
    const { value } = node as { value?: string };
    if (!/^(?:\s*\/\*(?:(?!\*\/)[^])*\*\/)+\s*$/.test(value ?? '')) {
      fault(
        'body-code',
        `Found the expression "{${value}}". Expected text: bodies run no code.`,
        'Write \\{ for a brace, or set it as `code`.',
      );
    }
  } else if (type === 'raw') {
    const { value } = node as { value: string };
    if (!value.startsWith('<!--')) {
      fault(
        'body-html',
        `Found the HTML "${value.split('\n')[0]}". Expected Markdown.`,
        'Write it in Markdown, or set it as `code` if it should be seen.',
      );
    }
  } else if (isJsx(node)) {
    inspectJsx(node, parsed, fault, position);
  } else if (type === 'element') {
    inspectElement(node as Element, parsed, fault, position);
  }
  if ('children' in node) for (const child of node.children) inspect(child, parsed);
}

type Report = (rule: string, message: string, help?: string) => void;

function inspectElement(
  node: Element,
  parsed: ParsedBody,
  fault: Report,
  position: Position,
): void {
  const fence = fenceOf(node);
  if (fence) {
    parsed.fences.push(fence);
    parsed.links.push(...linksIn(fence));
  }
  const href = node.properties.href ?? node.properties.src;
  if (typeof href === 'string') parsed.links.push({ ...position, href });
  if (node.tagName === 'h1') {
    fault(
      'body-heading',
      'Found a heading of the first level. Expected "##" and below: the first level is the title of the page.',
    );
  }
}

function inspectJsx(node: JsxElement, parsed: ParsedBody, fault: Report, position: Position): void {
  const name = node.name ?? '';
  const component = bodyComponents.find((one) => one.name === name);
  if (!component && !plainElements.includes(name)) {
    const known = [...bodyComponents.map((one) => one.name), ...plainElements];
    fault(
      'unknown-component',
      `Found <${name}>, which bodies may not use. Expected Markdown or one of ${known.join(', ')}.`,
      didYouMean(name, known),
    );
    return;
  }
  const allowed = component?.attributes ?? {};
  for (const attribute of node.attributes) {
    if (
      attribute.type !== 'mdxJsxAttribute' ||
      (typeof attribute.value === 'object' && attribute.value !== null)
    ) {
      fault('body-code', `Found code in an attribute of <${name}>. Expected plain text in quotes.`);
    } else if (!Object.hasOwn(allowed, attribute.name ?? '')) {
      const known = Object.keys(allowed);
      fault(
        'unknown-component',
        `Found the attribute "${attribute.name}" on <${name}>. Expected ${known.length ? `one of ${known.join(', ')}` : 'no attribute'}.`,
      );
    }
  }
  for (const [key, { required }] of Object.entries(allowed)) {
    const value = node.attributes.find((attribute) => attribute.name === key)?.value;
    if (required && typeof value !== 'string') {
      fault(
        'missing-field',
        `Missing the attribute "${key}" on <${name}>.`,
        `"${key}" is: ${allowed[key]!.description}`,
      );
    } else if (name === 'Cite' && typeof value === 'string') {
      parsed.citations.push({ ...position, source: value });
    }
  }
}

export function isJsx(node: unknown): node is JsxElement {
  const { type } = node as { type: string };
  return type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement';
}

function positionOf(node: object): Position {
  const start = (node as { position?: { start: Position } }).position?.start;
  return { line: start?.line ?? 1, column: start?.column ?? 1 };
}

/** The parser's message "line:column: what (code)" in an author's words. */
function syntaxFault(message: string): CustomFault & Position {
  const match = /^(\d+):(\d+): ([^]*?)(?: \([\w-]+:[\w-]+\))?$/.exec(message);
  const [line, column, text] = match
    ? [Number(match[1]), Number(match[2]), match[3]!]
    : [1, 1, message];
  const what = text.replace(/ \(note: [^]*\)$/, '').replaceAll(/ \(\d+:\d+\)/g, '');
  return {
    line,
    column,
    rule: 'body-syntax',
    message: `${what}.`,
    help: adviceFor(text),
  };
}

function adviceFor(text: string): string {
  if (text.includes('create a comment')) return 'Write {/* … */} for a comment, or take it out.';
  if (text.includes('expression')) return 'Write \\{ for a brace, or set the text as `code`.';
  if (text.includes('closing tag'))
    return 'Close the tag, write it as <name />, or \\< for a plain sign.';
  return 'Write \\< for a plain sign ("less than"), [text](address) for a link, or set the text as `code`.';
}

import type { Root } from 'hast';
import { markdownToHast, mdxToHast } from 'satteri';
import type { Position } from '../diagnostics/diagnostic.ts';
import { crossingsIn } from './containers.ts';
import { Faults, type BodyFault } from './faults.ts';
import { features } from './features.ts';
import type { Fence } from './fences.ts';
import { inspect } from './inspect.ts';
export { isJsx, type JsxElement } from './jsx.ts';
import { isShallow, isWithinLimits } from './limits.ts';
import { judgeLosses } from './losses.ts';
import { mask, type Masked } from './mask.ts';
import { overlapIn } from './overlaps.ts';
import { Recovery, type Edit } from './recover.ts';
import { restore } from './restore.ts';
import { stopOf } from './stop.ts';
import { crossedFault } from './unclosed.ts';
import { mapOf } from '../diagnostics/source-map.ts';

/** A body as a tree that holds no code, or the faults that keep it from being one. */
export interface ParsedBody {
  tree: Root;
  faults: BodyFault[];
  /** What is shown, though not as it was meant. */
  warnings: BodyFault[];
  /** Where the body links to, and what it shows, with positions in the body. */
  links: BodyLink[];
  /** What it cites. */
  citations: (Position & { source: string; component: string })[];
  /** Ids of metrics and paths of entries that its components name. */
  named: NamedId[];
  /** Slices of the timeline that it shows. */
  slices: (Position & { from?: string; to?: string })[];
  /** Diagrams, with the position of the line that opens each. */
  fences: Fence[];
}

/** An address in a text. */
export interface BodyLink extends Position {
  href: string;
  /** True for what the page loads by itself. */
  isImage?: boolean;
}

export interface NamedId extends Position {
  component: string;
  of: 'metrics' | 'entries';
  id: string;
}

export type BodyFormat = 'md' | 'mdx';

export interface ParseOptions {
  /**
   * True for a body that its owner lets run code: what it may not hold elsewhere is
   * no fault, and is left out of the tree.
   */
  isTrusted?: boolean;
  /** Line of the file on which the body begins, from 1, for messages that name another line. */
  firstLine?: number;
}

/**
 * Parses a body. MDX is read with its own grammar, but neither `import`,
 * `export` nor an expression is accepted, so that nothing in it can run. All
 * faults are found at once.
 */
export function parseBody(
  body: string,
  format: BodyFormat,
  { isTrusted = false, firstLine = 1 }: ParseOptions = {},
): ParsedBody {
  const parsed: ParsedBody = {
    tree: { type: 'root', children: [] },
    faults: [],
    warnings: [],
    links: [],
    citations: [],
    named: [],
    slices: [],
    fences: [],
  };
  // Many entries have none.
  if (body === '') return parsed;
  const faults = new Faults();
  // The parser leaves a byte order mark out and counts on without it.
  const source = body.replace(/^\uFEFF/, ' ');
  const masked = format === 'mdx' && !isTrusted ? mask(source) : undefined;
  const tree = isWithinLimits(source, faults)
    ? treeOf(source, format, masked, new Recovery(source, faults, firstLine), faults, firstLine)
    : undefined;
  if (tree && isShallow(tree, faults)) {
    const openedHtml = new Set<string>();
    const map = mapOf(source);
    const context = { source, map, masked, faults, parsed, isTrusted, openedHtml };
    for (const child of tree.children) inspect(child, { parent: tree }, context);
    const warnings = new Faults();
    judgeLosses(source, textFor(source, masked), format, { faults, warnings });
    parsed.warnings = warnings.in(source);
    if (masked && masked.text !== source) restore(tree, masked);
    parsed.tree = tree;
  }
  parsed.faults = faults.in(source);
  return parsed;
}

/** The parser's tree, after taking out, one by one, what it stops at. */
function treeOf(
  source: string,
  format: BodyFormat,
  masked: Masked | undefined,
  recovery: Recovery,
  faults: Faults,
  firstLine: number,
): Root | undefined {
  if (format === 'md') return markdownToHast(source, { features }) as unknown as Root;
  // Each round parses the whole text again, and tags that lie in each other take longest.
  const tags = source.split('<').length;
  const rounds = Math.min(100, Math.max(10, Math.ceil(Math.min(2e6 / source.length, 3e4 / tags))));
  for (let round = 0; round < rounds && !faults.isFull; round += 1) {
    const text = textFor(source, masked);
    try {
      if (masked) {
        const crossings = crossingsIn(text);
        apply(
          crossings.flatMap((one) => recovery.judgeCrossing(one)),
          masked,
        );
        if (crossings.length > 0) continue;
      } else {
        const at = overlapIn(text);
        if (at !== undefined) {
          faults.add(crossedFault(source, at));
          return undefined;
        }
      }
      // The parser's own tree types add MDX nodes to hast's.
      return mdxToHast(text, { features }) as unknown as Root;
    } catch (error) {
      const { message, at, openedAt } = stopOf(error, text);
      if (!masked || !'<{'.includes(text[at] ?? ' ')) {
        const help = 'Take out what stands there, piece by piece, until it can be read.';
        const inFile = message.replaceAll(/\((\d+):(\d+)\)/g, (_, line, column) => {
          return `(${Number(line) + firstLine - 1}:${column})`;
        });
        faults.add({ at, rule: 'body-syntax', message: `${inFile}.`, help });
        return undefined;
      }
      const sign = { start: at, end: at + 1 };
      apply(
        text[at] === '{'
          ? [{ ...sign, letter: masked.brace }]
          : recovery.judge(at, message, openedAt),
        masked,
      );
      // What was mended already, and is still no tag, is kept from the parser.
      if (masked.text === text) apply([{ ...sign, letter: 'x' }], masked);
    }
  }
  faults.stop();
  return undefined;
}

/**
 * What the parser gets. Code that ends in a backslash, behind which nothing stands,
 * makes Sätteri 0.10.5 read beyond its end and end the process.
 */
const textFor = (source: string, masked: Masked | undefined) => masked?.text ?? `${source}\n`;

/** Puts letters in place of pieces of the text that is parsed. */
function apply(edits: readonly Edit[], masked: Masked): void {
  for (const { start, end, letter } of edits) {
    const piece = masked.text.slice(start, end).replace(/[^\n]/g, letter);
    masked.text = masked.text.slice(0, start) + piece + masked.text.slice(end);
  }
}

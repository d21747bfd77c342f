import type { Nodes, Root } from 'hast';
import { markdownToHast, mdxToHast } from 'satteri';
import type { Position } from '../diagnostics/diagnostic.ts';
import { Faults, type BodyFault } from './faults.ts';
import type { Fence } from './fences.ts';
import { inspect } from './inspect.ts';
export { isJsx, type JsxElement } from './jsx.ts';
import { mask, type Masked } from './mask.ts';
import { offsetOf, placeOf } from './place.ts';
import { Recovery } from './recover.ts';
import { restore } from './restore.ts';
import { mapOf } from '../diagnostics/source-map.ts';

/** A body as a tree that holds no code, or the faults that keep it from being one. */
export interface ParsedBody {
  tree: Root;
  faults: BodyFault[];
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

const features = { gfm: true, frontmatter: false, smartPunctuation: false };

/** Beyond these a body is no text that a person wrote, and would keep the parser busy for seconds. */
const limits = { characters: 100_000, tags: 2_000, depth: 100 };

/**
 * Parses a body. MDX is read with its own grammar, but neither `import`,
 * `export` nor an expression is accepted, so that nothing in it can run. All
 * faults are found at once.
 */
export function parseBody(
  source: string,
  format: BodyFormat,
  { isTrusted = false, firstLine = 1 }: ParseOptions = {},
): ParsedBody {
  const parsed: ParsedBody = {
    tree: { type: 'root', children: [] },
    faults: [],
    links: [],
    citations: [],
    named: [],
    slices: [],
    fences: [],
  };
  const faults = new Faults();
  const masked = format === 'mdx' && !isTrusted ? mask(source) : undefined;
  const tree = isWithinLimits(source, faults)
    ? treeOf(source, format, masked, new Recovery(source, faults, firstLine), faults)
    : undefined;
  if (tree && isShallow(tree, faults)) {
    const openedHtml = new Set<string>();
    const map = mapOf(source);
    const context = { source, map, masked, faults, parsed, isTrusted, openedHtml };
    for (const child of tree.children) inspect(child, tree, context);
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
): Root | undefined {
  // Each round parses the whole text again.
  const rounds = Math.min(100, Math.max(10, Math.ceil(2e6 / source.length)));
  for (let round = 0; round < rounds && !faults.isFull; round += 1) {
    try {
      // The parser's own tree types add MDX nodes to hast's.
      return (format === 'mdx'
        ? mdxToHast(masked?.text ?? source, { features })
        : markdownToHast(source, { features })) as unknown as Root;
    } catch (error) {
      const { message, at, openedAt } = stopOf(String((error as Error).message), source);
      const signs = masked && '<{'.includes(masked.text[at] ?? ' ') ? masked : undefined;
      if (!signs) {
        const help = 'Take out what stands there, piece by piece, until it can be read.';
        faults.add({ at, rule: 'body-syntax', message: `${message}.`, help });
        return undefined;
      }
      const offsets = signs.text[at] === '{' ? [at] : recovery.judge(at, message, openedAt);
      for (const offset of offsets) {
        const letter = signs.text[offset] === '{' ? signs.brace : 'x';
        signs.text = signs.text.slice(0, offset) + letter + signs.text.slice(offset + 1);
      }
    }
  }
  return undefined;
}

/** Where the parser stopped, from its message "line:column: what (code)". */
function stopOf(text: string, source: string) {
  const { offsetAt } = mapOf(source);
  const [, line = '1', column = '1', rest = text] = /^(\d+):(\d+): ([^]*)$/.exec(text) ?? [];
  const [, openedLine, openedColumn] = /for `<[^`]*>` \((\d+):(\d+)\)/.exec(rest) ?? [];
  return {
    at: offsetAt({ line: Number(line), column: Number(column) }),
    openedAt:
      openedLine === undefined
        ? undefined
        : offsetAt({ line: Number(openedLine), column: Number(openedColumn) }),
    message: rest.replace(/ \([\w-]+:[\w-]+\)$/, '').replace(/ \(note: [^]*\)$/, ''),
  };
}

function isWithinLimits(source: string, faults: Faults): boolean {
  const { characters, tags } = limits;
  const count = source.match(/<\/?[A-Za-z_$>]/g)?.length ?? 0;
  const [found, most, what] =
    source.length > characters
      ? [source.length, characters, 'characters']
      : [count, 2 * tags, 'tags'];
  if (found <= most) return true;
  faults.add({
    at: 0,
    rule: 'body-limit',
    message: `Found a body of ${found} ${what}. Expected at most ${most}.`,
    help: 'Split it into several entries, or move data into a file of their own.',
  });
  return false;
}

/** Deeper trees would overflow the stack of whatever walks them. */
function isShallow(tree: Root, faults: Faults): boolean {
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limits.depth) {
      const known = level.find((node) => placeOf(node) !== undefined);
      faults.add({
        at: known ? offsetOf(known) : 0,
        rule: 'body-limit',
        message: `Found elements nested more than ${limits.depth} deep. Expected a text that people can follow.`,
        help: 'Take out the lists, quotes or tags that hold nothing but each other.',
      });
      return false;
    }
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return true;
}

import type { Root } from 'hast';
import { markdownToHast, mdxToHast } from 'satteri';
import type { Position } from '../diagnostics/diagnostic.ts';
import { strayClosings } from './containers.ts';
import { Faults, type BodyFault } from './faults.ts';
import type { Fence } from './fences.ts';
import { inspect } from './inspect.ts';
export { isJsx, type JsxElement } from './jsx.ts';
import { isShallow, isWithinLimits } from './limits.ts';
import { mask, type Masked } from './mask.ts';
import { Recovery } from './recover.ts';
import { restore } from './restore.ts';
import { strayFault } from './unclosed.ts';
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
  // What a trusted body holds is not masked, but must not end the process either.
  const stray = format === 'mdx' && !masked ? strayClosings(source).outsideCode : [];
  for (const at of stray) faults.add(strayFault(source, at));
  const tree =
    isWithinLimits(source, faults) && faults.isEmpty
      ? treeOf(
          source,
          format,
          masked,
          new Recovery(source, faults, {
            firstLine,
            stray: masked?.stray.outsideCode ?? new Set(),
          }),
          faults,
        )
      : undefined;
  if (tree && isShallow(tree, faults)) {
    const openedHtml = new Set<string>();
    const map = mapOf(source);
    const context = { source, map, masked, faults, parsed, isTrusted, openedHtml };
    for (const child of tree.children) inspect(child, { parent: tree }, context);
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
  // Each round parses the whole text again, and tags that lie in each other take longest.
  const tags = source.split('<').length;
  const rounds = Math.min(100, Math.max(10, Math.ceil(Math.min(2e6 / source.length, 3e4 / tags))));
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
      const edits =
        signs.text[at] === '{'
          ? [{ start: at, end: at + 1, letter: signs.brace }]
          : recovery.judge(at, message, openedAt);
      for (const { start, end, letter } of edits) {
        const piece = signs.text.slice(start, end).replace(/[^\n]/g, letter);
        signs.text = signs.text.slice(0, start) + piece + signs.text.slice(end);
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

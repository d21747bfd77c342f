import type { Root } from 'hast';
import type { Position } from '../diagnostics/diagnostic.ts';
import { Faults, type BodyFault } from './faults.ts';
import type { Fence } from './fences.ts';
import { judgeTaken } from './judge/attributes.ts';
import { judgeControls } from './judge/controls.ts';
import { inspect } from './judge/inspect.ts';
import { isShallow, isWithinLimits } from './limits/limits.ts';
import { judgeLosses } from './judge/losses.ts';
import { mask } from './tree/mask.ts';
import { Recovery } from './recovery/recover.ts';
import { restore } from './tree/restore.ts';
import { hasShortNames } from './limits/tag-names.ts';
import { endedText, treeOf } from './recovery/tree.ts';
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

/** An id that a component names. */
export interface NamedId extends Position {
  component: string;
  of: 'metrics' | 'entries';
  id: string;
}

/** Markdown, or with components. */
export type BodyFormat = 'md' | 'mdx';

/** How a body is read. */
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
  const recovery = new Recovery(source, faults, firstLine);
  const isReadable =
    isWithinLimits(source, faults) && (format === 'md' || hasShortNames(source, faults));
  const tree = isReadable
    ? treeOf(source, { format, masked, faults, recovery, firstLine })
    : undefined;
  if (tree && isShallow(tree, faults)) {
    const openedHtml = new Set<string>();
    const map = mapOf(source);
    const context = { source, map, masked, faults, parsed, isTrusted, openedHtml };
    for (const child of tree.children) inspect(child, { parent: tree }, context);
    for (const tag of recovery.taken) judgeTaken(tag, context);
    const warnings = new Faults();
    judgeLosses(source, masked?.text ?? endedText(source), format, { faults, warnings });
    parsed.warnings = warnings.in(source);
    if (masked && masked.text !== source) restore(tree, masked);
    parsed.tree = tree;
  }
  judgeControls(source, faults);
  parsed.faults = faults.in(source);
  return parsed;
}

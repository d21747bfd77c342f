import { mapOf } from '../../diagnostics/source-map.ts';
import { isJsx, type JsxElement } from '../tree/nodes.ts';
import { withLoneTags, type LoneTags } from './lone-tags.ts';
import { toMarkdownTree, type Branch } from '../tree/parser.ts';
import { offsetOf, spanOf, writtenAs } from '../tree/positions.ts';
import { stopOf } from '../tree/stop.ts';
import { isOneTag } from './tags.ts';

/** A tag that opens or closes. */
export interface WalkedTag {
  kind: 'open' | 'close';
  name: string;
  /** Its offset in the text. */
  at: number;
  /** What it stands in, outermost first. */
  path: Branch[];
}

/** The end of what tags stand in. */
export interface Leaving {
  kind: 'leave';
  node: Branch;
}

/** The tags of a text, and the ends of what they stand in, in the order of the text. */
export interface Walk {
  steps: (WalkedTag | Leaving)[];
  /** Whether an offset lies in words: in no code, address or attribute. */
  isInWords: (offset: number) => boolean;
}

/**
 * Walks the parser's own tree of the text with lone tags, in which nothing is left to pair. It
 * reads tag by tag, of whatever kind they are: what is a tag, and what contains it, is the same
 * in both texts. Only a paragraph of nothing but tags is none in this tree.
 *
 * @throws what the parser throws, with places in the text
 */
export function walkTags(text: string): Walk {
  const lone = withLoneTags(text);
  const steps: Walk['steps'] = [];
  const words: { start: number; end: number }[] = [];
  const path: { node: Branch; next: number }[] = [{ node: treeOfTags(lone, text), next: 0 }];
  for (let level = path.at(-1); level; level = path.at(-1)) {
    const child = level.node.children?.[level.next];
    level.next += 1;
    if (!child) {
      path.pop();
      steps.push({ kind: 'leave', node: level.node });
    } else if (isJsx(child)) {
      const tag = tagOf(child, lone);
      if (!isOneTag(writtenAs(child, lone.text)) || child.children.length > 0) {
        throw stopAt(tag.at, text, UNREADABLE);
      }
      const { kind, name, at } = tag;
      if (kind !== 'self-closing') {
        steps.push({ kind, name, at, path: path.map(({ node }) => node) });
      }
    } else if (child.children) {
      path.push({ node: child, next: 0 });
    } else if (child.type === 'text') {
      const span = spanOf(child);
      if (span) words.push({ start: lone.sourceOf(span.start), end: lone.sourceOf(span.end) });
    }
  }
  return { steps, isInWords: (at) => words.some(({ start, end }) => start <= at && at < end) };
}

function treeOfTags(lone: LoneTags, text: string): Branch {
  try {
    return toMarkdownTree(lone.text, 'mdx');
  } catch (error) {
    // Where the text itself is faulty, it has the better message; no HTML is made of it here.
    toMarkdownTree(text, 'mdx');
    throw stopAt(lone.sourceOf(stopOf(error, lone.text).at), text, UNREADABLE);
  }
}

/** What the parser can read as a tag, and `tags.ts` cannot. */
const UNREADABLE = 'Unexpected signs in a tag';

/** An error as the parser throws it. */
function stopAt(offset: number, text: string, message: string): Error {
  const { line, column } = mapOf(text).positionAt(offset);
  return new Error(`${line}:${column}: ${message}`);
}

function tagOf(node: JsxElement, { open, close, sourceOf }: LoneTags) {
  const at = sourceOf(offsetOf(node));
  const name = node.name ?? '';
  if (name.startsWith(open)) return { kind: 'open', at, name: name.slice(open.length) } as const;
  if (!name.startsWith(close)) return { kind: 'self-closing', at, name } as const;
  // Space before the name makes an attribute of it.
  const own = name.slice(close.length) || (node.attributes[0]?.name ?? '');
  return { kind: 'close', at, name: own } as const;
}

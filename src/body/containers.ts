import { mdxToMdast } from 'satteri';
import { mapOf } from '../diagnostics/source-map.ts';
import { features } from './features.ts';
import { isJsx, type JsxElement } from './jsx.ts';
import { withLoneTags, type LoneTags } from './lone-tags.ts';
import { offsetOf, placeOf } from './place.ts';
import { stopOf } from './stop.ts';
import { isOneTag } from './tags.ts';

/** A tag that closes what was opened in another list, quotation or piece of a line. */
export interface Crossing {
  /** Offsets of the tag that closes, and of the one that opens. */
  at: number;
  openedAt: number;
  /** What keeps the two apart, as messages name it. */
  container: string;
  /** Whether the tag that closes stands in it; else the one that opens does. */
  isInside: boolean;
}

/**
 * The tags that close what was opened in another container. Sätteri 0.10.5 closes
 * whatever is open in its tree at such a tag; the tree is broken then, and making HTML
 * of it ends the whole process: a panic in native code, which no `try` catches.
 *
 * They are found in the parser's own tree of the text with lone tags, in which nothing
 * is left to pair. It reads tag by tag, of whatever kind they are: what is a tag, and
 * what contains it, is the same in both texts.
 *
 * @throws what the parser throws, with places in the text
 */
export function crossingsIn(text: string): Crossing[] {
  if (!/<[\p{ID_Start}$_/>]/u.test(text)) return [];
  const lone = withLoneTags(text);
  const tree = treeOf(lone, text);
  const crossings: Crossing[] = [];
  let open: OpenTag[] = [];
  const path: { node: Branch; next: number; open: number }[] = [{ node: tree, next: 0, open: 0 }];
  for (let level = path.at(-1); level; level = path.at(-1)) {
    const child = level.node.children?.[level.next];
    level.next += 1;
    if (!child) {
      path.pop();
      // What is still open at their ends the parser names itself, and closes.
      if (/^(?:paragraph|listItem|blockquote)$/.test(level.node.type))
        open = open.slice(0, level.open);
    } else if (!isJsx(child)) {
      if (child.children) path.push({ node: child, next: 0, open: open.length });
    } else {
      // A paragraph of nothing but tags is none in this tree; the parser tells what leaves one.
      const containers = path.map(({ node }) => node).filter(({ type }) => type !== 'paragraph');
      const tag = tagOf(child, lone);
      const end = placeOf(child)?.end.offset;
      if (!isOneTag(lone.text.slice(offsetOf(child), end)) || child.children.length > 0) {
        throw stopAt(tag.at, text, UNREADABLE);
      }
      judge({ ...tag, containers });
    }
  }
  return crossings;

  function judge({ kind, ...tag }: OpenTag & { kind: Kind }): void {
    if (kind === 'open') open.push(tag);
    if (kind !== 'close') return;
    const isSame = (one: OpenTag) => one.name === tag.name;
    const isHere = (one: OpenTag) => one.containers.at(-1) === tag.containers.at(-1);
    // The parser takes the last one. Where its name is another one, that is a fault, and told.
    const last = open.at(-1);
    const index =
      last && isSame(last)
        ? open.length - 1
        : open.findLastIndex((one) => isSame(one) && isHere(one));
    const opened = open[index === -1 ? open.findLastIndex(isSame) : index];
    if (!opened) return;
    if (isHere(opened)) open = open.slice(0, open.indexOf(opened));
    else {
      open = open.filter((one) => one !== opened);
      const apart = between(opened.containers, tag.containers);
      crossings.push({ at: tag.at, openedAt: opened.at, ...apart });
    }
  }
}

function treeOf(lone: LoneTags, text: string): Branch {
  try {
    return mdxToMdast(lone.text, { features }) as unknown as Branch;
  } catch (error) {
    // Where the text itself is faulty, it has the better message; no HTML is made of it here.
    mdxToMdast(text, { features });
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

/** A node of Markdown's tree. */
interface Branch {
  type: string;
  children?: (Branch | (JsxElement & Branch))[];
}

interface OpenTag {
  name: string;
  at: number;
  /** What it stands in, outermost first. */
  containers: Branch[];
}

type Kind = 'open' | 'close' | 'self-closing';

function tagOf(node: JsxElement, { open, close, sourceOf }: LoneTags) {
  const at = sourceOf(offsetOf(node));
  const name = node.name ?? '';
  if (name.startsWith(open)) return { kind: 'open', at, name: name.slice(open.length) } as const;
  if (!name.startsWith(close)) return { kind: 'self-closing', at, name } as const;
  // Space before the name makes an attribute of it.
  const own = name.slice(close.length) || (node.attributes[0]?.name ?? '');
  return { kind: 'close', at, name: own } as const;
}

/** The outermost container that only one of two tags stands in. */
function between(
  opened: readonly Branch[],
  closed: readonly Branch[],
): Pick<Crossing, 'container' | 'isInside'> {
  const outer = opened.find((one) => !closed.includes(one));
  const inner = closed.find((one) => !opened.includes(one));
  return { container: nameOf((outer ?? inner)?.type), isInside: outer === undefined };
}

const nameOf = (type = ''): string =>
  /^(?:list|blockquote)/.test(type) ? 'a list or a quotation' : (names[type] ?? 'a part of a text');

const names: Partial<Record<string, string>> = {
  heading: 'a heading',
  table: 'a table',
  tableRow: 'a row of a table',
  tableCell: 'a cell of a table',
  footnoteDefinition: 'a footnote',
  emphasis: 'emphasis',
  strong: 'strong emphasis',
  delete: 'struck-out words',
  link: 'the words of a link',
  linkReference: 'the words of a link',
};

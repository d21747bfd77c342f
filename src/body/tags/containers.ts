import type { Branch } from '../tree/parser.ts';
import type { Walk, WalkedTag } from './tag-walk.ts';

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
 */
export function crossingsIn({ steps }: Walk): Crossing[] {
  const crossings: Crossing[] = [];
  let open: WalkedTag[] = [];
  for (const step of steps) {
    // What is still open at their ends the parser names itself, and closes.
    if (step.kind === 'leave') {
      if (isStrict(step.node)) open = open.filter(({ path }) => !path.includes(step.node));
    } else if (step.kind === 'open') open.push(step);
    else close(step);
  }
  return crossings;

  function close(tag: WalkedTag): void {
    const isSame = (one: WalkedTag) => one.name === tag.name;
    const isHere = (one: WalkedTag) => containersOf(one).at(-1) === containersOf(tag).at(-1);
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
      const apart = between(containersOf(opened), containersOf(tag));
      crossings.push({ at: tag.at, openedAt: opened.at, ...apart });
    }
  }
}

/** Whether the parser itself stops where a tag is still open at the end of a node. */
export const isStrict = ({ type }: Branch): boolean =>
  /^(?:paragraph|listItem|blockquote)$/.test(type);

/** A paragraph of nothing but tags is none in the tree; the parser tells what leaves one. */
const containersOf = ({ path }: WalkedTag): Branch[] =>
  path.filter(({ type }) => type !== 'paragraph');

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

import type { Nodes, Root } from 'hast';
import { isHeading, isJsx } from '../body/tree/nodes.ts';
import { parseBody } from '../body/parse.ts';
import type { Position } from '../diagnostics/diagnostic.ts';
import { BLOT, unquoted } from './blot.ts';
import type { Role } from './fields.ts';
import type { Placed } from './place.ts';
import type { Subject } from './rule.ts';

/** Bodies as rules see them: trees, and the words in them with their places. */

/** All rules run over one entry before the next; the reader keeps no trees, as they take much room. */
let last: { node: Subject['node']; tree: Root } | undefined;

/** The body of an entry as a tree, parsed once for all rules that ask. */
export function bodyOf({ node, tree }: Subject): Root {
  if (tree) return tree;
  if (last?.node !== node) {
    const { body, format, isTrusted } = node;
    last = { node, tree: parseBody(body, format, { isTrusted }).tree };
  }
  return last.tree;
}

/** A heading or a paragraph of a body. */
export interface Block extends Placed {
  role: Extract<Role, 'heading' | 'paragraph'>;
}

/** Components that hold what somebody else said. */
export const isQuotation = (node: Nodes) =>
  isJsx(node) && /^(?:Quote|Evidence)$/.test(node.name ?? '');

/** What shows something in a line without words of its own: a picture, a component that fills itself in. */
const isFilledIn = (node: Nodes) =>
  (node.type === 'element' && node.tagName === 'img') ||
  (node.type === 'mdxJsxTextElement' && node.children.length === 0);

const isBreak = (node: Nodes) =>
  node.type === 'element' ? node.tagName === 'br' : isJsx(node) && node.name === 'br';

const isBlock = /^(?:p|li|t[dhr]|h[1-6]|d[dlt]|blockquote|summary|details|aside|table|[uo]l|hr)$/;

/** Words of a block that stand together in its source. */
interface Piece {
  /** Where they begin in the text of the block. */
  index: number;
  value: string;
  /** Characters that the value begins with, and that the text leaves out. */
  left: number;
  /** Of the value. */
  start: Position;
}

const blocks = new WeakMap<Root, readonly Block[]>();

/** Headings and paragraphs of a body in its authors' words; for code, quotations, pictures and references stands one blot. */
export function blocksOf(subject: Subject): readonly Block[] {
  const tree = bodyOf(subject);
  const known = blocks.get(tree);
  if (known) return known;
  const all = blocksIn(tree, subject.node.body, subject.bodyLine);
  blocks.set(tree, all);
  return all;
}

function blocksIn(tree: Root, body: string, bodyLine: number): Block[] {
  const found: Block[] = [];
  const lines = body.split('\n');
  let pieces: Piece[] = [];
  let text = '';
  let isBroken = false;
  const flush = (role: Block['role']) => {
    // What the parser gives no place cannot be reported.
    if (pieces.length > 0 && /\p{L}/u.test(text)) {
      const own = pieces;
      const place = (at: number) => {
        const piece = own.findLast(({ index }) => index <= at) ?? own[0]!;
        return placeInBody(piece, at - piece.index + piece.left, lines, bodyLine);
      };
      found.push({
        role,
        // A line ends as a space does.
        text: unquoted(text.replaceAll('\n', ' ')),
        at: (index) => place(index).at,
        exactAt: (index) => (place(index).isSure ? place(index).at : undefined),
      });
    }
    [pieces, text, isBroken] = [[], '', false];
  };
  const walk = (inner: Nodes, role: Block['role']): void => {
    const { tagName = '' } = inner as { tagName?: string };
    if (inner.type === 'text') {
      const { start } = inner.position ?? {};
      const { value } = inner;
      // A break is one space with those around it, and with the line that ends there.
      const left = isBroken ? /^\s*/.exec(value)![0].length : 0;
      if (start) pieces.push({ index: text.length, left, value, start });
      text += value.slice(left);
      isBroken = isBroken && left === value.length;
    } else if (isBreak(inner)) {
      if (!/\s$/.test(text)) text += ' ';
      isBroken = true;
    } else if (
      /^(?:code|pre|blockquote)$/.test(tagName) ||
      isQuotation(inner) ||
      isFilledIn(inner)
    ) {
      text += BLOT;
      isBroken = false;
    } else if ('children' in inner) {
      const ends = isBlock.test(tagName) || (isJsx(inner) && inner.type === 'mdxJsxFlowElement');
      const own = isHeading(inner) ? 'heading' : ends ? 'paragraph' : role;
      if (ends) flush(role);
      for (const child of inner.children) walk(child, own);
      if (ends) flush(own);
    }
  };
  for (const child of tree.children) walk(child, 'paragraph');
  flush('paragraph');
  return found;
}

function placeInBody(
  { value, start }: Piece,
  index: number,
  lines: readonly string[],
  bodyLine: number,
): { at: Position; isSure: boolean } {
  const before = value.slice(0, index).split('\n');
  const line = start.line + before.length - 1;
  const source = lines[line - 1] ?? '';
  const column = before.length === 1 ? start.column + index : before.at(-1)!.length + 1;
  // The parser drops indentation and reads entities; the word itself says where it stands.
  const word = /^\S*/.exec(value.slice(index))![0];
  const real = source.indexOf(word, Math.max(0, column - 1));
  const isSure = real !== -1 && word !== '';
  return {
    at: { line: line + bodyLine - 1, column: isSure ? real + 1 : column },
    isSure,
  };
}

import { isCollection, visit, type Document } from 'yaml';
import type { YamlFault } from './yaml.ts';

/** What a slip is told as; `offset` where it lies, if that is not where the parser stopped. */
export type Told = Pick<YamlFault, 'message' | 'help'> & { offset?: number };

const startOfLine = (text: string, offset: number) => text.lastIndexOf('\n', offset - 1) + 1;

export const lineAt = (text: string, offset: number) =>
  text.slice(startOfLine(text, offset)).split('\n', 1)[0]!;

/** Where the next line begins that holds something. */
export function lineBelow(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end === -1) return offset;
  return end + 1 + /^(?:[ \t]*\n)*/.exec(text.slice(end + 1))![0].length;
}

/** A key whose value stands close to its colon. */
export function withoutSpace(at: number, text: string): Told | undefined {
  const found = /^\s*(?:- +)?([\w-]+):([^\s/].*)$/.exec(lineAt(text, at));
  return found
    ? {
        message: 'No space stands after the ":" of this line.',
        help: `Write "${found[1]}: ${found[2]}".`,
      }
    : undefined;
}

/** A text that goes on below a line which ends in a comment. */
export function afterComment(at: number, text: string): Told | undefined {
  const start = startOfLine(text, at - 1);
  const hash = /^[^"'#]*[^"'#\s:][ \t]+(?=#\S)/.exec(lineAt(text, start))?.[0];
  if (hash === undefined) return undefined;
  return {
    offset: start + hash.length,
    message: 'A "#" after a space begins a comment, and a text goes on below it.',
    help: 'Put the whole text in quotes.',
  };
}

const COMMENT = /[ \t]#\S/;

/** The list or block in brackets that an offset lies in, and that is not closed. */
export function openBracket(document: Document, end: number, text: string): Told {
  let start = end;
  visit(document, {
    Collection: (_key, node) => {
      if (!isCollection(node) || !node.flow || !node.range || node.range[0] >= end) return;
      const inside = text.slice(node.range[0], Math.min(node.range[1], end));
      if (!/[\]}]$/.test(inside) || COMMENT.test(inside)) start = node.range[0];
    },
  });
  const opening = text[start] === '{' ? '{' : '[';
  const isCut = COMMENT.test(text.slice(start, end));
  return {
    offset: start,
    message: `A "${opening}" begins here and is not closed.`,
    help: isCut
      ? 'Put the text with "#" in quotes: after a space it begins a comment.'
      : `Close it with "${opening === '{' ? '}' : ']'}", or put the text in quotes if "${opening}" belongs to it.`,
  };
}

/** Where the quote begins that an offset lies in. */
export function openQuote(document: Document, end: number): number {
  let start = end;
  visit(document, {
    Scalar: (_key, { range, type }) => {
      if (!type?.startsWith('QUOTE') || !range || range[0] > end) return;
      start = range[0];
    },
  });
  return start;
}

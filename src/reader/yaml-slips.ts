import { visit, type Document } from 'yaml';
import { firstIndex } from '../model/first-index.ts';
import type { YamlFault } from './yaml.ts';

/** What a slip is told as; `offset` where it lies, if that is not where the parser stopped. */
export type Told = Pick<YamlFault, 'message' | 'help'> & { offset?: number };

/** Where the line begins that an offset lies on. */
export const startOfLine = (text: string, offset: number) => text.lastIndexOf('\n', offset - 1) + 1;

/** The line that an offset lies on. */
export const lineAt = (text: string, offset: number) =>
  /.*/.exec(text.slice(startOfLine(text, offset)))![0];

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

/** A list whose item stands close to its hyphen. */
export function withoutDashSpace(at: number, text: string): Told | undefined {
  const line = lineAt(text, at);
  const found = /^[ \t]*-([\w-]+:(?:\s.*)?)$/.exec(line);
  return found
    ? {
        offset: startOfLine(text, at) + line.indexOf('-'),
        message: 'No space stands after the "-" of this line.',
        help: `Write "- ${found[1]}".`,
      }
    : undefined;
}

/** Where the quotes, lists and blocks of a document stand that are not closed. Each question is one search. */
export interface Openings {
  /** The list or block in brackets that an offset lies in, and that is not closed. */
  bracket(end: number): Told;
  /** Where the quote begins that an offset lies in. */
  quote(end: number): number;
}

/** Walks the document once, when it is first asked. */
export function openingsIn(document: Document, text: string): Openings {
  let known: ReturnType<typeof walk> | undefined;
  const found = () => (known ??= walk(document, text));
  return {
    bracket: (end) => openBracket(found(), end, text),
    quote: (end) => found().quotes.findLast((start) => start <= end) ?? end,
  };
}

function walk(document: Document, text: string) {
  const brackets: { start: number; end: number }[] = [];
  const quotes: number[] = [];
  visit(document, {
    Collection: (_key, { flow, range }) => {
      if (flow && range) brackets.push({ start: range[0], end: range[1] });
    },
    Scalar: (_key, { range, type }) => {
      if (type?.startsWith('QUOTE') && range) quotes.push(range[0]);
    },
  });
  const comments = [...text.matchAll(/[ \t](?=#\S)/g)].map(({ index }) => index);
  return { brackets, quotes, comments };
}

function openBracket(
  { brackets, comments }: ReturnType<typeof walk>,
  end: number,
  text: string,
): Told {
  const isCut = (from: number, to: number) => (comments[firstFrom(comments, from)] ?? to) < to - 2;
  const open = brackets.findLast((one) => {
    const last = Math.min(one.end, end);
    return one.start < end && (!/[\]}]/.test(text[last - 1]!) || isCut(one.start, last));
  });
  const start = open?.start ?? end;
  const opening = text[start] === '{' ? '{' : '[';
  return {
    offset: start,
    message: `A "${opening}" begins here and is not closed.`,
    help: isCut(start, end)
      ? 'Put the text with "#" in quotes: after a space it begins a comment.'
      : `Close it with "${opening === '{' ? '}' : ']'}", or put the text in quotes if "${opening}" belongs to it.`,
  };
}

/** Index of the first of some rising numbers that is not below a limit. */
export const firstFrom = (numbers: readonly number[], limit: number) =>
  firstIndex(numbers.length, (index) => numbers[index]! >= limit);

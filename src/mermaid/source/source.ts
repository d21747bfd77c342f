import { misfit, namesIn } from './expected.ts';
import { saidOf } from './fault-rules.ts';
import { hintFor, type Place } from './hints.ts';
import { firstLine, indentOf, kindWord, lineInSource, linesOf } from './lines.ts';

/** Why a source cannot be drawn. */
export interface DrawingFault {
  /** What is wrong, in a sentence or two. */
  message: string;
  /** Line of the source, from 1. */
  line: number;
  /** Column in it, from 1. */
  column: number;
  /** The text of that line. */
  near: string;
}

/** What mermaid's parsers and that of YAML throw, as far as it tells where and why. */
interface Thrown {
  message?: string;
  /** Of jison. */
  hash?: {
    text?: string;
    token?: string | number | null;
    expected?: string[];
    loc?: { first_line: number; last_line: number; first_column: number; last_column: number };
  };
  /** Of js-yaml. */
  reason?: string;
  mark?: { line: number; column: number };
}

/** What went wrong, at the line that the author wrote. */
export function faultOf(error: unknown, source: string): DrawingFault {
  const thrown = error as Thrown;
  const { message, line, column } =
    ofYaml(thrown, source) ?? ofJison(thrown, source) ?? ofOthers(thrown, source);
  const lines = linesOf(source);
  const at = Math.min(Math.max(line, 1), Math.max(lines.length, 1));
  const near = lines[at - 1] ?? '';
  return {
    message,
    line: at,
    column: Math.min(Math.max(column, 0), near.length) + 1,
    near: near.trim(),
  };
}

/** Front matter, and the braces behind an `@`, are YAML. */
function ofYaml({ reason, mark }: Thrown, source: string): Place | undefined {
  if (!reason || !mark) return undefined;
  const lines = linesOf(source);
  const opening = lines.findIndex((line) => line.trim() !== '');
  const isFront = lines[opening]?.trim() === '---';
  if (isFront) {
    const closing = lines.findIndex((line, index) => index > opening && line.trim() === '---');
    const line = Math.min(opening + 2 + mark.line, closing);
    return { message: `The front matter is no valid YAML: ${reason}.`, line, column: mark.column };
  }
  const line = lines.findLastIndex((text) => text.includes('@{')) + 1;
  const message = `What stands in the braces is no valid YAML: ${reason}.`;
  return { message, line, column: lines[line - 1]?.indexOf('@{') ?? 0 };
}

/** The parsers of the older kinds tell the token that did not fit, and those that would have. */
function ofJison({ message = '', hash }: Thrown, source: string): Place | undefined {
  if (/^Lexical error/.test(message)) return ofLexer(message, source);
  if (!hash?.loc || !/^Parse error/.test(message)) return undefined;
  const names = (hash.expected ?? []).map((name) => name.replace(/^'|'$/g, ''));
  const isEnd = /^(?:EOF.*|1)$/.test(String(hash.token));
  const found = isEnd ? '' : (hash.text ?? '') || '\n';
  // The place told is that of the token before, which may have begun lines earlier.
  const { first_line, last_line, last_column } = hash.loc;
  const line = lineInSource(source, last_line);
  const text = linesOf(source)[line - 1] ?? '';
  const at = found.trim() ? text.indexOf(found.trim(), last_column) : -1;
  const column = at === -1 ? text.trimEnd().length : at;
  const begun = first_line < last_line ? lineInSource(source, first_line) : undefined;
  const stop = { names, found, line, column, begun, kind: kindWord(source) };
  return hintFor(stop, source) ?? { message: misfit(found, names), line, column };
}

/** The lexer shows where it stopped by an arrow under the text, without its line breaks. */
function ofLexer(message: string, source: string): Place {
  const [first = '', excerpt = '', arrow = ''] = message.split('\n');
  const line = lineInSource(source, Number(/line (\d+)/.exec(first)?.[1] ?? 1));
  const text = linesOf(source)[line - 1] ?? '';
  const upcoming = excerpt.slice(arrow.indexOf('^'));
  let column = indentOf(source, line);
  for (let length = upcoming.length; length > 0; length--) {
    const at = text.lastIndexOf(upcoming.slice(0, length));
    if (at === -1) continue;
    column = at + indentIn(text.slice(at));
    break;
  }
  const found = text.slice(column);
  const stop = { names: [], found, line, column, kind: kindWord(source) };
  return hintFor(stop, source) ?? { message: misfit(found, []), line, column };
}

/** Parsers of the newer kinds write the place into their words, and the rest says none. */
function ofOthers({ message = 'Unknown error' }: Thrown, source: string): Place {
  const said = saidOf(message, source);
  const told = /\bline (\d+|\?), column (\d+|\?)/.exec(message);
  const isAtEnd = told?.[1] === '?';
  const counted = told && !isAtEnd ? lineInSource(source, Number(told[1])) : undefined;
  const lines = linesOf(source);
  const last = lines.findLastIndex((line) => line.trim() !== '') + 1;
  const line = said?.line ?? counted ?? (isAtEnd ? last : firstLine(source));
  const column =
    told && !isAtEnd && !said ? Number(told[2]) - 1 : isAtEnd ? Infinity : indentOf(source, line);
  return { message: said?.message ?? ofGrammar(message, source, line, column), line, column };
}

/** What a parser of langium or chevrotain says of the first thing that it could not read. */
function ofGrammar(message: string, source: string, line: number, column: number): string {
  const stray = /unexpected character: ->([^]*?)<- at offset: (\d+), skipped (\d+)/.exec(message);
  if (stray) return misfit(skipped(source, line, column, Number(stray[3])) || stray[1]!, []);
  const first = /(?:Expecting|expecting)([^]*?)but found:?\s*['`]([^]*?)['`](?:\.|$|\s)/.exec(
    message,
  );
  if (first) return misfit(first[2]!, namesIn(first[1]!));
  return `${message
    .split('\n')[0]!
    .replace(/^Parsing failed:\s*/, '')
    .replace(/\.?\s*$/, '')}.`;
}

/** What a lexer passes over, as far as it stands on that line. */
const skipped = (source: string, line: number, column: number, length: number) =>
  (linesOf(source)[line - 1] ?? '').slice(column, column + length).trim();

const indentIn = (text: string) => text.length - text.trimStart().length;

import { limits } from './config.ts';

/** Why a source cannot be drawn. */
export interface DrawingFault {
  /** What mermaid says, in one or a few lines. */
  message: string;
  /** Line of the source, from 1. */
  line: number;
  /** Column in it, from 1. */
  column: number;
  /** The text of that line. */
  near: string;
}

interface MermaidError {
  message?: string;
  hash?: { line?: number; loc?: { first_line?: number; first_column?: number } };
}

/** What went wrong, at the line that the author wrote. */
export function faultOf(error: unknown, source: string): DrawingFault {
  const { message = String(error), hash } = error as MermaidError;
  const told = /line (\d+)(?:, column (\d+))?/.exec(message);
  const counted = hash?.loc?.first_line ?? (told ? Number(told[1]) : undefined);
  const line = counted === undefined ? firstLine(source) : lineInSource(source, counted);
  const near = lines(source)[line - 1] ?? '';
  const column = (hash?.loc?.first_column ?? (told?.[2] ? Number(told[2]) - 1 : 0)) + 1;
  return {
    message: reasonIn(message),
    line,
    column: Math.min(Math.max(column, 1), near.length + 1),
    near: near.trim(),
  };
}

/** Mermaid's message without the picture of the line, which is shown from the author's own. */
function reasonIn(message: string): string {
  const expecting = /Expecting [^]*/.exec(message)?.[0];
  const text = expecting && /^(?:Parse|Lexical) error/.test(message) ? expecting : message;
  const first = text.split('\n').filter((line) => !/^[-.]*\^|^\.\.\./.test(line));
  return first.join(' ').replace(/\s+/g, ' ').replace(/\.?$/, '.').slice(0, 400);
}

const lines = (source: string) => source.split(/\r\n?|\n/);

const firstLine = (source: string) =>
  Math.max(1, lines(source).findIndex((line) => line.trim() !== '' && !/^\s*%%/.test(line)) + 1);

/**
 * The line of the source that mermaid means when it counts `line`. It drops front
 * matter, directives and comments before it counts
 * (https://github.com/mermaid-js/mermaid/blob/develop/packages/mermaid/src/preprocess.ts).
 */
function lineInSource(source: string, line: number): number {
  const characters = [...source.replace(/\r\n?/g, '\n')];
  let number = 1;
  let kept = characters.map((text) => ({ text, line: text === '\n' ? number++ : number }));
  const drop = (pattern: RegExp) => {
    const text = kept.map((one) => one.text).join('');
    const whole = [...text];
    const gone = new Set<number>();
    for (const match of text.matchAll(pattern)) {
      const start = [...text.slice(0, match.index)].length;
      const { length } = [...match[0]];
      for (let index = start; index < start + length; index++) gone.add(index);
    }
    if (gone.size > 0) kept = kept.filter((_, index) => index >= whole.length || !gone.has(index));
  };
  drop(/^\s*---\s*\n[^]*?\n\s*---\s*(?:\n|$)/g);
  drop(/%%\{[^]*?\}%%\s*\n?/g);
  drop(/^\s*%%(?!\{)[^\n]+\n?/gm);
  drop(/^\s+/g);
  let counted = 1;
  for (const { text, line: own } of kept) {
    if (counted === line && text !== '\n') return own;
    if (text === '\n' && ++counted > line) return own;
  }
  return kept.at(-1)?.line ?? 1;
}

/** Cuts labels of a flowchart that nobody would read in a box, at a word, and says so. */
export function cutLabels(source: string): { text: string; warnings: string[] } {
  if (!/^\s*(?:---[^]*?---\s*)?(?:%%[^\n]*\n\s*)*(?:flowchart|graph)\b/.test(source)) {
    return { text: source, warnings: [] };
  }
  let cut = 0;
  const shorten = (open: string, label: string, close: string) => {
    if (label.length <= limits.label) return `${open}${label}${close}`;
    cut++;
    const kept = label.slice(0, limits.label).replace(/\s+\S*$/, '');
    return `${open}${kept}…${close}`;
  };
  const text = source
    .replace(/(")([^"\n]{301,})(")/g, (_all, open, label, close) => shorten(open, label, close))
    .replace(/([[({|>])([^"[\](){}|\n]{301,})([\])}|])/g, (_all, open, label, close) =>
      shorten(open, label, close),
    );
  const what = cut === 1 ? '1 label is' : `${cut} labels are`;
  return {
    text,
    warnings: cut ? [`${what} longer than ${limits.label} characters and cut in the picture.`] : [],
  };
}

/** One fault, told so that its author can mend it without asking anybody. */
export interface Diagnostic {
  /** Path of the file, relative to the folder that the command runs in, with `/`. */
  file: string;
  /** From 1. A fault of a whole file or folder stands at 1. */
  line: number;
  /** From 1, counted in UTF-16 code units as editors do. */
  column: number;
  /** The last line of what it is about, where that is a later one. */
  endLine?: number;
  severity: Severity;
  /** Permanent name of the rule that was broken. */
  rule: string;
  /** What was found and what was expected, in sentences. */
  message: string;
  /** What to do about it. */
  help?: string;
  /** An edit that mends it without anybody having to think. */
  fix?: Fix;
}

/** An error keeps the site from being built; a warning should be looked at; a hint may be. */
export type Severity = 'error' | 'warning' | 'hint';

/** A piece of a file, from `start` up to `end`, and what takes its place. */
export interface Fix {
  start: Position;
  end: Position;
  text: string;
}

/** A place in a text, each from 1. */
export interface Position {
  line: number;
  column: number;
}

/** Where a whole file or folder is meant. */
export const START: Position = { line: 1, column: 1 };

export const isError = (diagnostic: Diagnostic) => diagnostic.severity === 'error';

/** By file, then line, column and rule: the order in which people mend files. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

/** By code unit: the same on every machine, whatever its language. */
export const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

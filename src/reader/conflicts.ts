import { fencedLines } from '../body/fenced-lines.ts';
import { splitFrontMatter } from './front-matter.ts';

/** A conflict that git left in a text; lines from 1. */
export interface Conflict {
  /** The line of `<<<<<<<`. */
  from: number;
  /** The line of `>>>>>>>`. */
  to: number;
  /** True where it also shows what both sides come from (`|||||||`). */
  hasBase: boolean;
}

/** A mark without the others of its conflict: what is left where somebody took out but some of them. */
export interface StrayMark {
  /** Its line, from 1. */
  line: number;
  mark: string;
}

/** The conflicts of a text, and the text with one side of each. */
export interface Resolved {
  conflicts: Conflict[];
  strays: StrayMark[];
  /** Has empty lines in the place of the other side and of the marks: every line keeps its number. */
  text: string;
}

/** Seven signs at the beginning of a line, and nothing more but a name. */
const MARK = /^(?:<{7}|\|{7}|={7}|>{7})(?= |$)/;
/** A mark that means nothing else: seven "=" underline a heading, seven "|" are a row of empty cells. */
const SURE_MARK = /^(?:(?:<{7}|>{7})(?: |$)|\|{7} [^|]+$)/;

/**
 * Finds the conflicts of a file: all marks of one in their order, each at the beginning of its line.
 * What a fence of code in the body shows from beginning to end is none. Of the two sides the first
 * stays, as long as it says anything. Then finds the marks that have no conflict.
 */
export function resolveConflicts(text: string): Resolved {
  // Few texts have one of the signs, which are found in no time.
  if (!SIGNS.some((sign) => text.includes(sign))) return { conflicts: [], strays: [], text };
  const lines = text.split('\n');
  const shown = codeIn(text, lines);
  const conflicts = marksIn(lines).flatMap((marks): Conflict[] => {
    const [from, base, middle, to] = marks;
    if (shown.some((code) => code.from < from && to < code.to)) return [];
    const first = [from + 1, base ?? middle] as const;
    const isSaid = lines.slice(...first).some((line) => line.trim() !== '');
    const kept = isSaid ? first : ([middle + 1, to] as const);
    lines.fill('', from, kept[0]).fill('', kept[1], to + 1);
    return [{ from: from + 1, to: to + 1, hasBase: base !== undefined }];
  });
  const strays = straysIn(lines, text, conflicts);
  for (const { line } of strays) lines[line - 1] = '';
  // Front matter begins on the first line; an empty one within it says nothing.
  if (strays[0]?.line === 1 && /^---\s*$/.test(lines[1] ?? '')) lines.splice(0, 2, '---', '');
  const isSame = conflicts.length === 0 && strays.length === 0;
  return { conflicts, strays, text: isSame ? text : lines.join('\n') };
}

const SIGNS = ['<<<<<<<', '>>>>>>>', '|||||||'];

/** The marks that are left outside of code; those that could be something else only beside one that is sure. */
function straysIn(
  lines: readonly string[],
  text: string,
  conflicts: readonly Conflict[],
): StrayMark[] {
  // A side that was left out may have opened a fence.
  const shown = codeIn(conflicts.length > 0 ? lines.join('\n') : text, lines);
  let next = 0;
  const marks = lines.flatMap((line, at): (StrayMark & { isSure: boolean })[] => {
    while (shown[next] && shown[next]!.to < at) next += 1;
    const isShown = shown[next] && shown[next]!.from < at;
    if (isShown || !MARK.test(line)) return [];
    return [{ line: at + 1, mark: line.slice(0, 7), isSure: SURE_MARK.test(line) }];
  });
  if (!marks.some(({ isSure }) => isSure)) return [];
  return marks.map(({ line, mark }) => ({ line, mark }));
}

type Marks = [ours: number, base: number | undefined, theirs: number, end: number];

/** The lines of the marks of each conflict; where one begins within another, those of the inner one. */
function marksIn(lines: readonly string[]): Marks[] {
  const found: Marks[] = [];
  let ours: number | undefined;
  let base: number | undefined;
  let theirs: number | undefined;
  for (const [at, line] of lines.entries()) {
    const sign = MARK.test(line) ? line[0] : undefined;
    if (sign === '<') [ours, base, theirs] = [at, undefined, undefined];
    else if (ours === undefined) continue;
    else if (sign === '|' && theirs === undefined) base ??= at;
    else if (sign === '=') theirs ??= at;
    else if (sign === '>' && theirs !== undefined) {
      found.push([ours, base, theirs, at]);
      ours = undefined;
    }
  }
  return found;
}

/** Code between fences in the body, from beginning to end. */
function codeIn(text: string, lines: readonly string[]): { from: number; to: number }[] {
  const split = splitFrontMatter(text);
  if (!split) return [];
  const first = split.bodyLine - 1;
  return fencedLines(lines.slice(first)).flatMap(({ from, to }) =>
    to === undefined ? [] : [{ from: first + from, to: first + to }],
  );
}

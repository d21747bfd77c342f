/** A conflict that git left in a text; lines from 1. */
export interface Conflict {
  /** The line of `<<<<<<<`. */
  from: number;
  /** The line of `>>>>>>>`. */
  to: number;
  /** True where it also shows what both sides come from (`|||||||`). */
  hasBase: boolean;
}

/** The conflicts of a text, and the text with one side of each. */
export interface Resolved {
  conflicts: Conflict[];
  /** Has empty lines in the place of the other side and of the marks: every line keeps its number. */
  text: string;
}

/** Seven signs at the beginning of a line, and nothing more but a name. */
const MARK = /^(?:<{7}|\|{7}|={7}|>{7})(?= |$)/;
const FENCE = /^ {0,3}(`{3,}(?!.*`)|~{3,})/;
const RULE = /^---\s*$/;

/**
 * Finds the conflicts of a file: all marks of one in their order, each at the beginning of its line.
 * What a fence of code in the body shows from beginning to end is none. Of the two sides the first
 * stays, as long as it says anything.
 */
export function resolveConflicts(text: string): Resolved {
  // Few texts have the sign, which is found in no time.
  if (!text.includes('<<<<<<<')) return { conflicts: [], text };
  const lines = text.split('\n');
  const shown = fencesIn(lines);
  const conflicts = marksIn(lines).flatMap((marks): Conflict[] => {
    const [from, base, middle, to] = marks;
    if (shown.some((fence) => fence.from < from && to < fence.to)) return [];
    const first = [from + 1, base ?? middle] as const;
    const isSaid = lines.slice(...first).some((line) => line.trim() !== '');
    const kept = isSaid ? first : ([middle + 1, to] as const);
    lines.fill('', from, kept[0]).fill('', kept[1], to + 1);
    return [{ from: from + 1, to: to + 1, hasBase: base !== undefined }];
  });
  return { conflicts, text: conflicts.length > 0 ? lines.join('\n') : text };
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

/** Lines of the fences of code in the body, the one that opens and the one that closes. */
function fencesIn(lines: readonly string[]): { from: number; to: number }[] {
  const end = RULE.test(lines[0]!) ? lines.findIndex((line, at) => at > 0 && RULE.test(line)) : -1;
  const found: { from: number; to: number }[] = [];
  if (end === -1) return found;
  let open: { from: number; sign: string } | undefined;
  for (let at = end + 1; at < lines.length; at++) {
    const sign = FENCE.exec(lines[at]!)?.[1];
    if (sign === undefined) continue;
    if (!open) open = { from: at, sign };
    else if (sign.startsWith(open.sign) && lines[at]!.trim() === sign) {
      found.push({ from: open.from, to: at });
      open = undefined;
    }
  }
  return found;
}

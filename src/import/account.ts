import type { Extraction, Lines } from './extraction.ts';
import type { Reading } from './reading.ts';

/** Lines without words: blank ones and rules. */
const isBlank = (line: string) =>
  line.trim() === '' || /^\s*([-*_=])(?:\s*\1){2,}\s*$/.test(line.slice(0, 300));

/**
 * Puts every line of a range that no value tells in full into `rest` or `empty`. A heading
 * goes with what stands below it: into the rest while some of that is there.
 *
 * @param known lines that name what follows, with the last line of it; lines of comments, which nobody sees; and
 * blocks of code, in which a blank line and a rule are code
 */
export function account(
  reading: Reading,
  { from, to }: Lines,
  {
    headings = new Map(),
    comments = new Set(),
    fences = [],
  }: {
    headings?: ReadonlyMap<number, number>;
    comments?: ReadonlySet<number>;
    fences?: readonly Lines[];
  } = {},
): void {
  const kinds = new Map<number, 'rest' | 'empty'>();
  const code = new Set<number>();
  for (const fence of fences) for (let line = fence.from; line <= fence.to; line++) code.add(line);
  for (let line = to; line >= from; line--) {
    if (reading.isPlaced(line)) continue;
    const text = reading.lines[line - 1] ?? '';
    const below = headings.get(line);
    if (code.has(line)) kinds.set(line, 'rest');
    else if (isBlank(text) || reading.isSilent(line)) kinds.set(line, 'empty');
    else if (below !== undefined)
      kinds.set(line, hasRest(kinds, line + 1, below, comments) ? 'rest' : 'empty');
    else kinds.set(line, 'rest');
  }
  reading.out.rest.push(...ranges(kinds, 'rest', from, to));
  reading.out.empty.push(...ranges(kinds, 'empty', from, to));
}

function hasRest(
  kinds: ReadonlyMap<number, string>,
  from: number,
  to: number,
  comments: ReadonlySet<number>,
) {
  for (let line = from; line <= to; line++)
    if (kinds.get(line) === 'rest' && !comments.has(line)) return true;
  return false;
}

function ranges(
  kinds: ReadonlyMap<number, string>,
  kind: string,
  from: number,
  to: number,
): Lines[] {
  const found: Lines[] = [];
  for (let line = from; line <= to; line++) {
    if (kinds.get(line) !== kind) continue;
    const last = found.at(-1);
    if (last?.to === line - 1) last.to = line;
    else found.push({ from: line, to: line });
  }
  return found;
}

/**
 * Lines of an extraction that have words and are in nothing that is written: headings and heads of
 * tables whose content was taken, and hints of a template. Blank lines between two of them count.
 */
export function leftOut({ empty }: Extraction, source: readonly string[]): Lines[] {
  const found: Lines[] = [];
  for (const range of empty.toSorted((a, b) => a.from - b.from)) {
    for (let line = range.from; line <= range.to; line++) {
      if (!/[\p{L}\p{N}]/u.test(source[line - 1] ?? '')) continue;
      const last = found.at(-1);
      if (last && (last.to === line - 1 || last.to >= range.from)) last.to = line;
      else found.push({ from: line, to: line });
    }
  }
  return found;
}

/** Every value of an extraction with its lines. */
function everyTaken(extraction: Extraction): { field: string; lines: Lines }[] {
  const found: { field: string; lines: Lines }[] = [];
  const visit = (value: unknown, field: string) => {
    if (typeof value !== 'object' || value === null) return;
    if ('lines' in value && 'value' in value) {
      found.push({ field, lines: value.lines as Lines });
      visit(value.value, field);
      return;
    }
    if (Array.isArray(value)) for (const one of value) visit(one, field);
    else for (const one of Object.values(value)) visit(one, field);
  };
  for (const [field, value] of Object.entries(extraction)) {
    if (!['rest', 'empty', 'notes'].includes(field)) visit(value, field);
  }
  return found;
}

/** Fields whose values hold all that their lines say, and so never share a line with the rest. */
const PLACING = [
  'summary',
  'impact',
  'timeline',
  'steps',
  'chains',
  'rootCauses',
  'contributingFactors',
  'wentWell',
  'wentWrong',
  'gotLucky',
  'learnings',
  'actions',
  'tags',
  'authors',
  'unplaced',
] as const;

/** How lines lie in the extractions of a document. */
export interface Accounts {
  /** Lines that lie nowhere. */
  lost: number[];
  /** Lines that lie in both the rest and the empty ones, or in either and in a value that tells them. */
  twice: number[];
}

/** Says which of a document's lines are not accounted for exactly once. */
export function linesAccountedFor(extractions: readonly Extraction[], lineCount: number): Accounts {
  const [taken, placed, rest, empty] = [0, 1, 2, 3].map(() => new Uint8Array(lineCount + 2));
  const mark = (array: Uint8Array, { from, to }: Lines) => array.fill(1, from, to + 1);
  for (const extraction of extractions) {
    for (const { field, lines } of everyTaken(extraction)) {
      mark(taken!, lines);
      if ((PLACING as readonly string[]).includes(field)) mark(placed!, lines);
    }
    for (const lines of extraction.rest) mark(rest!, lines);
    for (const lines of extraction.empty) mark(empty!, lines);
  }
  const accounts: Accounts = { lost: [], twice: [] };
  for (let line = 1; line <= lineCount; line++) {
    const kinds = placed![line]! + rest![line]! + empty![line]!;
    if (kinds === 0 && !taken![line]) accounts.lost.push(line);
    if (kinds > 1) accounts.twice.push(line);
  }
  return accounts;
}

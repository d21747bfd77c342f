/**
 * The lines of a text as blocks, by their indentation alone: what belongs to a field stands deeper
 * than its key, whatever is wrong with it. That holds for all that the parsers read.
 */

/** A field, an item or a line of another sort, with the deeper lines below it. */
export interface Unit {
  /** Its first line, and the one behind its last; from 0. */
  from: number;
  to: number;
  /** How many spaces stand before it. */
  column: number;
  sort: 'field' | 'item' | 'other';
}

/** The units of some lines, and what they are together. */
export interface Block {
  units: Unit[];
  /** Where its units should begin. */
  column: number;
  /** What its units should be; undefined where none is a field or an item. */
  sort?: 'field' | 'item';
}

const PLAIN_KEY = '[^\\s"\'#\\[\\]{},&*!|>%@`?:][^:#\\n{}\\[\\]]*?';
const FIELD = new RegExp(
  `^[ \\t]*(?:(?<key>"[^"\\n]*"|'[^'\\n]*'|${PLAIN_KEY})[ ]*:(?:[ \\t]+(?<value>.*)|)|(?<close>[\\w-]+):[^\\s/].*)$`,
  'u',
);
const ITEM = /^ *-(?:[ \t]|$)/;

/** The key and the value of a line that is a field; `isClose` where no space stands between them. */
export function fieldOn(
  line: string,
): { key: string; value: string; isClose: boolean } | undefined {
  if (ITEM.test(line)) return undefined;
  const { key, value = '', close } = FIELD.exec(line)?.groups ?? {};
  if (close !== undefined) return { key: close, value: line, isClose: true };
  // What only names or sorts the block below, or is a comment, is no value.
  return key === undefined
    ? undefined
    : { key, value: value.replace(/^(?:[&!]\S*\s*)*(?:#.*)?$/, ''), isClose: false };
}

/** What a line begins. */
export const sortOf = (line: string): Unit['sort'] =>
  ITEM.test(line) ? 'item' : fieldOn(line)?.key.startsWith('-') === false ? 'field' : 'other';

/** True for an item close to its hyphen: what stands below it is where its other fields belong. */
export function isCloseItem(lines: readonly string[], at: number): boolean {
  const hyphen = /^ *(?=-[\w][\w-]*:(?:\s|$))/.exec(lines[at]!)?.[0];
  if (hyphen === undefined) return false;
  let next = at + 1;
  while (next < lines.length && isEmpty(lines[next]!)) next += 1;
  const below = lines[next] ?? '';
  return below.search(/\S/) === hyphen.length + 2 && sortOf(below) === 'field';
}

/** Nothing, or a comment. */
export const isEmpty = (line: string) => /^[ \t]*(?:#.*)?$/.test(line);

/** Which units of a block are single lines with no sign of YAML: most likely they belong to a text, or to nothing. */
export function strayLines(lines: readonly string[], { units, sort }: Block): number[] {
  const fields = units.filter((unit) => unit.sort === 'field').length;
  // A text with a ":" in it has such lines as well.
  if (sort === 'field' && fields < 2) return [];
  return units.flatMap(({ from, to, column, sort: own }) => {
    if (own !== 'other' || !STRAY.test(lines[from]!)) return [];
    // With lines of its own below it, it may be a field without its ":".
    const isHead = lines.slice(from + 1, to).some((line) => !isEmpty(line));
    return isHead && !isInside(lines, from, column) ? [] : [from];
  });
}

const STRAY = /^ *(?!-|\.{3}(?:\s|$))(?:\S+\s+\S|[^\s\w]|\w+[^\s\w-])(?!.*[ \t][|>][-+]?$)/u;

/** True for a line whose neighbours would belong together without it. */
function isInside(lines: readonly string[], at: number, column: number): boolean {
  const above = lines[lastBefore(lines, at)] ?? '';
  const field = fieldOn(above);
  return above.search(/\S/) > column || (field !== undefined && isHollow(field));
}

/** Index of the last line before one that holds something; -1 for none. */
export function lastBefore(lines: readonly string[], at: number): number {
  let last = at - 1;
  while (last >= 0 && isEmpty(lines[last]!)) last -= 1;
  return last;
}

/** True for a field whose value is what stands below it. */
export const isHollow = ({ value }: { value: string }) => /^(?:[|>].*)?$/.test(value);

/** A line without what has no width before it, so that it is plain where it begins. */
const shown = (line: string) =>
  line.replace(/^[ \u200b\u2060]+/, (space) => space.replaceAll(/[\u200b\u2060]/g, ''));

/** The units of the lines of a block. */
export function blockOf(lines: readonly string[], from: number, to: number): Block {
  const starts: { line: number; column: number }[] = [];
  let least = Infinity;
  for (let line = from; line < to; line++) {
    const text = shown(lines[line]!);
    const column = text.search(/[^ ]/);
    // Behind a tab, or what looks like a space, nobody knows where a line begins; a bracket closes something.
    if (isEmpty(text) || column > least || /[\s\]}]/u.test(text[column]!)) continue;
    least = column;
    starts.push({ line, column });
  }
  const column = commonest(starts.map((start) => start.column));
  const own = starts
    .filter((start) => start.column === column)
    .map(({ line }) => sortIn(lines, line));
  const sort = own.find((one) => one !== 'other');
  const units: Unit[] = [];
  for (const start of starts) {
    const unit = {
      from: start.line,
      to,
      column: start.column,
      sort: sortIn(lines, start.line),
    } as const;
    // What stands before the first unit at its own column is deeper by mistake.
    const isInside =
      start.column > column
        ? units.length > 0
        : sort === 'field' && unit.sort === 'item' && units.at(-1)?.sort === 'field';
    if (isInside) continue;
    const before = units.at(-1);
    if (before) before.to = unit.from;
    units.push(unit);
  }
  const first = lines.findIndex((line, index) => index >= from && !isEmpty(line));
  if (units[0] && first < units[0].from) {
    units.unshift({ from: first, to: units[0].from, column: -1, sort: 'other' });
  }
  return { units, column, ...(sort && { sort }) };
}

const sortIn = (lines: readonly string[], at: number): Unit['sort'] =>
  isCloseItem(lines, at) ? 'item' : sortOf(shown(lines[at]!));

function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const one of numbers) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}

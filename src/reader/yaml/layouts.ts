import { fieldOn, isEmpty, isHollow, sortOf } from './blocks.ts';

/** How wide a tab may have been meant, the likeliest first. */
const WIDTHS = [2, 4, 8];

/** Lines with plain spaces for the tabs and other white space before them: once for each width of a tab, the likeliest first. */
export function* byWidth(lines: readonly string[]): Generator<string[]> {
  for (const width of WIDTHS) yield lines.map((line) => plainly(line, width));
}

/** Ways to lay out lines with plain spaces: one for each width of a tab, then by the lines below and above them. */
export function* plainLayouts(
  lines: readonly string[],
): Generator<{ lines: string[]; isWidth: boolean }> {
  for (const plain of byWidth(lines)) yield { lines: plain, isWidth: true };
  yield { lines: besides(lines.toReversed(), columnAbove).toReversed(), isWidth: false };
  yield { lines: besides(lines, columnBelow), isWidth: false };
}

/** Gives lines with odd white space before them the place that the line told before them leaves to them. */
function besides(
  lines: readonly string[],
  columnBy: (rest: string, neighbour: string) => number,
): string[] {
  let neighbour = '';
  return lines.map((line) => {
    const rest = plainly(line, 1).trimStart();
    const isOdd = plainly(line, 1) !== line;
    const plain = isOdd ? ' '.repeat(Math.max(columnBy(rest, neighbour), 0)) + rest : line;
    if (!isEmpty(plain)) neighbour = plain;
    return plain;
  });
}

/** Where a line belongs above another one: a field by a field, an item two to its left, and the same for what holds it. */
function columnAbove(rest: string, below: string): number {
  const column = below.search(/\S|$/);
  const isItem = sortOf(rest) === 'item';
  if (sortOf(below) === 'item') return isItem ? column : column - 2;
  const field = fieldOn(rest);
  return isItem || (field !== undefined && /^[|>]/.test(field.value)) ? column - 2 : column;
}

/** Where a line belongs below another one. */
function columnBelow(rest: string, above: string): number {
  const column = above.search(/\S|$/);
  const isItem = sortOf(rest) === 'item';
  if (sortOf(above) === 'item') return isItem ? column : column + 2;
  const field = fieldOn(above);
  if (field !== undefined && isHollow(field)) return column + 2;
  return isItem ? column - 2 : column;
}

/** Which of some lines begin with white space that is no space. */
export const oddLines = (lines: readonly string[]) =>
  lines.flatMap((line, index) => (plainly(line, 1) === line ? [] : [index]));

/** A line with plain spaces before it. */
const plainly = (line: string, width: number) =>
  line.replace(/^ *[^\S ](?:\s|\u200b|\u2060)*|^ *[\u200b\u2060]\s*/u, (space) =>
    space
      .replaceAll('\t', ' '.repeat(width))
      .replaceAll(/[\u200b\u2060\ufeff]/g, '')
      .replaceAll(/\s/gu, ' '),
  );

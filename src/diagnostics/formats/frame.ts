import type { Position } from '../diagnostic.ts';
import type { Look } from './report.ts';

/**
 * Letters of a long line that are shown: before the place, and in all. With four digits of a
 * number and both dots 80 columns hold it: a line that wraps takes the mark away from its place.
 */
const BEFORE = 40;
const WIDTH = 69;

/** The line of a place with its number, and a mark below the place; none where there is no such line. */
export function frame(
  lines: readonly string[],
  { line, column }: Position,
  paint: Look['paint'],
): string[] {
  const whole = lines[line - 1];
  if (whole === undefined || whole.trim() === '') return [];
  const at = Math.min(column - 1, whole.length);
  const from = at > BEFORE && whole.length > WIDTH ? at - BEFORE : 0;
  const piece = whole.slice(from, from + WIDTH);
  const [left, right] = [from > 0 ? '…' : '', from + WIDTH < whole.length ? '…' : ''];
  const gutter = ' '.repeat(String(line).length);
  const before = left + shown(whole.slice(from, at));
  return [
    paint('dim', `  ${line} | `) + left + shown(piece) + right,
    `${paint('dim', `  ${gutter} | `)}${' '.repeat(widthOf(before))}${paint('red', '^')}`,
  ];
}

/** A tab takes two columns; what has no look of its own takes one. */
const shown = (piece: string) =>
  piece
    .replaceAll('\t', '  ')
    .replace(/[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '\ufffd');

/** Columns that a text takes in a terminal: letters of East Asia and pictures take two. */
function widthOf(piece: string): number {
  let width = 0;
  for (const letter of piece) {
    if (/\p{Mn}|\p{Me}/u.test(letter)) continue;
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u.test(
        letter,
      )
        ? 2
        : 1;
  }
  return width;
}

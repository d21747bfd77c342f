import type { Position } from '../../diagnostics/diagnostic.ts';
import { mapOf } from '../../diagnostics/source-map.ts';

/** Gives an offset in a text its place in the file. */
export type PlaceOf = (offset: number) => Position;

/** Gives offsets in a text that begins on a line of its file their places there. */
export function placer(text: string, firstLine: number): PlaceOf {
  const { positionAt } = mapOf(text);
  return (offset) => {
    const { line, column } = positionAt(offset);
    return { line: line + firstLine - 1, column };
  };
}

/** The same for offsets in a text whose lines begin with other white space than they were written with. */
export function placerIn(written: string, text: string, firstLine: number): PlaceOf {
  const at = placer(text, firstLine);
  if (written === text) return at;
  const before = written.split('\n');
  const after = text.split('\n');
  return (offset) => {
    const { line, column } = at(offset);
    const [was = '', is = ''] = [before[line - firstLine], after[line - firstLine]];
    return { line, column: columnIn(was, is, column) };
  };
}

/** A column of a line in the same line as it was written: what is the same at the ends of both has moved. */
export function columnIn(was: string, is: string, column: number): number {
  let same = 0;
  while (same < Math.min(was.length, is.length) && was.at(-1 - same) === is.at(-1 - same)) same++;
  return column > is.length - same ? column + was.length - is.length : column;
}

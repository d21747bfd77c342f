import type { Position } from '../diagnostics/diagnostic.ts';
import { firstIndex } from '../model/first-index.ts';

/** Offsets of a text (UTF-16, from 0) as lines and columns (from 1), and back. */
export interface SourceMap {
  positionAt: (offset: number) => Position;
  offsetAt: (position: Position) => number;
}

/** Takes time in proportion to the text, each question hardly any. */
export function mapOf(source: string): SourceMap {
  const starts = [0];
  for (const { index, 0: end } of source.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
  return {
    positionAt(offset) {
      const at = firstIndex(starts.length - 1, (index) => starts[index + 1]! > offset);
      return { line: at + 1, column: offset - starts[at]! + 1 };
    },
    offsetAt: ({ line, column }) => (starts[line - 1] ?? source.length) + column - 1,
  };
}

import type { Extraction, Lines } from '../extraction.ts';
import { missingFence } from '../mdx/blocks.ts';
import { mdxSafe } from '../mdx-safe.ts';

/** What could not be placed, in the order of the source, as a body. Notes name lines of the source. */
export function bodyOf({ rest, unplaced }: Extraction, source: readonly string[]) {
  const lines: string[] = [];
  const origins: number[] = [];
  const push = (line: string, origin: number) => {
    lines.push(line);
    origins.push(origin);
  };
  const pieces: { range: Lines; texts: readonly string[]; isApart?: true }[] = [
    ...rest.map((range) => ({ range, texts: source.slice(range.from - 1, range.to) })),
    ...unplaced.map(({ value, lines: range }) => ({
      range,
      texts: value.split('\n'),
      isApart: true as const,
    })),
  ];
  let before: { range: Lines; isApart?: true } | undefined;
  for (const piece of pieces.toSorted((a, b) => a.range.from - b.range.from)) {
    const { range, texts } = piece;
    const goesOn = !piece.isApart && !before?.isApart && before?.range.to === range.from - 1;
    if (before && !goesOn) push('', range.from);
    texts.forEach((line, index) => push(line, Math.min(range.from + index, range.to)));
    const fence = missingFence(texts);
    if (fence !== undefined) push(fence, range.to);
    before = piece;
  }
  const { text, notes } = mdxSafe(lines.join('\n'));
  return {
    text,
    notes: notes.map(({ line, message }) => ({ line: origins[line - 1] ?? 1, message })),
  };
}

/** A piece of the text that is parsed, whose every sign gives way to a letter. */
export interface Edit {
  start: number;
  end: number;
  letter: string;
}

/** A text with letters in place of some pieces; its lines stay what they are. */
export function applied(text: string, edits: readonly Edit[]): string {
  let result = text;
  for (const { start, end, letter } of edits) {
    const piece = result.slice(start, end).replace(/[^\n]/g, letter);
    result = result.slice(0, start) + piece + result.slice(end);
  }
  return result;
}

/** Takes a piece out. */
export const blank = ({ start, end }: { start: number; end: number }): Edit => ({
  start,
  end,
  letter: ' ',
});

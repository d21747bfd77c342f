/** Longest text, in characters: GitHub takes comments and issues of at most 65,536. */
const LIMIT = 55_000;

/** What stands in a list, and how it is said that there is more of it. */
export interface Listed {
  isItem(line: string): boolean;
  leftOut(amount: number): string;
}

/** Markdown that fits a host: cut at the end of a line, with what is left out counted. The last line stays. */
export function shortened(text: string, { isItem, leftOut }: Listed): string {
  if (text.length <= LIMIT) return text;
  const lines = text.split('\n');
  let length = 0;
  const kept = lines.findIndex((line) => (length += line.length + 1) > LIMIT);
  const left = lines.slice(kept).filter(isItem).length;
  return [...lines.slice(0, kept), '', leftOut(left), '', lines.at(-1)!].join('\n');
}

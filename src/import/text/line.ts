/** What single lines look like. */

/** Width of the white space before a line; a tab counts four. */
export const indentOf = (line: string) => {
  let width = 0;
  for (const letter of line) {
    if (letter === ' ' || letter === '\u00a0') width += 1;
    else if (letter === '\t') width += 4;
    else break;
  }
  return width;
};

/** Index of the line that ends a fence; the last one where none does. */
export function closingFence(lines: readonly string[], at: number, marks: string) {
  for (let end = at + 1; end < lines.length; end++) {
    const line = lines[end]!.trim();
    if (line.length >= marks.length && line.startsWith(marks) && !/[^`~]/.test(line)) return end;
  }
  return lines.length - 1;
}

/** A heading without the marks that close it. */
export const withoutHashes = (text: string) => {
  const end = /\s#+$/.exec(text.slice(-12));
  return end ? text.slice(0, text.length - end[0].length).trim() : text;
};

/** True for a line of marks only, of one kind. */
export const isRule = (line: string) => /^([-*_=])\1+$/.test(line.slice(0, 300).replace(/\s/g, ''));

/** Level of the heading that a line underlines. */
export const underlineOf = (line: string) => {
  const text = line.trim();
  if (/^=+$/.test(text)) return 1;
  return /^-{3,}$/.test(text) ? 2 : undefined;
};

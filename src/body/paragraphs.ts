/** The end of a line, with the empty line behind it. */
const EMPTY_LINE = /\n[^\S\n]*\n/g;

/** Offset at which the paragraph ends that an offset lies in. */
export function paragraphEnd(source: string, at: number): number {
  EMPTY_LINE.lastIndex = at;
  return EMPTY_LINE.exec(source)?.index ?? source.length;
}

/** Offset at which it begins. */
export const paragraphStart = (source: string, at: number): number =>
  at - source.slice(0, at).split(EMPTY_LINE).at(-1)!.length;

/** Offset at which the line begins that an offset lies in. */
export const lineStart = (source: string, at: number): number =>
  source.lastIndexOf('\n', at - 1) + 1;

/** Whether nothing but space stands before an offset on its line. */
export const beginsLine = (source: string, at: number): boolean =>
  source.slice(lineStart(source, at), at).trim() === '';

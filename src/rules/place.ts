import type { Position } from '../diagnostics/diagnostic.ts';
import type { DataPath, Subject } from './rule.ts';

/** A text of an entry, and where its characters stand in the file. */
export interface Placed {
  text: string;
  /** The place of the character at an index of the text; the text itself where that is not sure. */
  at(index: number): Position;
  /** The same for edits: undefined where it is not sure. */
  exactAt(index: number): Position | undefined;
}

/** A text of an entry's data. */
export function inData(subject: Subject, path: DataPath, text: string): Placed {
  const exactAt = (index: number) => placeInData(subject, path, text, index);
  return { text, exactAt, at: (index) => exactAt(index) ?? subject.locate(path) };
}

/** Characters before and after a place within which words are looked for. */
const NEAR = 300;

/**
 * The place of a character of a field. YAML folds and indents, so the text is not
 * in the file as it is read: the words around the place are looked for, as many as
 * stand on one line.
 */
function placeInData(
  subject: Subject,
  path: DataPath,
  text: string,
  index: number,
): Position | undefined {
  // A statement may be written as a bare text, which has no field "text" in the file.
  const places = path.at(-1) === 'text' ? [path, path.slice(0, -1)] : [path];
  const near = Math.max(0, text.lastIndexOf(' ', index - NEAR));
  const words = [...text.slice(near, index + NEAR).matchAll(/\S+/g)];
  const here = words.findIndex((word) => near + word.index + word[0].length > index);
  for (let count = Math.min(8, words.length); count > 0; count--) {
    for (let first = Math.max(0, here - count + 1); first <= here; first++) {
      const last = words[first + count - 1];
      if (!last) break;
      const start = near + words[first]!.index;
      const piece = text.slice(start, near + last.index + last[0].length);
      for (const place of places) {
        const found = subject.find(place, piece);
        if (found) return { line: found.line, column: found.column + index - start };
      }
    }
  }
  return undefined;
}

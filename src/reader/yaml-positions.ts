import { isAlias, isMap, isNode, isScalar, isSeq, type Document, type Node } from 'yaml';
import type { Position } from '../diagnostics/diagnostic.ts';

/** Finds places in a YAML text. */
export interface Positions {
  /**
   * Where the key or the value at a path stands; for what is not there, the
   * nearest thing around it that is.
   */
  locate: (path: readonly PropertyKey[], on: 'key' | 'value') => Position;
  /** Where some words first stand within the value at a path; the value itself where they do not. */
  find: (path: readonly PropertyKey[], words: string) => Position;
  /** The same; undefined where the value is written in other letters, as an alias or with escapes. */
  findExactly: (path: readonly PropertyKey[], words: string) => Position | undefined;
}

export function positionsIn(document: Document, text: string, firstLine: number): Positions {
  const position = (offset: number) => positionAt(text, offset, firstLine);
  const locate: Positions['locate'] = (path, on) => position(offsetOf(document, path, on));
  const findExactly: Positions['findExactly'] = (path, words) => {
    const start = offsetOf(document, path, 'value');
    const found = text.indexOf(words, start);
    const end = endOf(document, path) ?? start;
    return found === -1 || found >= end ? undefined : position(found);
  };
  return {
    locate,
    findExactly,
    find: (path, words) => findExactly(path, words) ?? locate(path, 'value'),
  };
}

/** The place of an offset in a text that begins on a line of its file. */
export function positionAt(text: string, offset: number, firstLine: number): Position {
  let line = firstLine;
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1 && end < offset;) {
    line++;
    start = end + 1;
    end = text.indexOf('\n', start);
  }
  return { line, column: Math.max(offset - start, 0) + 1 };
}

/** Offset at which the value at a path ends; undefined for what is not there. */
function endOf(document: Document, path: readonly PropertyKey[]): number | undefined {
  const node = document.getIn(path, true);
  return isNode(node) ? (node as Node).range?.[1] : undefined;
}

function offsetOf(document: Document, path: readonly PropertyKey[], on: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = startOf(document.contents);
  for (const [index, segment] of path.entries()) {
    const last = index === path.length - 1;
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isScalar(item.key) && String(item.key.value) === String(segment),
      );
      if (!pair) return offset;
      const hasValue =
        isNode(pair.value) && pair.value.range !== undefined && pair.value.range !== null;
      offset = startOf(last && on === 'value' && hasValue ? pair.value : pair.key);
      node = pair.value;
    } else if (isSeq(node) && typeof segment === 'number' && node.items[segment] !== undefined) {
      node = node.items[segment];
      offset = startOf(node);
    } else {
      return offset;
    }
  }
  return offset;
}

const startOf = (node: unknown) => (isNode(node) ? ((node as Node).range?.[0] ?? 0) : 0);

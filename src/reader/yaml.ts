import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
} from 'yaml';
import type { Position } from '../diagnostics/diagnostic.ts';

/** YAML with the place of everything in it. */
export interface Yaml {
  data: unknown;
  faults: (Position & { message: string })[];
  /**
   * Where the key or the value at a path stands; for what is not there, the
   * nearest thing around it that is.
   */
  locate: (path: readonly PropertyKey[], on: 'key' | 'value') => Position;
  /** Where some words first stand within the value at a path; the value itself where they do not. */
  find: (path: readonly PropertyKey[], words: string) => Position;
}

/**
 * Parses YAML 1.2. Dates stay text, keys must be unique.
 *
 * @param firstLine the line of the file on which the text begins, from 1
 */
export function parseYaml(text: string, firstLine = 1): Yaml {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: true });
  const position = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const faults = [...document.errors, ...document.warnings].map((fault) => ({
    ...position(fault.pos[0]),
    message: fault.code === 'MULTIPLE_DOCS' ? 'A second document begins here (---)' : fault.message,
  }));
  visit(document, {
    Alias: (_key, alias, path) => {
      const anchored = alias.resolve(document);
      if (anchored && !path.includes(anchored)) return;
      const why = anchored
        ? 'Circular alias (it stands within its own anchor)'
        : 'Unresolved alias (the anchor must be set before the alias)';
      faults.push({ ...position(alias.range?.[0] ?? 0), message: `${why}: ${alias.source}` });
    },
  });
  let data: unknown;
  try {
    if (faults.length === 0) data = document.toJS();
  } catch (error) {
    // Aliases that multiply without bounds are refused by the parser itself.
    faults.push({ ...position(0), message: (error as Error).message });
  }
  return {
    data,
    faults,
    locate: (path, on) => position(offsetOf(document, path, on)),
    find: (path, words) => {
      const start = offsetOf(document, path, 'value');
      const found = text.indexOf(words, start);
      const end = endOf(document, path) ?? start;
      return position(found === -1 || found >= end ? start : found);
    },
  };
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

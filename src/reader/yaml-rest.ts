import type { YamlFault } from './yaml.ts';

/** What can be read of a text in which single lines cannot be. */
export interface Rest {
  /** The data, with nothing (null) for what stands on those lines. */
  data: unknown;
  /** True where something stands that could not be read, or around which nothing else is known. */
  isMasked: (path: readonly PropertyKey[]) => boolean;
}

/** No text means it: Unicode keeps it free for programs. */
const MARK = '\uE000';

const FIELD = /^(?<before> *(?:- +)*)(?<key>[\w-]+|"[^"\n]*"|'[^'\n]*'):(?: .*|[^\s/].*)$/;

/**
 * A text in which a stand-in takes the place of each value whose line has a fault, so that the
 * other lines can be read; every other line keeps its number and its columns. Undefined where a
 * fault lies on a line that is no field with its value.
 */
export function masked(
  text: string,
  firstLine: number,
  faults: readonly YamlFault[],
): string | undefined {
  if (text.includes(MARK)) return undefined;
  const lines = text.split('\n');
  for (const { line, isRepeated } of faults) {
    const index = line - firstLine;
    const { before, key } = FIELD.exec(lines[index] ?? '')?.groups ?? {};
    if (key === undefined) return undefined;
    // Of a key that is there twice nobody knows which value is meant.
    const name = isRepeated ? `${MARK}${index}${MARK}${key}` : key;
    lines[index] = `${before}${name}: "${MARK}"`;
  }
  return lines.join('\n');
}

/** The data of a masked text without the stand-ins. */
export function unmasked(data: unknown): Rest {
  const paths = new Set<string>();
  const hide = (path: readonly PropertyKey[]) => {
    paths.add(JSON.stringify(path));
    return null;
  };
  const walk = (value: unknown, path: PropertyKey[]): unknown => {
    if (value === MARK) return hide(path);
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((item, index) => walk(item, [...path, index]));
    const entries = Object.entries(value);
    // A field that stands alone may be a text with a ": ".
    if (path.length > 0 && entries.length === 1 && entries[0]![1] === MARK) return hide(path);
    const twice = entries.flatMap(([key]) => (key.startsWith(MARK) ? [key.split(MARK)[2]!] : []));
    return Object.fromEntries(
      entries
        .filter(([key]) => !key.startsWith(MARK))
        .map(([key, inner]) => [
          key,
          twice.includes(key) ? hide([...path, key]) : walk(inner, [...path, key]),
        ]),
    );
  };
  return {
    data: walk(data, []),
    isMasked: (path) =>
      path.some((_part, index) => paths.has(JSON.stringify(path.slice(0, index + 1)))),
  };
}

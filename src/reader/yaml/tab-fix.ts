import type { Fix } from '../../diagnostics/diagnostic.ts';
import { mapOf } from '../../diagnostics/source-map.ts';
import { childOf } from '../../model/introspect.ts';
import { byWidth } from './layouts.ts';
import { dataOf, eventsIn, eventsOf, isBlockText, isEmptyText, writtenScalars } from './parsers.ts';

/**
 * Spaces for the tabs that begin lines. Undefined where it is not certain what was
 * meant: where the text says one thing with narrow tabs and another with wide ones,
 * or nothing with any, and where a tab may be part of what a text in a block says.
 */
export function spacesForTabs(text: string, firstLine: number): Fix | undefined {
  const lines = text.split('\n');
  const tabbed = lines.flatMap((line, index) => (/^\t+[^\t]/.test(line) ? [index] : []));
  const [first, last] = [tabbed[0], tabbed.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const [likeliest, ...others] = [...byWidth(lines)].flatMap(readingOf);
  if (!likeliest) return undefined;
  if (others.some(({ data }) => differences(likeliest.data, data).length > 0)) return undefined;
  if (!saysAllAlike(likeliest.lines, new Set(tabbed))) return undefined;
  return {
    start: { line: first + firstLine, column: 1 },
    end: { line: last + firstLine, column: lines[last]!.length + 1 },
    text: likeliest.lines.slice(first, last + 1).join('\n'),
  };
}

/**
 * True when every text in a block (`|`, `>`) that a tab stood before is indented alike on all its
 * lines: what is indented deeper than the others keeps its spaces and its break of lines.
 */
function saysAllAlike(lines: readonly string[], tabbed: ReadonlySet<number>): boolean {
  const text = lines.join('\n');
  const { positionAt } = mapOf(text);
  const texts = writtenScalars(eventsOf(text)).filter(isBlockText);
  return texts.every((event) => {
    const first = positionAt(event.valueStart).line - 1;
    const own = lines.slice(first, positionAt(event.valueEnd).line);
    if (!own.some((_line, index) => tabbed.has(first + index))) return true;
    const said = own.filter((line) => line.trim() !== '');
    // What ends the text stands before it.
    const depths = said.map((line) => line.search(/\S/));
    return depths.every((depth) => depth <= depths[0]!);
  });
}

/** What some lines say, in a list that is empty where they cannot be read, or where a text in a block lost its words. */
function readingOf(lines: string[]): { lines: string[]; data: unknown }[] {
  const text = lines.join('\n');
  const events = eventsIn(text);
  const data = !events || events.some(isEmptyText) ? undefined : dataOf(events, text);
  return data ? [{ lines, data: data[0] }] : [];
}

/** Paths at which two data differ. */
export function differences(
  one: unknown,
  other: unknown,
  path: readonly PropertyKey[] = [],
): PropertyKey[][] {
  const keys = keysOf(one);
  const others = keysOf(other);
  const isAlike =
    Array.isArray(one) === Array.isArray(other) &&
    (!Array.isArray(one) || keys!.length === others!.length);
  if (!keys || !others || !isAlike) return Object.is(one, other) ? [] : [[...path]];
  return [...new Set([...keys, ...others])].flatMap((key) =>
    differences(childOf(one, key), childOf(other, key), [...path, key]),
  );
}

const keysOf = (data: unknown) =>
  typeof data === 'object' && data !== null ? Object.keys(data) : undefined;

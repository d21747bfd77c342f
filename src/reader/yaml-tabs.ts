import {
  constructFromEvents,
  EVENT_ID,
  parseEvents,
  SCALAR_STYLE,
  type Event,
  type ScalarEvent,
} from 'js-yaml';
import type { Fix } from '../diagnostics/diagnostic.ts';
import { mapOf } from '../diagnostics/source-map.ts';
import { childOf } from '../model/introspect.ts';
import { fieldOn, isEmpty, isHollow, sortOf } from './yaml-blocks.ts';

/** How wide a tab may have been meant, the likeliest first. */
const WIDTHS = [2, 4, 8];

/** What a text says with plain spaces before its lines. */
interface Reading {
  lines: string[];
  data: unknown;
}

/**
 * Readings of some lines with plain spaces for the tabs and other white space before them: one for
 * each width of a tab with which they can be read, the likeliest first.
 */
function plainReadings(lines: readonly string[]): Reading[] {
  return WIDTHS.flatMap((width) => {
    const plain = lines.map((line) => plainly(line, width));
    try {
      const text = plain.join('\n');
      const events = parseEvents(text, { maxDepth: 100 });
      // What was a text in a block is none with a tab of this width.
      if (events.some((event) => isBlockText(event) && event.valueStart === event.valueEnd))
        return [];
      const [data] = constructFromEvents(events, { source: text });
      return [{ lines: plain, data }];
    } catch {
      return [];
    }
  });
}

/** Lines with plain spaces before them: one for each width of a tab, then by the lines below and above them. */
export function* plainLayouts(
  lines: readonly string[],
): Generator<{ lines: string[]; isWidth: boolean }> {
  for (const width of WIDTHS) {
    yield { lines: lines.map((line) => plainly(line, width)), isWidth: true };
  }
  yield { lines: besides(lines.toReversed(), columnAbove).toReversed(), isWidth: false };
  yield { lines: besides(lines, columnBelow), isWidth: false };
}

/** Gives lines with odd white space before them the place that the line told before them leaves to them. */
function besides(
  lines: readonly string[],
  columnBy: (rest: string, neighbour: string) => number,
): string[] {
  let neighbour = '';
  return lines.map((line) => {
    const rest = plainly(line, 1).trimStart();
    const isOdd = plainly(line, 1) !== line;
    const plain = isOdd ? ' '.repeat(Math.max(columnBy(rest, neighbour), 0)) + rest : line;
    if (!isEmpty(plain)) neighbour = plain;
    return plain;
  });
}

/** Where a line belongs above another one: a field by a field, an item two to its left, and the same for what holds it. */
function columnAbove(rest: string, below: string): number {
  const column = below.search(/\S|$/);
  const isItem = sortOf(rest) === 'item';
  if (sortOf(below) === 'item') return isItem ? column : column - 2;
  const field = fieldOn(rest);
  return isItem || (field !== undefined && /^[|>]/.test(field.value)) ? column - 2 : column;
}

/** Where a line belongs below another one. */
function columnBelow(rest: string, above: string): number {
  const column = above.search(/\S|$/);
  const isItem = sortOf(rest) === 'item';
  if (sortOf(above) === 'item') return isItem ? column : column + 2;
  const field = fieldOn(above);
  if (field !== undefined && isHollow(field)) return column + 2;
  return isItem ? column - 2 : column;
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

/** Which of some lines begin with white space that is no space. */
export const oddLines = (lines: readonly string[]) =>
  lines.flatMap((line, index) => (plainly(line, 1) === line ? [] : [index]));

/** A line with plain spaces before it. */
const plainly = (line: string, width: number) =>
  line.replace(/^ *[^\S ](?:\s|\u200b|\u2060)*|^ *[\u200b\u2060]\s*/u, (space) =>
    space
      .replaceAll('\t', ' '.repeat(width))
      .replaceAll(/[\u200b\u2060\ufeff]/g, '')
      .replaceAll(/\s/gu, ' '),
  );

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
  const [likeliest, ...others] = plainReadings(lines);
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
  return parseEvents(text, { maxDepth: 100 }).every((event) => {
    if (!isBlockText(event) || event.valueStart === -1) return true;
    const first = positionAt(event.valueStart).line - 1;
    const own = lines.slice(first, positionAt(event.valueEnd).line);
    if (!own.some((_line, index) => tabbed.has(first + index))) return true;
    const text = own.filter((line) => line.trim() !== '');
    // What ends the text stands before it.
    const depths = text.map((line) => line.search(/\S/));
    return depths.every((depth) => depth <= depths[0]!);
  });
}

/** True for a text in a block (`|`, `>`). */
export const isBlockText = (event: Event): event is ScalarEvent =>
  event.type === EVENT_ID.SCALAR &&
  (event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK);

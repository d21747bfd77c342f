import { constructFromEvents, EVENT_ID, parseEvents, SCALAR_STYLE } from 'js-yaml';
import type { Fix } from '../diagnostics/diagnostic.ts';
import { mapOf } from '../diagnostics/source-map.ts';

/** How wide a tab may have been meant, the likeliest first. */
const WIDTHS = [2, 4, 8];

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
  const readings = WIDTHS.flatMap((width) => {
    const better = lines.map((line) =>
      line.replace(/^\t+/, (tabs) => ' '.repeat(width * tabs.length)),
    );
    const says = dataOf(better.join('\n'));
    return says === undefined ? [] : [{ better, says }];
  });
  const [likeliest] = readings;
  if (!likeliest || readings.some(({ says }) => says !== likeliest.says)) return undefined;
  if (!saysAllAlike(likeliest.better, new Set(tabbed))) return undefined;
  return {
    start: { line: first + firstLine, column: 1 },
    end: { line: last + firstLine, column: lines[last]!.length + 1 },
    text: likeliest.better.slice(first, last + 1).join('\n'),
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
    if (event.type !== EVENT_ID.SCALAR || event.valueStart === -1) return true;
    if (event.style !== SCALAR_STYLE.LITERAL_BLOCK && event.style !== SCALAR_STYLE.FOLDED_BLOCK) {
      return true;
    }
    const first = positionAt(event.valueStart).line - 1;
    const own = lines.slice(first, positionAt(event.valueEnd).line);
    if (!own.some((_line, index) => tabbed.has(first + index))) return true;
    const text = own.filter((line) => line.trim() !== '');
    // What ends the text stands before it.
    const depths = text.map((line) => line.search(/\S/));
    return depths.every((depth) => depth <= depths[0]!);
  });
}

/** What a text says, in a form that can be compared; undefined where it cannot be read. */
function dataOf(text: string): string | undefined {
  try {
    return JSON.stringify(
      constructFromEvents(parseEvents(text, { maxDepth: 100 }), { source: text }),
    );
  } catch {
    return undefined;
  }
}

import { constructFromEvents, parseEvents } from 'js-yaml';
import type { Fix } from '../diagnostics/diagnostic.ts';

/** How wide a tab may have been meant, the likeliest first. */
const WIDTHS = [2, 4, 8];

/**
 * Spaces for the tabs that begin lines. Undefined where it is not certain what was
 * meant: where the text says one thing with narrow tabs and another with wide ones,
 * or nothing with any.
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
  return {
    start: { line: first + firstLine, column: 1 },
    end: { line: last + firstLine, column: lines[last]!.length + 1 },
    text: likeliest.better.slice(first, last + 1).join('\n'),
  };
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

import { EVENT_ID } from 'js-yaml';
import type { Found } from './draft.ts';
import { MAX_SLIPS } from './faults.ts';
import { firstFrom } from './slips.ts';
import { mapOf } from '../../diagnostics/source-map.ts';
import { isEmpty } from './blocks.ts';
import { oddLines } from './layouts.ts';
import { dataOf, eventsIn, isBlockText, isEmptyText, writtenScalars } from './parsers.ts';
import { differences } from './tab-fix.ts';

/** A way to read lines that begin with white space which is no space. */
export interface Way extends Found {
  /** True where something is left of it that can be read. */
  isKept: boolean;
  /** The lines with plain spaces before them, and nothing else mended. */
  plain: readonly string[];
  /** How much is wrong with the lines in this way: the places, then the lines of which nothing is left. */
  cost: number;
}

const FIELD = /^ *(?:- )?[a-z]\w*:(?:\s|$)/;

/** A way with what it costs. */
export function wayOf(
  isKept: boolean,
  plain: readonly string[],
  written: readonly string[],
  found: Found,
): Way {
  const { lines, regions } = found;
  const changed = lines.filter((line, index) => line !== plain[index]).length;
  const empty = eventsIn(lines.join('\n'))?.filter(isEmptyText).length ?? 0;
  // A field most likely is none of the words of the text above it, not even one with a slip of its own.
  const fields = oddLines(written).filter((index) => FIELD.test(lines[index]!));
  const hidden = 2 * goingOn(lines, fields).length;
  const places = (regions.length + empty + hidden) * (lines.length + 1);
  return { ...found, isKept, plain, cost: isKept ? places + changed : Infinity };
}

/** Paths at which lines say something else in another way. */
export function unlike(one: readonly string[], other: readonly string[]): PropertyKey[][] {
  const [data, others] = [one, other].map((lines) => {
    const text = lines.join('\n');
    const events = eventsIn(text);
    return events && dataOf(events, text);
  });
  return data && others ? differences(data[0], others[0]) : [];
}

/**
 * Which of some lines begin with white space that is at fault: where something begins on them, and
 * where a text goes on that ends, or cannot be read, with the line as it is written.
 *
 * @param mended the same lines, of which all can be read
 */
export function oddStarts(written: readonly string[], mended: readonly string[]): number[] {
  const odd = oddLines(written).filter((index) => !isEmpty(mended[index]!));
  const within = goingOn(mended, odd);
  const words = wordsOf(mended);
  const isChanged = (lines: readonly number[]) => {
    const changed = [...mended];
    for (const index of lines) changed[index] = written[index]!;
    return wordsOf(changed) !== words;
  };
  // Each is looked for in all of it.
  const sound = new Set(
    isChanged(within) ? within.slice(0, MAX_SLIPS).filter((index) => !isChanged([index])) : within,
  );
  return odd.filter((index) => !sound.has(index));
}

/** On which of some lines nothing begins, but a text goes on. */
function goingOn(lines: readonly string[], indices: readonly number[]): number[] {
  const text = lines.join('\n');
  const texts = writtenScalars(eventsIn(text) ?? []);
  const ends = texts.map(({ valueEnd }) => valueEnd);
  const { offsetAt } = mapOf(text);
  return indices.filter((index) => {
    const start = offsetAt({ line: index + 1, column: lines[index]!.search(/\S/) + 1 });
    const around = texts[firstFrom(ends, start + 1)];
    return around !== undefined && around.valueStart < start + (isBlockText(around) ? 1 : 0);
  });
}

/** What lines say but for their white space; undefined where they cannot be read. */
function wordsOf(lines: readonly string[]): string | undefined {
  const text = lines.join('\n');
  return eventsIn(text)
    ?.map((event) => {
      const words =
        event.type === EVENT_ID.SCALAR ? text.slice(event.valueStart, event.valueEnd) : '';
      return `${event.type}${words.replaceAll(/[\s\u200b\u2060]/gu, '')}`;
    })
    .join('\n');
}

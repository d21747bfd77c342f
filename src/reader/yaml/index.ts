import { EVENT_ID, type Event } from 'js-yaml';
import type { Fix, Position } from '../../diagnostics/diagnostic.ts';
import { MAX_SLIPS } from './faults.ts';
import { lostTexts, type LostText } from './lost.ts';
import { changedNumbers } from './numbers.ts';
import { dataOf, soundEvents } from './parsers.ts';
import { readPieces, type Pieces } from './pieces.ts';
import { placerIn } from './offsets.ts';
import { positionsIn, type Positions } from './positions.ts';
import type { Rest } from './rest.ts';

/** YAML with the place of everything in it. */
export interface Yaml extends Positions {
  /** Undefined when there are faults. */
  data: unknown;
  /** Where there are faults: what can be read all the same. Undefined where nothing can. */
  rest?: Rest;
  faults: YamlFault[];
  /** What can be read, but not as it was most likely meant. */
  lost: LostText[];
}

/** What keeps a text, or a piece of it, from being read. */
export interface YamlFault extends Position {
  /** What is wrong, as a sentence. */
  message: string;
  help: string;
  fix?: Fix;
}

/**
 * Parses YAML 1.2. Dates stay text, keys must be unique, aliases and levels are
 * bounded: the data are never much larger than the text.
 *
 * Two parsers share the work. js-yaml is six times as fast and says where things
 * stand, but tells of one fault only; `yaml` tells of all. A sound text is read by
 * the first alone. Of any other (`pieces.ts`) stand-ins take the place of what cannot
 * be read, block by block (`mend.ts`), and the rest is read.
 *
 * @param firstLine the line of the file on which the text begins, from 1
 */
export function parseYaml(text: string, firstLine = 1): Yaml {
  // Places take much more room than their text, and few are asked for.
  const positions = () => positionsOf(text, firstLine);
  const { data, rest, faults, source, events } = read(text, firstLine);
  const at = placerIn(text, source, firstLine);
  const lost = [...lostTexts(events, source, at), ...changedNumbers(events, source, at)];
  return {
    data,
    faults,
    ...(rest && { rest }),
    // Nobody should be kept from hearing what cannot be read.
    lost: faults.length > 0 ? lost.slice(0, MAX_SLIPS) : lost,
    locate: (path, on) => positions().locate(path, on),
    find: (path, words) => positions().find(path, words),
  };
}

function read(text: string, firstLine: number): Pieces {
  const { data, events } = quickly(text) ?? {};
  const pieces =
    events === undefined ? readPieces(text, firstLine) : { data, faults: [], source: text, events };
  last = { text, source: pieces.source, events: pieces.events };
  return pieces;
}

/** What a text says that is sound and has nothing special in it; undefined of any other. */
function quickly(text: string): { data: unknown; events: Event[] } | undefined {
  const events = soundEvents(text);
  if (!events || !isPlain(events) || text.includes('\r')) return undefined;
  const data = dataOf(events, text);
  return data && { data: data[0] ?? null, events };
}

/** True without aliases and directives, for then both parsers read the same (but for a lone CR). */
const isPlain = (events: readonly Event[]) =>
  !events.some(
    (event) =>
      event.type === EVENT_ID.ALIAS ||
      (event.type === EVENT_ID.DOCUMENT && event.directives.length > 0),
  );

let last:
  | {
      text: string;
      /** The text that the events are of: the same, or the one in which lines are masked. */
      source: string;
      events: Event[];
      firstLine?: number;
      positions?: Positions;
    }
  | undefined;

/**
 * Where things stand in a text; the last one is kept, as one file is asked for all its places in
 * a row. Of a text with faults, where the rest of it stands.
 *
 * @param isSound true for a text that is known to have no faults, which need not be looked for
 */
export function positionsOf(text: string, firstLine: number, isSound = false): Positions {
  if (last?.text !== text) {
    // Even so there may be a fault in it, such as a tab on which nothing depends.
    const events = isSound ? soundEvents(text) : undefined;
    if (events) last = { text, source: text, events };
    else read(text, firstLine);
  }
  const { source, events, positions } = last!;
  if (positions && last!.firstLine === firstLine) return positions;
  last!.firstLine = firstLine;
  return (last!.positions = positionsIn(events, source, firstLine, text));
}

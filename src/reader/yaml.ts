import { constructFromEvents, EVENT_ID, parseEvents, YAMLException, type Event } from 'js-yaml';
import { parseDocument } from 'yaml';
import type { Fix, Position } from '../diagnostics/diagnostic.ts';
import { refused, tooDeep } from './yaml-advice.ts';
import { faultsOf, MAX_SLIPS } from './yaml-faults.ts';
import { oddIndents } from './yaml-indents.ts';
import { lostTexts, type LostText } from './yaml-lost.ts';
import { changedNumbers } from './yaml-numbers.ts';
import { placer, positionsIn, type Positions } from './yaml-positions.ts';
import { masked, unmasked, type Rest } from './yaml-rest.ts';

/** YAML with the place of everything in it. */
export interface Yaml extends Positions {
  /** Undefined when there are faults. */
  data: unknown;
  /** Where there are faults, each on the line of one field: what the other lines say. */
  rest?: Rest;
  faults: YamlFault[];
  /** What can be read, but not as it was most likely meant. */
  lost: LostText[];
}

export interface YamlFault extends Position {
  /** What is wrong, as a sentence. */
  message: string;
  help: string;
  fix?: Fix;
  /** True for a key that is there a second time. */
  isRepeated?: boolean;
}

/**
 * Parses YAML 1.2. Dates stay text, keys must be unique, aliases and levels are
 * bounded: the data are never much larger than the text.
 *
 * Two parsers share the work. js-yaml is six times as fast and says where things
 * stand, but tells of one fault only; `yaml` tells of all, and bounds aliases.
 *
 * @param firstLine the line of the file on which the text begins, from 1
 */
export function parseYaml(text: string, firstLine = 1): Yaml {
  // Places take much more room than their text, and few are asked for.
  const positions = () => positionsOf(text, firstLine);
  const { data, faults, events = [] } = read(text, firstLine);
  const rest = faults.length > 0 ? restOf(text, firstLine, faults)?.rest : undefined;
  return {
    data,
    faults,
    ...(rest && { rest }),
    lost:
      faults.length > 0
        ? []
        : [...lostTexts(events, text, firstLine), ...changedNumbers(events, text, firstLine)],
    locate: (path, on) => positions().locate(path, on),
    find: (path, words) => positions().find(path, words),
  };
}

/** What the lines without a fault say, and the text in which others are masked. */
function restOf(text: string, firstLine: number, faults: readonly YamlFault[]) {
  // Where there are too many, not all are known.
  const source = faults.length > MAX_SLIPS ? undefined : masked(text, firstLine, faults);
  if (source === undefined) return undefined;
  const { data, faults: others, events } = read(source, firstLine);
  if (others.length > 0 || events === undefined) return undefined;
  return { rest: unmasked(data), source, events };
}

function read(
  text: string,
  firstLine: number,
): Pick<Yaml, 'data' | 'faults'> & { events?: Event[] } {
  let refusal: unknown;
  let events: Event[] | undefined;
  try {
    events = parseEvents(text, { maxDepth: MAX_DEPTH });
    last = { text, source: text, events };
    const odd = oddIndents(events, text, firstLine);
    if (odd.length > 0) return { data: undefined, faults: odd };
    if (isPlain(events) && !text.includes('\r')) {
      return {
        data: constructFromEvents(events, { source: text })[0] ?? null,
        faults: [],
        events,
      };
    }
  } catch (error) {
    refusal = error;
  }
  const { reason, mark } = refusal instanceof YAMLException ? refusal : ({} as YAMLException);
  if (reason?.includes('maxDepth')) {
    return {
      data: undefined,
      faults: [{ ...placer(text, firstLine)(mark?.position ?? 0), ...tooDeep }],
    };
  }
  try {
    const document = parseDocument(text, {
      prettyErrors: false,
      // Its look for keys that are there twice takes the square of their number.
      uniqueKeys: false,
    });
    const faults = faultsOf(document, text, firstLine);
    if (faults.length > 0) return { data: undefined, faults };
    const data: unknown = document.toJS();
    if (refusal === undefined) return { data, faults: [], events };
    refusal = new Error(reason ?? (refusal as Error).message);
  } catch (error) {
    refusal = error;
  }
  const at = placer(text, firstLine)(mark?.position ?? 0);
  return { data: undefined, faults: [{ ...at, ...refused(reason, text[mark?.position ?? 0]) }] };
}

/** Levels within one another; no field has more than a few. */
const MAX_DEPTH = 100;

/** True for at most one document without aliases and directives, which both parsers read alike (but for a lone CR). */
const isPlain = (events: readonly Event[]) =>
  !events.some(
    (event, index) =>
      event.type === EVENT_ID.ALIAS ||
      (event.type === EVENT_ID.DOCUMENT && (index > 0 || event.directives.length > 0)),
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
  if (last?.text !== text) last = { text, ...eventsOf(text, firstLine, isSound) };
  if (last.positions && last.firstLine === firstLine) return last.positions;
  last.firstLine = firstLine;
  return (last.positions = positionsIn(last.events, last.source, firstLine));
}

function eventsOf(
  text: string,
  firstLine: number,
  isSound: boolean,
): { source: string; events: Event[] } {
  if (isSound) return { source: text, events: parseEvents(text, { maxDepth: MAX_DEPTH }) };
  const { faults, events } = read(text, firstLine);
  if (faults.length === 0 && events) return { source: text, events };
  return restOf(text, firstLine, faults) ?? { source: text, events: [] };
}

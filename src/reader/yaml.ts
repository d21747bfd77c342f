import { constructFromEvents, EVENT_ID, parseEvents, YAMLException, type Event } from 'js-yaml';
import { parseDocument } from 'yaml';
import type { Fix, Position } from '../diagnostics/diagnostic.ts';
import { tooDeep } from './yaml-advice.ts';
import { faultsOf } from './yaml-faults.ts';
import { lostTexts, type LostText } from './yaml-lost.ts';
import { placer, positionsIn, type Positions } from './yaml-positions.ts';

/** YAML with the place of everything in it. */
export interface Yaml extends Positions {
  /** Undefined when there are faults. */
  data: unknown;
  faults: YamlFault[];
  /** What can be read, but not as it was most likely meant. */
  lost: LostText[];
}

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
 * stand, but tells of one fault only; `yaml` tells of all, and bounds aliases.
 *
 * @param firstLine the line of the file on which the text begins, from 1
 */
export function parseYaml(text: string, firstLine = 1): Yaml {
  // Places take much more room than their text, and few are asked for.
  const positions = () => positionsOf(text, firstLine);
  const { data, faults, events = [] } = read(text, firstLine);
  return {
    data,
    faults,
    lost: faults.length > 0 ? [] : lostTexts(events, text, firstLine),
    locate: (path, on) => positions().locate(path, on),
    find: (path, words) => positions().find(path, words),
  };
}

function read(
  text: string,
  firstLine: number,
): Pick<Yaml, 'data' | 'faults'> & { events?: Event[] } {
  let refusal: unknown;
  let events: Event[] | undefined;
  try {
    events = parseEvents(text, { maxDepth: MAX_DEPTH });
    last = { text, events };
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
      uniqueKeys: true,
    });
    const faults = faultsOf(document, text, firstLine);
    if (faults.length > 0) return { data: undefined, faults };
    const data: unknown = document.toJS();
    if (refusal === undefined) return { data, faults: [], events };
    refusal = new Error(reason ?? (refusal as Error).message);
  } catch (error) {
    refusal = error;
  }
  const said = (refusal as Error).message.replace(/\.?$/, '.');
  const fault = {
    ...placer(text, firstLine)(mark?.position ?? 0),
    message: said.charAt(0).toUpperCase() + said.slice(1),
    help: reason
      ? 'Write plain fields, indented by spaces.'
      : 'Write the text itself in place of each alias (*name).',
  };
  return { data: undefined, faults: [fault] };
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

let last: { text: string; events: Event[]; firstLine?: number; positions?: Positions } | undefined;

/** Where things stand in a text; the last one is kept, as one file is asked for all its places in a row. */
export function positionsOf(text: string, firstLine: number): Positions {
  if (last?.text !== text) last = { text, events: parseEvents(text, { maxDepth: MAX_DEPTH }) };
  if (last.positions && last.firstLine === firstLine) return last.positions;
  last.firstLine = firstLine;
  return (last.positions = positionsIn(last.events, text, firstLine));
}

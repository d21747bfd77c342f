import {
  constructFromEvents,
  EVENT_ID,
  parseEvents,
  SCALAR_STYLE,
  type Event,
  type ScalarEvent,
} from 'js-yaml';
import { parseDocument, type Document } from 'yaml';
import { oddIndents } from './indents.ts';

/** The two parsers, as they are asked here: js-yaml for events and data, `yaml` for a document with all its errors. */

/** Levels within one another; no field has more than a few. */
const MAX_DEPTH = 100;

/** What js-yaml makes of a text. Throws its `YAMLException` where it cannot read it. */
export const eventsOf = (text: string): Event[] => parseEvents(text, { maxDepth: MAX_DEPTH });

/** The same; undefined where it cannot read the text. */
export function eventsIn(text: string): Event[] | undefined {
  try {
    return eventsOf(text);
  } catch {
    return undefined;
  }
}

/** The same of at most one document, whose indentation is what it looks like; undefined of any other. */
export function soundEvents(text: string): Event[] | undefined {
  const events = eventsIn(text);
  if (events === undefined) return undefined;
  const documents = events.filter(({ type }) => type === EVENT_ID.DOCUMENT).length;
  return documents > 1 || oddIndents(events, text, 1).length > 0 ? undefined : events;
}

/**
 * The data that events stand for, in a list of its own as they may be nothing; undefined where they
 * stand for none, such as of a block with a key that is there twice.
 */
export function dataOf(events: Event[], source: string): [unknown] | undefined {
  try {
    return [constructFromEvents(events, { source })[0]];
  } catch {
    return undefined;
  }
}

/** What `yaml` makes of a text: its own look for keys that are there twice takes the square of their number. */
export const documentOf = (text: string): Document =>
  parseDocument(text, { prettyErrors: false, uniqueKeys: false, logLevel: 'error' });

/** The texts, numbers and other single values of which something is written. */
export const writtenScalars = (events: readonly Event[]): ScalarEvent[] =>
  events.filter(
    (event): event is ScalarEvent => event.type === EVENT_ID.SCALAR && event.valueStart !== -1,
  );

/** True for a text in a block (`|`, `>`). */
export const isBlockText = (event: Event): event is ScalarEvent =>
  event.type === EVENT_ID.SCALAR &&
  (event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK);

/** True for a text in a block that says nothing: what was one is none with a tab of another width. */
export const isEmptyText = (event: Event): boolean =>
  isBlockText(event) && event.valueStart === event.valueEnd;

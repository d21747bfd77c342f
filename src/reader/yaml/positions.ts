import { EVENT_ID, SCALAR_STYLE, type Event } from 'js-yaml';
import type { Position } from '../../diagnostics/diagnostic.ts';
import { placerIn } from './offsets.ts';

/** Finds places in a YAML text. */
export interface Positions {
  /**
   * Where the key or the value at a path stands; for what is not there, the
   * nearest thing around it that is.
   */
  locate: (path: readonly PropertyKey[], on: 'key' | 'value') => Position;
  /**
   * Where some words first stand within the value at a path; undefined where it is
   * written in other letters, as an alias or with escapes.
   */
  find: (path: readonly PropertyKey[], words: string) => Position | undefined;
}

/** A value in a text: where it begins and ends, where its key stands, and what is in it. */
interface Place {
  start: number;
  end: number;
  key: number;
  children?: Map<string, Place>;
}

/**
 * @param events what the parser made of the text
 * @param written the text as its author wrote it, where other white space stands before its lines
 */
export function positionsIn(
  events: readonly Event[],
  text: string,
  firstLine: number,
  written = text,
): Positions {
  const root = placesIn(events, text);
  const place = placerIn(written, text, firstLine);
  return {
    locate: (path, on) => {
      const { found, isWhole } = follow(root, path);
      return place(isWhole && on === 'value' ? found.start : found.key);
    },
    find: (path, words) => {
      const { found, isWhole } = follow(root, path);
      const at = text.indexOf(words, found.start);
      return !isWhole || at === -1 || at >= found.end ? undefined : place(at);
    },
  };
}

/** The place at a path, or the innermost one on the way to it. */
function follow(root: Place, path: readonly PropertyKey[]): { found: Place; isWhole: boolean } {
  let found = root;
  for (const segment of path) {
    const inner = found.children?.get(String(segment));
    if (!inner) return { found, isWhole: false };
    found = inner;
  }
  return { found, isWhole: true };
}

/** The places of everything in a text. */
function placesIn(events: readonly Event[], text: string): Place {
  const anchors = new Map<string, Place>();
  let next = 0;
  /** Where the last thing that was met ends. */
  let before = 0;

  const read = (key?: number): Place => {
    const event = events[next++]!;
    const place = placeOf(event, key);
    if ('anchorStart' in event && event.type !== EVENT_ID.ALIAS && event.anchorStart !== -1) {
      anchors.set(text.slice(event.anchorStart, event.anchorEnd), place);
    }
    if (event.type !== EVENT_ID.MAPPING && event.type !== EVENT_ID.SEQUENCE) {
      before = Math.max(before, place.end);
      return place;
    }
    const children = (place.children = new Map<string, Place>());
    before = place.start;
    for (let index = 0; events[next]!.type !== EVENT_ID.POP; index++) {
      if (event.type === EVENT_ID.SEQUENCE) {
        children.set(String(index), read());
      } else {
        const { start, end } = read();
        children.set(text.slice(start, end).replace(/^(["'])(.*)\1$/, '$2'), read(start));
      }
    }
    next++;
    place.end = Math.max(before, place.end);
    return place;
  };

  const placeOf = (event: Event, key?: number): Place => {
    const at = (start: number, end: number): Place => ({
      start,
      end,
      key: key ?? start,
    });
    switch (event.type) {
      case EVENT_ID.ALIAS: {
        const { children } = anchors.get(text.slice(event.anchorStart, event.anchorEnd)) ?? {};
        return { ...at(event.anchorStart - 1, event.anchorEnd), children };
      }
      case EVENT_ID.SCALAR: {
        const { valueStart, valueEnd, style, tagEnd, anchorEnd } = event;
        const after = Math.max(before, tagEnd, anchorEnd);
        // Nothing is written: it stands behind the colon of its key, or behind its own name.
        const empty = after === before ? after + 1 : after;
        if (valueStart === -1) return at(empty, empty);
        if (style === SCALAR_STYLE.PLAIN) return at(valueStart, valueEnd);
        if (style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK) {
          return at(after + text.slice(after).search(/[|>]/), valueEnd);
        }
        return at(valueStart - 1, valueEnd + 1);
      }
      case EVENT_ID.MAPPING:
      case EVENT_ID.SEQUENCE:
        return at(event.start, event.start);
      default:
        return at(0, 0);
    }
  };
  // The first event opens the document.
  next = 1;
  return events.length > 2 ? read() : { start: 0, end: 0, key: 0 };
}

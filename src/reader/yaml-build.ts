import {
  CORE_SCHEMA,
  EVENT_ID,
  getScalarValue,
  SCALAR_STYLE,
  type Event,
  type ScalarEvent,
} from 'js-yaml';

/**
 * The data of a text's events: the same as `constructFromEvents` of js-yaml makes of them, in
 * two thirds of the time. Undefined where there is anything that few texts have, for which that is the
 * better judge: tags, anchors, aliases and directives, a second document, keys that are there
 * twice or are no text.
 */
export function buildData(events: readonly Event[], text: string): { data: unknown } | undefined {
  const [first] = events;
  if (first === undefined) return { data: null };
  if (first.type !== EVENT_ID.DOCUMENT || first.directives.length > 0) return undefined;
  let next = 1;
  let isUsual = true;
  const build = (): unknown => {
    const event = events[next++]!;
    if (event.type === EVENT_ID.SCALAR) {
      isUsual &&= isBare(event);
      return scalarOf(event, text);
    }
    if (event.type === EVENT_ID.SEQUENCE) {
      isUsual &&= isBare(event);
      const items: unknown[] = [];
      while (events[next]!.type !== EVENT_ID.POP) items.push(build());
      next++;
      return items;
    }
    isUsual &&= event.type === EVENT_ID.MAPPING && isBare(event);
    if (event.type !== EVENT_ID.MAPPING) return undefined;
    const fields: Record<string, unknown> = {};
    let pairs = 0;
    for (; events[next]!.type !== EVENT_ID.POP; pairs++) {
      const key = build();
      const value = build();
      if (typeof key !== 'object' || key === null) fields[String(key)] = value;
    }
    next++;
    // There are fewer where one is there twice, is no text, or is that of the prototype.
    if (Object.keys(fields).length !== pairs) isUsual = false;
    return fields;
  };
  const data = build();
  // What is left ends the document.
  return isUsual && next === events.length - 1 ? { data } : undefined;
}

const isBare = ({ tagStart, anchorStart }: { tagStart: number; anchorStart: number }) =>
  tagStart === -1 && anchorStart === -1;

function scalarOf(event: ScalarEvent, text: string): unknown {
  if (event.style !== SCALAR_STYLE.PLAIN) return getScalarValue(text, event);
  const words = event.fast ? undefined : unfolded(text, event);
  return CORE_SCHEMA.resolveImplicitScalarTag(words ?? getScalarValue(text, event)).value;
}

/**
 * A text of several lines as one; undefined where more than a break and the spaces of an
 * indentation stands between two of them.
 */
function unfolded(text: string, { valueStart, valueEnd }: ScalarEvent): string | undefined {
  const source = text.slice(valueStart, valueEnd);
  let words = '';
  let start = 0;
  for (let end = source.indexOf('\n'); end !== -1; end = source.indexOf('\n', start)) {
    let next = end + 1;
    while (source.charCodeAt(next) === SPACE) next += 1;
    // Of what is no more than a space, no text begins or ends with any.
    if (source.charCodeAt(next) <= SPACE || source.charCodeAt(end - 1) <= SPACE) return undefined;
    words += `${source.slice(start, end)} `;
    start = next;
  }
  return words + source.slice(start);
}

const SPACE = 0x20;

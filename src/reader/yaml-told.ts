import { parseEvents, type Event, type YAMLException } from 'js-yaml';
import { parseDocument } from 'yaml';
import { sortOf } from './yaml-blocks.ts';
import { misplaced, refused, tooDeep } from './yaml-advice.ts';
import { faultsOf } from './yaml-faults.ts';
import { oddIndents, tabInFlow } from './yaml-indents.ts';
import type { Region } from './yaml-draft.ts';
import type { Mended } from './yaml-mend.ts';
import { withoutDashSpace } from './yaml-slips.ts';
import { columnIn, placer } from './yaml-positions.ts';
import { spacesForTabs } from './yaml-tabs.ts';
import type { YamlFault } from './yaml.ts';

/** Levels within one another; no field has more than a few. */
export const MAX_DEPTH = 100;

/** How `yaml` reads: its own look for keys that are there twice takes the square of their number. */
export const LOOSELY = { prettyErrors: false, uniqueKeys: false, logLevel: 'error' } as const;

/** What keeps a text from being parsed; empty where nothing does. */
export function slipsIn(text: string, firstLine: number): YamlFault[] {
  let refusal: Partial<YAMLException> | undefined;
  let tags: YamlFault[] = [];
  try {
    const events = parseEvents(text, { maxDepth: MAX_DEPTH });
    const odd = oddIndents(events, text, firstLine);
    if (odd.length > 0) return odd;
    const at = placer(text, firstLine);
    tags = oddTags(events, text).map((offset) => ({ ...at(offset), ...refused('tag') }));
  } catch (error) {
    refusal = error as YAMLException;
  }
  const { reason, mark } = refusal ?? {};
  const at = () => placer(text, firstLine)(mark?.position ?? 0);
  // The other parser would exhaust itself.
  if (reason?.includes('maxDepth')) return [{ ...at(), ...tooDeep }];
  const faults = [...faultsOf(parseDocument(text, LOOSELY), text, firstLine), ...tags];
  if (faults.length > 0 || !refusal) return faults;
  const tabs = flowTabs(text, firstLine);
  if (tabs.length > 0) return tabs;
  return [{ ...at(), ...refused(reason ?? '', text[mark?.position ?? 0]) }];
}

/**
 * Tabs between the parts of a list or block in brackets, of which nothing depends: `yaml` takes them for spaces, and
 * js-yaml 5.5.0 refuses the first of them. One fault for all of a line.
 */
function flowTabs(text: string, firstLine: number): YamlFault[] {
  const at = placer(text, firstLine);
  const spaces: { start: number; end: number; line: number }[] = [];
  let rest = text;
  while (spaces.length < MAX_TABS) {
    const end = refusalIn(rest);
    const space = end === undefined ? undefined : /[ \t]*\t[ \t]*$/.exec(rest.slice(0, end));
    if (end === undefined || !space) break;
    const { index: start } = space;
    spaces.push({ start, end, line: at(start).line });
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  }
  return [...Map.groupBy(spaces, ({ line }) => line).values()].map((own) => {
    const { start } = own[0]!;
    const { end } = own.at(-1)!;
    const parts = own.map(
      (one, index) => ` ${text.slice(one.end, own[index + 1]?.start ?? one.end)}`,
    );
    return {
      ...at(text.indexOf('\t', start)),
      ...tabInFlow,
      fix: { start: at(start), end: at(end), text: parts.join('') },
    };
  });
}

/** Most such tabs that are told of one text: each is looked for in all of it. */
const MAX_TABS = 20;

/** Where js-yaml stops because of an indentation; undefined where it does not. */
function refusalIn(text: string): number | undefined {
  try {
    parseEvents(text, { maxDepth: MAX_DEPTH });
    return undefined;
  } catch (error) {
    const { reason, mark } = error as Partial<YAMLException>;
    return reason?.includes('indentation') ? mark?.position : undefined;
  }
}

/** Where the tags stand that not both parsers know. */
export const oddTags = (events: readonly Event[], source: string): number[] =>
  events.flatMap((event) => {
    if (!('tagStart' in event) || event.tagStart === -1) return [];
    const tag = source.slice(event.tagStart, event.tagEnd);
    return /^!(?:!(?:str|int|float|bool|null|map|seq))?$/.test(tag) ? [] : [event.tagStart];
  });

/**
 * What is wrong with the lines that cannot be read. A slip makes the parser stumble over what is
 * right below it, too: only what lies on lines that cannot be read by themselves is told, and of
 * each such place at least one fault.
 */
export function faultsIn(text: string, firstLine: number, { regions, plain }: Mended): YamlFault[] {
  const written = text.split('\n');
  const source = plain.join('\n');
  const slips = (from: number, to: number, before: readonly string[] = []) =>
    slipsIn([...before, ...plain.slice(from, to)].join('\n'), firstLine + from - before.length);
  const known = new Map<string, YamlFault[]>();
  const once = (name: string, find: () => YamlFault[]) => {
    const found = known.get(name) ?? find();
    known.set(name, found);
    return found;
  };
  const whole = () => once('whole', () => slipsIn(source, firstLine));
  const isOdd = new Set(regions.flatMap(({ odd = [] }) => odd));
  const others = regions.filter(({ sort }) => sort !== 'space').sort((a, b) => a.from - b.from);
  return [
    ...regions.filter(({ sort }) => sort === 'space').flatMap(spaces),
    ...others.flatMap(told),
  ];

  /** Each line with its own fault; the first has the way out for all. */
  function spaces({ odd = [], outer: { from, to } }: Region): YamlFault[] {
    const fix = spacesForTabs(written.slice(from, to).join('\n'), from + firstLine);
    return odd.map((at, index) => ({
      ...placed(misplaced(written[at]!, false), at),
      ...(index === 0 && fix && { fix }),
    }));
  }

  function told({ from, to, outer, sort, isStray, isClose }: Region, index: number): YamlFault[] {
    const close = isClose && withoutDashSpace(0, written[from]!);
    if (close) return [placed(close, from)];
    const line = isStray ? plain[from]!.replace(/^( *)-(?=\s)/, '$1 ') : plain[from]!;
    const own = (faults: readonly YamlFault[]) =>
      faults.filter(({ line }) => {
        const at = line - firstLine;
        // Lines without a place are told by the first of them.
        return sort === 'misfit' ? at === from : at >= from && at < to;
      });
    const ways = [
      // Nothing above the first has made the parser stumble.
      () => (index === 0 ? whole() : []),
      () => once(`${outer.from}`, () => slips(outer.from, outer.to, ['_: _'])),
      whole,
      () => slips(from, to),
    ];
    // All that is wrong with a field or an item is where it stands.
    const isPlaceless = sort === 'misfit' && sortOf(line) !== 'other';
    for (const way of isPlaceless ? [] : ways) {
      const found = own(way());
      if (found.length > 0) return found.map(asWritten);
    }
    const generic = misplaced(line, sort === 'document');
    // Where the white space is told, nothing else is wrong with where the line stands.
    if (generic.isIndent && isOdd.has(from)) return [];
    return [placed(generic, from)];
  }

  /** At the white space at fault, else at the first letter. */
  function placed({ isIndent, ...fault }: ReturnType<typeof misplaced>, at: number): YamlFault {
    const column = isIndent ? (fault.offset ?? 0) : written[at]!.search(/\S|$/);
    return { line: at + firstLine, column: column + 1, message: fault.message, help: fault.help };
  }

  function asWritten(fault: YamlFault): YamlFault {
    const at = fault.line - firstLine;
    return { ...fault, column: columnIn(written[at]!, plain[at]!, fault.column) };
  }
}

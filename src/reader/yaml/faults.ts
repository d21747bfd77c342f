import type { Event, YAMLException } from 'js-yaml';
import type { Document } from 'yaml';
import { refused, tell, tooDeep } from './advice.ts';
import { flowTabs } from './flow-tabs.ts';
import { oddIndents } from './indents.ts';
import { placer } from './offsets.ts';
import { documentOf, eventsOf } from './parsers.ts';
import { openingsIn } from './slips.ts';
import type { YamlFault } from './index.ts';

/** Most slips of one text that are told; each that is worked out is looked for in all of it. */
export const MAX_SLIPS = 50;

/** What keeps a text from being parsed; empty where nothing does. */
export function faultsOfText(text: string, firstLine: number): YamlFault[] {
  let refusal: Partial<YAMLException> | undefined;
  let tags: YamlFault[] = [];
  try {
    const events = eventsOf(text);
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
  const faults = [...faultsOfDocument(documentOf(text), text, firstLine), ...tags];
  if (faults.length > 0 || !refusal) return faults;
  const tabs = flowTabs(text, firstLine);
  if (tabs.length > 0) return tabs;
  return [{ ...at(), ...refused(reason ?? '', text[mark?.position ?? 0]) }];
}

/** Where the tags stand that not both parsers know. */
export const oddTags = (events: readonly Event[], source: string): number[] =>
  events.flatMap((event) => {
    if (!('tagStart' in event) || event.tagStart === -1) return [];
    const tag = source.slice(event.tagStart, event.tagEnd);
    return /^!(?:!(?:str|int|float|bool|null|map|seq))?$/.test(tag) ? [] : [event.tagStart];
  });

/**
 * What `yaml` tells of a text, in an author's words: one fault a line, as one slip makes
 * the parser stumble several times, and as many as {@link inBounds} lets through.
 *
 * @param document read without a look for keys that are there twice
 */
function faultsOfDocument(document: Document, text: string, firstLine: number): YamlFault[] {
  const at = placer(text, firstLine);
  const openings = openingsIn(document, text);
  const errors = [...document.errors, ...document.warnings];
  // Behind a bracket too many nothing is where the parser expects it.
  const lost = errors.findIndex(({ message }) => message.includes('in YAML stream'));
  const slips = unique(
    (lost === -1 ? errors : errors.slice(0, lost + 1)).map((error) => ({
      error,
      ...at(error.pos[0]),
    })),
    ({ line }) => line,
  ).sort((a, b) => a.line - b.line);
  return slips.slice(0, MAX_SLIPS + 1).map(({ error }): YamlFault => {
    const { offset = error.pos[0], ...told } = tell(error, openings, text);
    return { ...at(offset), ...told };
  });
}

/** The first faults of a text, at most {@link MAX_SLIPS}, each once a line; then one more says that there are others. */
export function inBounds(faults: readonly YamlFault[]): YamlFault[] {
  const sorted = faults.toSorted((a, b) => a.line - b.line || a.column - b.column);
  const told = unique(sorted, ({ line, message }) => `${line} ${message}`);
  const next = told[MAX_SLIPS];
  if (next === undefined) return told;
  const { line, column } = next;
  return [
    ...told.slice(0, MAX_SLIPS),
    {
      line,
      column,
      message: `More is wrong from here on than the ${MAX_SLIPS} slips that are told of one file.`,
      help: 'Mend those that are told, and check again.',
    },
  ];
}

function unique<T>(all: readonly T[], nameOf: (one: T) => unknown): T[] {
  const names = new Set<unknown>();
  return all.filter((one) => names.size < names.add(nameOf(one)).size);
}

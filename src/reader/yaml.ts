import { parseDocument, type Document } from 'yaml';
import type { Fix, Position } from '../diagnostics/diagnostic.ts';
import { faultsOf, tooDeep } from './yaml-faults.ts';
import { positionsIn, type Positions } from './yaml-positions.ts';
import { columnIn, sectionOf, type Section } from './yaml-sections.ts';

/** YAML with the place of everything in it. */
export interface Yaml extends Positions {
  /** Undefined when there are faults. */
  data: unknown;
  faults: YamlFault[];
}

export interface YamlFault extends Position {
  /** What is wrong, as a sentence. */
  message: string;
  help: string;
  fix?: Fix;
}

/**
 * Parses YAML 1.2. Dates stay text, keys must be unique, aliases are bounded: the
 * data are never much larger than the text.
 *
 * @param firstLine the line of the file on which the text begins, from 1
 */
export function parseYaml(text: string, firstLine = 1): Yaml {
  // Trees take twenty times the room of their text. Few are asked for a place.
  let asked: { path: readonly PropertyKey[]; part: Section } | undefined;
  const placed = <T>(
    path: readonly PropertyKey[],
    ask: (positions: Positions, path: readonly PropertyKey[]) => T,
  ) => {
    // One path is mostly asked for several pieces of its text in a row.
    if (asked?.path !== path)
      asked = { path, part: sectionOf(text, path) ?? { text, line: 0, path } };
    const { part } = asked;
    return ask(positionsIn(documentOf(part.text), part.text, firstLine + part.line), part.path);
  };
  const faults: YamlFault[] = [];
  let data: unknown;
  try {
    const document = documentOf(text);
    for (const fault of faultsOf(document, text, firstLine)) faults.push(fault);
    if (faults.length === 0) data = document.toJS();
  } catch (error) {
    faults.push({ line: firstLine, column: 1, ...unbounded(error as Error) });
  }
  return {
    data,
    faults,
    locate: (path, on) => {
      const section = sectionOf(text, path);
      const column = section && columnIn(section, on);
      if (column !== undefined) return { line: firstLine + section!.line, column };
      return placed(path, (positions, inner) => positions.locate(inner, on));
    },
    find: (path, words) => placed(path, (positions, inner) => positions.find(inner, words)),
    findExactly: (path, words) =>
      placed(path, (positions, inner) => positions.findExactly(inner, words)),
  };
}

const parse = (text: string) => parseDocument(text, { prettyErrors: false, uniqueKeys: true });

let last: { text: string; document: Document } | undefined;

/** The tree of a text; the last one is kept, as one file is asked for all its places in a row. */
function documentOf(text: string): Document {
  if (last?.text !== text) last = { text, document: parse(text) };
  return last.document;
}

/** What is meant to exhaust its reader: aliases that multiply, or levels without end. */
function unbounded(error: Error): Pick<YamlFault, 'message' | 'help'> {
  if (error instanceof RangeError) return tooDeep;
  return {
    message: `${error.message.replace(/\.?$/, '')}.`,
    help: 'Write the text itself in place of each alias (*name).',
  };
}

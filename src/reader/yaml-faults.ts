import { isNode, isScalar, visit, type Document, type Node, type YAMLError } from 'yaml';
import type { Fix, Position } from '../diagnostics/diagnostic.ts';
import type { YamlFault } from './yaml.ts';
import { placer } from './yaml-positions.ts';

type Told = Pick<YamlFault, 'message' | 'help'> & { offset?: number };

/** Everything that keeps a text from being YAML, in an author's words. */
export function faultsOf(document: Document, text: string, firstLine: number): YamlFault[] {
  const at = placer(text, firstLine);
  const faults = [...document.errors, ...document.warnings].map((fault): YamlFault => {
    const { message, help, offset = fault.pos[0] } = tell(fault, document, text);
    return { ...at(offset), message, help };
  });
  const tab = document.errors.findIndex(({ code }) => code === 'TAB_AS_INDENT');
  if (tab !== -1) {
    const fix = spacesForTabs(text, firstLine);
    if (fix) faults[tab]!.fix = fix;
  }
  // One slip makes the parser stumble several times on its line.
  const first = faults.filter(
    ({ line }, index) => faults.findIndex((other) => other.line === line) === index,
  );
  return [...first, ...aliasFaults(document, at)];
}

function tell(fault: YAMLError, document: Document, text: string): Told {
  if (fault.message.includes('call stack')) return tooDeep;
  const known = advice[fault.code]?.(fault, document, text);
  return (
    known ?? {
      message: `${fault.message.replace(/\.?$/, '')}.`,
      help: 'Put texts with ":" or "#" in quotes, and indent with spaces.',
    }
  );
}

const sameIndent = {
  message: 'This line is not indented as those that it belongs to.',
  help: 'Indent all fields of a block, and all items of a list, by the same number of spaces.',
};

/** Levels without end, which are meant to exhaust their reader. */
export const tooDeep = {
  message: 'Blocks stand too deep within each other.',
  help: 'Write it in fewer levels; no field has more than a few.',
};

const noKey = {
  message: 'This line has no key.',
  help: 'Write "key: value", or indent the line if it goes on from the one above.',
};

/** The commonest slips, by the parser's code for them. */
const advice: Partial<
  Record<string, (fault: YAMLError, document: Document, text: string) => Told | undefined>
> = {
  TAB_AS_INDENT: () => ({
    message: 'A tab stands in the indentation.',
    help: 'Indent with spaces, two for each level.',
  }),
  BAD_INDENT: () => sameIndent,
  DUPLICATE_KEY: ({ pos }, _document, text) => ({
    message: `The key "${/^[^\s:]*/.exec(text.slice(pos[0]))![0]}" stands here a second time.`,
    help: 'Keep one of the two, or merge what they say.',
  }),
  BLOCK_AS_IMPLICIT_KEY: ({ pos }, _document, text) =>
    /:\s.*:(?:\s|$)/.test(lineAt(text, pos[0]))
      ? {
          message: 'A second ": " stands on this line.',
          help: 'Put the text in quotes: "… : …".',
        }
      : sameIndent,
  MULTILINE_IMPLICIT_KEY: () => noKey,
  MISSING_CHAR: ({ message, pos }, document, text) => {
    if (message.includes('quote')) {
      const offset = openQuote(document, pos[0]);
      return {
        offset,
        message: 'A quote begins here and does not end.',
        help:
          text[offset] === "'"
            ? "Close it with '; within the quote write '' for '."
            : 'Close it with "; within the quote write \\" for ".',
      };
    }
    if (!message.startsWith('Implicit map keys')) return undefined;
    return noKey;
  },
  MULTIPLE_DOCS: () => ({
    message: 'A second document begins here (---).',
    help: 'Take the line out; a file holds one document.',
  }),
  BAD_SCALAR_START: ({ pos }, _document, text) => ({
    message: `A text begins with "${text[pos[0]]}", which means something else in YAML.`,
    help: 'Put the text in quotes.',
  }),
  BAD_DQ_ESCAPE: () => ({
    message: 'A backslash stands before a letter that it cannot stand before.',
    help: 'Write \\\\ for a backslash, or put the text in \' instead of ".',
  }),
};

const lineAt = (text: string, offset: number) =>
  text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n', 1)[0]!;

/** Where the quote begins that an offset lies in. */
function openQuote(document: Document, end: number): number {
  let start = end;
  visit(document, {
    Scalar: (_key, { range, type }) => {
      if (!type?.startsWith('QUOTE') || !range || range[0] > end) return;
      start = range[0];
    },
  });
  return start;
}

/** Aliases that lead nowhere or into themselves; the parser would throw on them. */
function aliasFaults(document: Document, at: (offset: number) => Position): YamlFault[] {
  const faults: YamlFault[] = [];
  const anchors = new Map<string, Node>();
  visit(document, {
    Alias: (_key, alias, path) => {
      const anchored = anchors.get(alias.source);
      if (anchored && !path.includes(anchored)) return;
      const why = anchored
        ? 'Circular alias (it stands within its own anchor)'
        : 'Unresolved alias (the anchor must be set before the alias)';
      faults.push({
        ...at(alias.range?.[0] ?? 0),
        message: `${why}: ${alias.source}.`,
        help: 'Put the text in quotes if it is no alias.',
      });
    },
    Node: (_key, node) => {
      const { anchor } = node as { anchor?: string };
      if (anchor && (isScalar(node) || isNode(node))) anchors.set(anchor, node as Node);
    },
  });
  return faults;
}

/** Two spaces for each tab, where tabs alone indent: how wide they were beside spaces is not known. */
function spacesForTabs(text: string, firstLine: number): Fix | undefined {
  const lines = text.split('\n');
  const indented = lines.flatMap((line, index) => (/^\s+\S/.test(line) ? [index] : []));
  if (!indented.every((index) => /^\t+\S/.test(lines[index]!))) return undefined;
  const [first, end] = [indented[0], indented.at(-1)];
  if (first === undefined || end === undefined) return undefined;
  return {
    start: { line: first + firstLine, column: 1 },
    end: { line: end + firstLine, column: lines[end]!.length + 1 },
    text: lines
      .slice(first, end + 1)
      .map((line) => line.replace(/^\t+/, (tabs) => '  '.repeat(tabs.length)))
      .join('\n'),
  };
}

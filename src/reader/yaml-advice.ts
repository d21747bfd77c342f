import type { Document, YAMLError } from 'yaml';
import {
  afterComment,
  lineAt,
  lineBelow,
  openBracket,
  openQuote,
  withoutSpace,
  type Told,
} from './yaml-slips.ts';

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

const sign = (found: string) => ({
  message: `A text begins with "${found}", which means something else in YAML.`,
  help: 'Put the text in quotes.',
});

/** A fault of the parser in an author's words. */
export function tell(fault: YAMLError, document: Document, text: string): Told {
  if (fault.message.includes('call stack')) return tooDeep;
  return (
    advice[fault.code]?.(fault, document, text) ?? {
      message: `${fault.message.replace(/\.?$/, '')}.`,
      help: 'Put texts with ":" or "#" in quotes, and indent with spaces.',
    }
  );
}

/** The commonest slips, by the parser's code for them. */
const advice: Partial<
  Record<string, (fault: YAMLError, document: Document, text: string) => Told | undefined>
> = {
  TAB_AS_INDENT: () => ({
    message: 'A tab stands in the indentation.',
    help: 'Indent with spaces, two for each level.',
  }),
  BAD_INDENT: ({ message, pos: [at] }, document, text) =>
    message.startsWith('Flow')
      ? openBracket(document, at, text)
      : (afterComment(at, text) ?? sameIndent),
  DUPLICATE_KEY: ({ pos }, _document, text) => ({
    message: `The key "${/^[^\s:]*/.exec(text.slice(pos[0]))![0]}" stands here a second time.`,
    help: 'Keep one of the two, or merge what they say.',
  }),
  BLOCK_AS_IMPLICIT_KEY: ({ pos: [at] }, _document, text) => {
    if (text[at] === '?') return sign('?');
    if (/:\s.*:(?:\s|$)/.test(lineAt(text, at))) {
      return {
        message: 'A second ": " stands on this line.',
        help: 'Put the text in quotes: "… : …".',
      };
    }
    return { ...sameIndent, offset: lineBelow(text, at) };
  },
  MULTILINE_IMPLICIT_KEY: ({ pos: [at] }, _document, text) => {
    const narrow = withoutSpace(at, text);
    if (narrow) return narrow;
    const below = lineBelow(text, at);
    return /^[ ]+[\w-]+:(?:\s|$)/.test(text.slice(below))
      ? { ...sameIndent, offset: below }
      : noKey;
  },
  MISSING_CHAR: ({ message, pos }, document, text) => {
    if (message.startsWith('Implicit map keys')) return withoutSpace(pos[0], text) ?? noKey;
    if (!message.includes('quote')) return undefined;
    const offset = openQuote(document, pos[0]);
    return {
      offset,
      message: 'A quote begins here and does not end.',
      help:
        text[offset] === "'"
          ? "Close it with '; within the quote write '' for '."
          : 'Close it with "; within the quote write \\" for ".',
    };
  },
  MULTIPLE_DOCS: () => ({
    message: 'A second document begins here (---).',
    help: 'Take the line out; a file holds one document.',
  }),
  BAD_SCALAR_START: ({ pos }, _document, text) => sign(text[pos[0]]!),
  TAG_RESOLVE_FAILED: ({ pos }, _document, text) => (text[pos[0]] === '!' ? sign('!') : undefined),
  UNEXPECTED_TOKEN: ({ message, pos: [at] }, _document, text) => {
    const before = text.slice(0, at).trimEnd().at(-1) ?? '';
    if (/^Unexpected flow-\w+-end/.test(message)) {
      return {
        message: `A "${text[at]}" closes nothing here.`,
        help: 'Take it out, or put the text in quotes.',
      };
    }
    if (message.includes('on same line with key')) {
      return {
        message: 'A list begins on the line of its key.',
        help: 'Begin it on the line below, or put the text in quotes if "- " belongs to it.',
      };
    }
    if (/[|>]/.test(before)) return { ...sign(before), offset: text.lastIndexOf(before, at) };
    if (/[\]}]/.test(before)) {
      const [opening, what] = before === ']' ? ['[', 'list'] : ['{', 'block'];
      return {
        message: `More stands behind the "${before}" that ends a ${what}.`,
        help: `Put the whole text in quotes if "${opening}" belongs to it.`,
      };
    }
    if (before === '"' || before === "'") {
      return {
        message: 'More stands behind the quote that ends a text.',
        help:
          before === "'"
            ? "Write '' for ' within the text, or put the whole text in \"."
            : 'Put the whole text in quotes, and write \\" for " within it.',
      };
    }
    return undefined;
  },
  BAD_DQ_ESCAPE: () => ({
    message: 'A backslash stands before a letter that it cannot stand before.',
    help: 'Write \\\\ for a backslash, or put the text in \' instead of ".',
  }),
};

import type { YAMLError } from 'yaml';
import { firstInvisible, nameOf } from '../../model/invisible.ts';
import { sortOf } from './blocks.ts';
import { hasTab, oddIndent, oddIndentAt, sameIndent, tabbed } from './indents.ts';
import {
  afterComment,
  lineAt,
  lineBelow,
  startOfLine,
  withoutDashSpace,
  withoutSpace,
  type Openings,
  type Told,
} from './slips.ts';

/** Levels without end, which are meant to exhaust their reader. */
export const tooDeep = {
  message: 'Blocks stand too deep within each other.',
  help: 'Write it in fewer levels; no field has more than a few.',
};

const noKey = {
  message: 'This line has no key.',
  help: 'Write "key: value", or indent the line if it goes on from the one above.',
};

const SECOND_COLON = /:\s.*:(?:\s|$)/;
const secondColon = {
  message: 'A second ": " stands on this line.',
  help: 'Put the text in quotes: "… : …".',
};

/** What begins a text and is a sign of YAML. */
const sign = (found: string) => ({
  message: `A text begins with "${found}", which means something else in YAML.`,
  help: 'Put the text in quotes.',
});

/** Where the parser has no word that an author would know. */
const elsewise = {
  message: 'Something stands here that does not belong to what is before it.',
  help: 'Put texts with ":" or "#" in quotes, and indent with spaces; a list and fields do not stand at one level.',
};

const manyDocuments = (line: string) =>
  line.startsWith('---')
    ? {
        message: 'A second document begins here (---).',
        help: 'Take the line out; a file holds one document.',
      }
    : {
        message: 'The line "..." ends the fields, and more stands below it.',
        help: 'Take the line out, or put the text in quotes if "..." belongs to it.',
      };

/** A line that is read by itself without a fault, and has no place among the others; `isIndent` where its indentation is at fault. */
export function misfit(line: string, isEnd: boolean): Told & { isIndent?: boolean } {
  if (isEnd) return manyDocuments(line);
  const tab = /^ *\t/.exec(line);
  const indent = tab ? { ...tabbed, offset: tab[0].length - 1 } : oddIndent(line);
  if (indent) return { ...indent, isIndent: true };
  const close = withoutSpace(0, line) ?? withoutDashSpace(0, line);
  if (close) return close;
  const sort = sortOf(line);
  if (sort === 'other') return noKey;
  return sort === 'item' && line.startsWith('-') ? elsewise : { ...sameIndent, isIndent: true };
}

/** A fault of the parser in an author's words. */
export function tell(fault: YAMLError, openings: Openings, text: string): Told {
  if (fault.message.includes('call stack')) return tooDeep;
  if (hasTab(fault, text)) {
    // A tab behind a key is as good as a space.
    return /^ *(?:- +)?[^\s-][^\t]*:\t/.test(lineAt(text, fault.pos[0])) ? secondColon : tabbed;
  }
  return oddIndentAt(text, fault.pos[0]) ?? advice[fault.code]?.(fault, openings, text) ?? elsewise;
}

/**
 * What only one of the parsers refuses.
 *
 * @param reason its words
 * @param character what stands where it stopped
 */
export function refused(reason: string, character = '') {
  if (/\btag\b/i.test(reason)) return sign('!');
  if (/[\]}]/.test(character) && reason.includes('indentation')) {
    return {
      message: `The "${character}" stands as far left as the field that it belongs to.`,
      help: 'Indent it by two spaces, or put it behind what it closes.',
    };
  }
  const invisible = firstInvisible(character);
  return invisible === undefined
    ? elsewise
    : {
        message: `The character ${nameOf(invisible)} stands here, which no text may hold.`,
        help: 'Take it out.',
      };
}

/** The commonest slips, by the parser's code for them. */
const advice: Partial<
  Record<string, (fault: YAMLError, openings: Openings, text: string) => Told | undefined>
> = {
  BAD_INDENT: ({ message, pos: [at] }, openings, text) =>
    message.startsWith('Flow')
      ? openings.bracket(at)
      : (withoutDashSpace(at, text) ?? afterComment(at, text) ?? sameIndent),
  BAD_DIRECTIVE: ({ pos: [at] }, _openings, text) => (text[at] === '%' ? sign('%') : undefined),
  BLOCK_IN_FLOW: () => ({
    message: 'A ": " stands in a text within { } or [ ].',
    help: 'Put the text in quotes.',
  }),
  BLOCK_AS_IMPLICIT_KEY: ({ pos: [at] }, _openings, text) => {
    if (text[at] === '?') return sign('?');
    if (SECOND_COLON.test(lineAt(text, at))) return secondColon;
    return { ...sameIndent, offset: lineBelow(text, at) };
  },
  MULTILINE_IMPLICIT_KEY: ({ pos: [at] }, _openings, text) => {
    const narrow = withoutSpace(at, text);
    if (narrow) return narrow;
    const below = lineBelow(text, at);
    const field = /^[ ]+(?=[\w-]+:(?:\s|$))/.exec(text.slice(below))?.[0];
    // Beside a field at its own level it lacks its ":"; below it a field stands too deep.
    return field === undefined || field.length === at - startOfLine(text, at)
      ? noKey
      : { ...sameIndent, offset: below };
  },
  MISSING_CHAR: ({ message, pos }, openings, text) => {
    if (message.startsWith('Implicit map keys')) return withoutSpace(pos[0], text) ?? noKey;
    if (message.startsWith('Missing , or :')) {
      return {
        message: 'No comma stands here between two items, or a text goes on behind its quote.',
        help: 'Put a comma between the two, or the whole text in quotes.',
      };
    }
    if (message.includes('directives-end')) {
      const before = /(?:^|\n)(%[^\n]*\n+)$/.exec(text.slice(0, pos[0]))?.[1] ?? '';
      return { ...sign('%'), offset: pos[0] - before.length };
    }
    if (!message.includes('quote')) return undefined;
    const offset = openings.quote(pos[0]);
    return {
      offset,
      message: 'A quote begins here and does not end.',
      help:
        text[offset] === "'"
          ? "Close it with '; within the quote write '' for '."
          : 'Close it with "; within the quote write \\" for ".',
    };
  },
  MULTIPLE_DOCS: ({ pos: [at] }, _openings, text) => {
    const line = lineAt(text, at);
    return line.startsWith('---')
      ? manyDocuments(line)
      : { offset: Math.max(text.lastIndexOf('\n...', at), 0) + 1, ...manyDocuments('...') };
  },
  BAD_SCALAR_START: ({ pos }, _openings, text) => sign(text[pos[0]]!),
  TAG_RESOLVE_FAILED: ({ pos }, _openings, text) => (text[pos[0]] === '!' ? sign('!') : undefined),
  UNEXPECTED_TOKEN: ({ message, pos: [at] }, _openings, text) => {
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
    const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
    const block = /(?<=\s)([|>])\S*\s*$/.exec(line);
    if (block) return { ...sign(block[1]!), offset: at - line.length + block.index };
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

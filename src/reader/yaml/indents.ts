import { EVENT_ID, SCALAR_STYLE, type Event } from 'js-yaml';
import type { YAMLError } from 'yaml';
import { nameOf } from '../../model/invisible.ts';
import { placer } from './offsets.ts';
import { lineAt, startOfLine, type Told } from './slips.ts';
import type { YamlFault } from './index.ts';

/** A line at a level of its own. */
export const sameIndent = {
  message: 'This line is not indented as those that it belongs to.',
  help: 'Indent all fields of a block, and all items of a list, by the same number of spaces.',
};

/** What a tab before a line is told as. */
export const tabbed = {
  message: 'A tab stands in the indentation.',
  help: 'Indent with spaces, two for each level.',
};

/** True for a fault that a tab is the likeliest cause of. */
export const hasTab = ({ code, pos }: YAMLError, text: string) =>
  code === 'TAB_AS_INDENT' || /^ *\t/.test(lineAt(text, pos[0]));

/** White space that no line may be indented with, and that looks as if it could. */
const WIDE = '[\\u1680\\u2000-\\u200b\\u202f\\u205f\\u2060\\u3000\\ufeff]';
const ANY_WIDE = new RegExp(WIDE);
const HARD = '\u00a0';
const ODD_INDENT = new RegExp(`^[ \\t]*(${WIDE}|${HARD})`);
const ODD_INDENTS = new RegExp(ODD_INDENT, 'm');

/** What a line is told that begins with white space of another sort; `offset` where that stands on the line. */
export function oddIndent(line: string): (Told & { offset: number }) | undefined {
  const match = ODD_INDENT.exec(line);
  const found = match?.[1];
  return found === undefined
    ? undefined
    : {
        offset: match![0].length - 1,
        message: `The white space ${nameOf(found)} stands in the indentation.`,
        help: 'Take it out, and indent with plain spaces, two for each level.',
      };
}

/** The same of the line that an offset lies on; `offset` in the text. */
export function oddIndentAt(text: string, offset: number): (Told & { offset: number }) | undefined {
  const told = oddIndent(lineAt(text, offset));
  return told && { ...told, offset: startOfLine(text, offset) + told.offset };
}

/** Lines whose indentation only looks like one: YAML takes its white space for the first letters of a key. */
export function oddIndents(events: readonly Event[], text: string, firstLine: number): YamlFault[] {
  // Few texts hold any; to look at all their lines takes far longer than to find that.
  if (!text.includes(HARD) && !ANY_WIDE.test(text)) return [];
  if (!ODD_INDENTS.test(text)) return [];
  const at = placer(text, firstLine);
  return events.flatMap((event) => {
    if (event.type !== EVENT_ID.SCALAR || event.style !== SCALAR_STYLE.PLAIN) return [];
    const start = event.valueStart;
    if (start === -1 || text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() !== '') {
      return [];
    }
    const told = oddIndentAt(text, start);
    return told ? [{ ...at(told.offset), message: told.message, help: told.help }] : [];
  });
}

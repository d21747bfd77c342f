import type { Crossing } from '../tags/containers.ts';
import { isOfLine } from '../elements/index.ts';
import type { Told } from '../faults.ts';
import { beginsLine, lineStart } from '../paragraphs.ts';
import { tagAt, type Tag } from '../tags/tags.ts';

/** What an author is told of a tag that closes, and not what was opened last. */

/** One that closes nothing. */
export const loneFault = ({ name, start: at, end }: Tag): Told =>
  name === 'br' && end !== undefined
    ? {
        at,
        message: 'Found </br>, which closes nothing. Expected <br />.',
        help: 'Write <br />.',
        fix: { start: at, end, text: '<br />' },
      }
    : {
        at,
        message: `Found </${name}>, which closes nothing. Expected <${name}> before it.`,
        help: 'Take it out, or write the tag that opens.',
      };

/** One that closes what closed itself, by the "/" at an offset. */
export const reopenedFault = ({ name, start: at }: Tag, slash: number): Told => ({
  at,
  message: `Found <${name} />, which is closed already, before a text that </${name}> closes. Expected <${name}> without "/".`,
  help: 'Take the "/" out.',
  fix: { start: slash, end: slash + 1, text: '' },
});

/** One of another name than the tag that opened last, on a line of the file. */
export const misnamedFault = ({ name, start, end }: Tag, opened: Tag, line: number): Told => ({
  at: start,
  message: `Found </${name}>. Expected </${opened.name}>, which closes the tag of line ${line}.`,
  help: `Write </${opened.name}>.`,
  ...(end && { fix: { start, end, text: `</${opened.name}>` } }),
});

/** A tag that closes, at the end of a paragraph, what was opened before that paragraph. */
export function lateFault(tag: Tag, opened: Tag, source: string): Told {
  const { name, start: at } = tag;
  const message = `Found </${name}> in a paragraph before which <${name}> was opened.`;
  if (isOfLine(name)) {
    return {
      at,
      message: `${message} Expected both in the same.`,
      help: `Write <${name}> before the words that it is for, on their line.`,
    };
  }
  const end = tag.end ?? at;
  const before = !beginsLine(source, at);
  const behind = !/^[^\S\n]*(?:\n|$)/.test(source.slice(end));
  const where = before && behind ? 'before and behind' : behind ? 'behind' : 'before';
  // In a list or a quotation a new line begins with what its others begin with.
  const isOutermost = opened.start === 0 || source[opened.start - 1] === '\n';
  const text = `${before ? '\n' : ''}${source.slice(at, end)}${behind ? '\n' : ''}`;
  return {
    at,
    message: `${message} Expected it on a line of its own.`,
    help: `Begin a new line ${where} </${name}>.`,
    ...(isOutermost && { fix: { start: at, end, text } }),
  };
}

/** A tag that closes what was opened in another container. */
export function crossingFault({ at, container, isInside }: Crossing, source: string): Told {
  const { name } = tagAt(source, at);
  const known = container.replace(/\ba /g, 'the ');
  if (!isInside) {
    return {
      at,
      message: `Found </${name}> outside of ${container} in which <${name}> was opened. Expected both in the same.`,
      help: `Write </${name}> before the end of ${known}, or <${name}> before its beginning.`,
    };
  }
  const start = lineStart(source, at);
  const before = source.slice(start, at);
  // What stands before it are signs of a list or a quotation that holds nothing else.
  const isAlone = /^(?:[\s>]|[-+*]\s|\d{1,9}[.)]\s)*$/.test(before);
  return {
    at,
    message: `Found </${name}> within ${container} in which <${name}> was not opened. Expected it behind ${known}.`,
    help: /list|footnote/.test(container)
      ? `Write </${name}> at the beginning of a line of its own.`
      : `Write </${name}> behind ${known}, or <${name}> within.`,
    ...(isAlone && { fix: { start, end: at, text: '' } }),
  };
}

import { componentNamed, isOfLine, plainElements } from '../elements/index.ts';
import type { FoundFault, Told } from '../faults.ts';
import { paragraphEnd, paragraphStart } from '../paragraphs.ts';
import { tagAt, tagsNamed, type Tag } from '../tags/tags.ts';

/** What an author is told of a tag that opens, and that nothing closes. */

/** What is wrong with one that stands alone. */
export function unclosedFault(tag: Tag, source: string): Told {
  const { name, start: at, end } = tag;
  if (name.toLowerCase() === 'br') {
    const fix = end === undefined ? undefined : { start: at, end, text: '<br />' };
    const message = `Found <${name}>, which nothing closes. Expected <br />.`;
    return { at, message, help: 'Write <br />.', fix };
  }
  const content = componentNamed(name)?.content;
  if (content === 'none' && end !== undefined) {
    return {
      at,
      message: `Found <${name}>, which nothing closes. Expected <${name} />, as it holds no text.`,
      help: 'Write " />" at the end of the tag.',
      fix: { start: end - 1, end, text: ' />' },
    };
  }
  if (!source.slice(at).includes(`</${name}>`)) {
    const alone = content === 'optional' ? `, or <${name} />` : '';
    return {
      at,
      message: `Found <${name}>, which nothing closes. Expected </${name}> after it${alone}.`,
      help: `Write </${name}> where it ends.`,
    };
  }
  const message = `Found <${name}>, which is not closed where its paragraph ends. Expected </${name}> in the same paragraph`;
  return isOfLine(name)
    ? {
        at,
        message: `${message}.`,
        help: `Write </${name}> where the paragraph ends, and <${name}> anew in the next one.`,
      }
    : {
        at,
        message: `${message}, or both tags on lines of their own.`,
        help: `Put an empty line before <${name}> and after it.`,
      };
}

/**
 * The slip of a tag that opens where the one before it was to be closed. All of one
 * name are judged together: which of them is one too many nobody can tell.
 *
 * @param isGone tells which tags were taken out already
 * @returns the tags to report, and all that nothing closes; undefined where it is no such slip
 */
export function openedTwice(
  { name, start }: Tag,
  source: string,
  isGone: (start: number) => boolean,
): { again: Tag[]; open: Tag[] } | undefined {
  const [from, to] = isOfLine(name)
    ? [paragraphStart(source, start), paragraphEnd(source, start)]
    : [];
  const tags = tagsNamed(name, source, from, to).filter(
    (one) => !isGone(one.start) && one.kind !== 'self-closing',
  );
  const index = tags.findIndex((one) => one.start === start);
  const isOpen = (place: number) => tags[place]?.kind === 'open';
  const second = [index + 1, index].find((place) => isOpen(place) && isOpen(place - 1));
  if (second === undefined) return undefined;
  const open: Tag[] = [];
  for (const one of tags) {
    if (one.kind === 'open') open.push(one);
    else open.pop();
  }
  // Each second one was to close the one before it.
  const again = open.filter((_, place) => place % 2 === 1 || (place > 0 && !open[place + 1]));
  return { again: again.length > 0 ? again : [tags[second]!], open };
}

/** One that opens where the one before it was to be closed. */
export const twiceFault = ({ name, start: at }: Tag): Told => ({
  at,
  message: `Found <${name}> within another <${name}>, of which one is not closed. Expected </${name}> here, or before it.`,
  help: `Write </${name}> where each of them ends.`,
});

/** A tag of a trusted body that opens what is closed in another container. */
export function crossedFault(source: string, at: number): FoundFault {
  const { name } = tagAt(source, at);
  return {
    at,
    rule: 'body-syntax',
    message: `Found <${name}>, which </${name}> closes in another list, quotation or piece of a line. Expected both in the same.`,
    help: `Write </${name}> at the beginning of a line of its own.`,
  };
}

/** Whether something may stand between the tags of a name. */
export const holdsText = (name: string): boolean =>
  name !== 'br' &&
  (plainElements.includes(name) || (componentNamed(name)?.content ?? 'none') !== 'none');

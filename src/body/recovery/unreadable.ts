import { codeInAttribute, meantAttribute } from '../advice.ts';
import type { FoundFault } from '../faults.ts';
import type { Tag, TagAttribute } from '../tags/tags.ts';

/** What an author is told of a tag that cannot be read. */

/** A "<" that was meant as itself, as it is shown with what stands behind it, and as it is to be written. */
export const plainSignFault = (
  at: number,
  found: string,
  better = found.replace('<', '&lt;'),
): FoundFault => ({
  at,
  rule: 'body-syntax',
  message: `Found "${found}", which MDX reads as the beginning of a tag. Expected "&lt;" for a plain sign.`,
  help: `Write "${better}", or set it as \`code\`.`,
  fix: { start: at, end: at + 1, text: '&lt;' },
});

/** A tag in which something stands that is no attribute; its fix takes out what is only too much. */
export function unreadableFault({ name, start: at, stop }: Tag, source: string): FoundFault {
  const sign = stop === undefined ? '' : (source[stop] ?? '');
  const isExtra = stop !== undefined && /[,;]/.test(sign);
  return {
    at,
    rule: 'body-syntax',
    message: `Found <${name}, a tag that cannot be read. Expected attributes as name="text", then ">" or "/>", without an empty line in between.`,
    help: readableHelp(sign, source.slice(at, stop), isExtra),
    ...(isExtra && { fix: { start: stop, end: stop + 1, text: '' } }),
  };
}

/** What makes a tag readable again, by the sign at which it could not be read, and what stands before it. */
function readableHelp(sign: string, before: string, isExtra: boolean): string {
  if (isExtra) return `Take the "${sign}" out.`;
  if (sign === '\n') {
    return 'Take the empty line out, and see that each quotation mark has its partner.';
  }
  const valueless = /([\w$.:-]+)\s*=\s*$/.exec(before)?.[1];
  const isQuote = /["'“”„‟‘’‚‛]/.test(sign);
  if (valueless && !isQuote) return `Write ${valueless}="text".`;
  if (sign === '' || sign === '<') return 'Write ">" where the tag ends.';
  return isQuote
    ? 'See that each quotation mark has its partner.'
    : `Take what begins with "${sign}" out, up to the ">", or write it as name="text".`;
}

/** The attributes of a tag that cannot be read as text. */
export const unreadableIn = ({ attributes }: Tag): TagAttribute[] =>
  attributes.filter(({ form }) => form === 'code' || form === 'bare');

/** What is written for a text that stands in braces, and needs none. */
function textIn({ name, start, end }: TagAttribute, source: string): Partial<FoundFault> {
  const [, , text] =
    /=\s*\{\s*(["'`])([^"'`{}<>\\\n]*)\1\s*\}$/.exec(source.slice(start, end)) ?? [];
  if (text === undefined) return {};
  const better = `${name}="${text}"`;
  return { help: `Write ${better}.`, fix: { start, end, text: better } };
}

const LONE_QUOTES = /^[“”„‟‘’‚‛]+|[“”„‟‘’‚‛]+$/g;

/** An attribute that is code, or stands without straight quotes. */
export function attributeFault(attribute: TagAttribute, tag: Tag, source: string): FoundFault {
  const { form, start, end, value = '' } = attribute;
  // Who follows the help has the name right as well.
  const name = meantAttribute(tag, attribute.name) ?? attribute.name;
  if (form === 'code')
    return {
      at: start,
      ...codeInAttribute(tag.name, name),
      ...textIn({ ...attribute, name }, source),
    };
  const text = value.replace(LONE_QUOTES, '');
  const better = `${name}="${text}"`;
  const found = source.slice(start, end);
  const quotes = /[“”„‟‘’‚‛]/.test(found) ? 'straight quotes' : 'quotes';
  return {
    at: start,
    rule: 'body-syntax',
    message: `Found ${found} on <${tag.name}>, without ${quotes}. Expected ${better}.`,
    // One quotation mark without its partner does not say where the text ends.
    ...(text === value
      ? { help: `Write ${better}.`, fix: { start, end, text: better } }
      : { help: 'Write straight quotes around all of the text.' }),
  };
}

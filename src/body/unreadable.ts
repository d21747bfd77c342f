import { codeInAttribute } from './advice.ts';
import type { FoundFault } from './faults.ts';
import type { Tag, TagAttribute } from './tags.ts';

/** What an author is told of a tag that cannot be read. */

/** A sign that was meant as itself, and begins no tag. */
export const plainSignFault = ({ name, start: at }: Tag): FoundFault => ({
  at,
  rule: 'body-syntax',
  message: `Found "<${name}", which MDX reads as the beginning of a tag. Expected "&lt;" for a plain sign.`,
  help: `Write "&lt;${name}", or set it as \`code\`.`,
  fix: { start: at, end: at + 1, text: '&lt;' },
});

/** A tag in which something stands that is no attribute; its fix takes out what is only too much. */
export function unreadableFault({ name, start: at, stop }: Tag, source: string): FoundFault {
  const sign = stop === undefined ? '' : (source[stop] ?? '');
  const isExtra = stop !== undefined && /[,;]/.test(sign);
  const help = isExtra
    ? `Take the "${sign}" out.`
    : sign === '\n'
      ? 'Take the empty line out, and see that each quotation mark has its partner.'
      : 'See that each quotation mark has its partner.';
  return {
    at,
    rule: 'body-syntax',
    message: `Found <${name}, a tag that cannot be read. Expected attributes as name="text", then ">" or "/>", without an empty line in between.`,
    help,
    ...(isExtra && { fix: { start: stop, end: stop + 1, text: '' } }),
  };
}

/** The attributes of a tag that cannot be read as text. */
export const unreadableIn = ({ attributes }: Tag): TagAttribute[] =>
  attributes.filter(({ form }) => form === 'code' || form === 'bare');

const LONE_QUOTES = /^[“”„‟‘’‚‛]+|[“”„‟‘’‚‛]+$/g;

/** An attribute that is code, or stands without straight quotes. */
export function attributeFault(attribute: TagAttribute, tag: string, source: string): FoundFault {
  const { name, form, start, end, value = '' } = attribute;
  if (form === 'code') return { at: start, ...codeInAttribute(tag) };
  const text = value.replace(LONE_QUOTES, '');
  const better = `${name}="${text}"`;
  const found = source.slice(start, end);
  const quotes = /[“”„‟‘’‚‛]/.test(found) ? 'straight quotes' : 'quotes';
  return {
    at: start,
    rule: 'body-syntax',
    message: `Found ${found} on <${tag}>, without ${quotes}. Expected ${better}.`,
    // One quotation mark without its partner does not say where the text ends.
    ...(text === value
      ? { help: `Write ${better}.`, fix: { start, end, text: better } }
      : { help: 'Write straight quotes around all of the text.' }),
  };
}

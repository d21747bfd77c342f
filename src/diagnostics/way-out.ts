import type * as z from 'zod';
import { descriptionOf, keysOf, refTarget, unwrap } from '../model/introspect.ts';
import { slugify } from '../model/slugify.ts';
import { withoutInvisible } from '../model/invisible.ts';
import { didYouMean } from './suggest.ts';

/**
 * What an author can do about a value that its schema does not take; undefined where
 * nothing is known that would help.
 *
 * @param key the key that the value is written under
 */
export function wayOut(schema: z.ZodType, value: unknown, key: string): string | undefined {
  const takes = (one: unknown) => schema.safeParse(one).success;
  if (value === null) {
    return takes(undefined)
      ? `Write it after the colon, or take "${key}" out.`
      : whatItIs(schema, key);
  }
  const meant = typeof value === 'string' ? variantsOf(value).find(takes) : undefined;
  if (meant !== undefined) {
    return typeof meant === 'string' ? `Write "${meant}".` : `Write ${meant}, without quotes.`;
  }
  const { type } = unwrap(schema).def;
  const isText = type === 'string' || (type === 'union' && takes('text'));
  if (type === 'array') return listFor(value, key, takes);
  if (type === 'object') {
    if (Array.isArray(value)) return 'Take the "- " before its fields out, or the [ ] around them.';
    return `Write "${key}: { ${keysOf(schema)[0]}: … }", or its fields on lines below, indented by two spaces.`;
  }
  if (refTarget(schema) && Array.isArray(value)) return 'Write one id alone, without "- " or [ ].';
  if (isText && Array.isArray(value)) return 'Put the text in quotes if it begins with "[" itself.';
  if (isText && typeof value === 'object') return 'Put the text in quotes: it holds a ":" or "{".';
  if (typeof value === 'number' || typeof value === 'boolean') {
    if (takes(String(value))) return `Put it in quotes: without them it is a ${typeof value}.`;
    if (typeof value === 'number' && takes(`~${value}-01`)) {
      return `Write the month too, such as ${value}-01, or "~${value}-01" for about.`;
    }
  }
  if (typeof value === 'number' && type === 'number') return undefined;
  return whatItIs(schema, key);
}

/** The sentence that describes a field, as help. */
export function whatItIs(schema: z.ZodType, key: string): string | undefined {
  const description = descriptionOf(schema);
  return description && `"${key}" is: ${description}`;
}

/** What a word that is none of those known was meant for. */
export function wordMeant(
  schema: z.ZodType | undefined,
  value: unknown,
  words: readonly string[],
  key: string,
): string | undefined {
  if (typeof value !== 'string') return schema && whatItIs(schema, key);
  const bare = withoutInvisible(value);
  if (bare !== value && words.includes(bare)) return `Write "${bare}", without what nobody sees.`;
  const guess = didYouMean(value, words) ?? didYouMean(slugify(value), words);
  if (guess) return guess;
  const { vocabulary } = (schema && (unwrap(schema).meta() as { vocabulary?: string })) ?? {};
  return vocabulary
    ? `Write one of them, or add it to "${vocabulary}" in site.yaml.`
    : schema && whatItIs(schema, key);
}

/** Where a list must stand. */
function listFor(value: unknown, key: string, takes: (value: unknown) => boolean): string {
  if (Object.keys(value as object).some((name) => /^-\S/.test(name))) {
    return 'Put a space after the "-" that begins an item.';
  }
  if (typeof value === 'object') return 'Begin the first field of each item with "- ".';
  const text = String(value);
  if (/^-\S/.test(text)) return 'Put a space after the "-" that begins an item.';
  const items = text.split(/\s*,\s*/).map((item) => (takes([item]) ? item : slugify(item)));
  return items.every((item) => /^[\w./-]+$/.test(item) && takes([item]))
    ? `Write "${key}: [${items.join(', ')}]".`
    : `Write each of them on a line of its own below "${key}:", after "- ".`;
}

/** What a text may have been meant as: its likeness in the forms that schemas ask for. */
function variantsOf(text: string): (string | number | boolean)[] {
  const bare = text.trim();
  const lower = bare.toLowerCase();
  return [
    ...(/^[+-]?\d[\d,_' ]*(?:\.\d+)?$/.test(bare) ? [Number(bare.replace(/[,_' ]/g, ''))] : []),
    ...(['true', 'yes', 'on'].includes(lower) ? [true] : []),
    ...(['false', 'no', 'off'].includes(lower) ? [false] : []),
    ...(/^(?:www\.)?[\w-]+(?:\.[\w-]+)+(?:[/?#:]\S*)?$/.test(bare) ? [`https://${bare}`] : []),
    ...(/^\/\/[\w-]+\./.test(bare) ? [`https:${bare}`] : []),
    lower,
    bare.toUpperCase(),
    bare.replace(/^#/, ''),
    withoutInvisible(bare),
    slugify(bare),
  ];
}

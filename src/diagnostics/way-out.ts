import type * as z from 'zod';
import { isNeeded, partsOf, refTarget, unwrap } from '../model/introspect.ts';
import { flow } from './flow.ts';
import { mended } from './mended.ts';
import { isFree, exampleOf } from './example.ts';
import type { Spot } from './spot.ts';
import { variantsOf } from './variants.ts';
import { described, written } from './written.ts';

/** Longest example, in characters: what is longer is told with "…" for its texts. */
const LONGEST = 120;

/**
 * What an author can do about a value that its schema does not take. What it tells to write is
 * taken by the schema. Undefined where nothing is known that would help.
 */
export function wayOut(schema: z.ZodType, value: unknown, spot: Spot): string | undefined {
  const { key } = spot;
  const takes = (one: unknown) => schema.safeParse(one).success;
  const { type } = unwrap(schema).def;
  if (value === null || value === undefined) return forNothing(schema, value, spot);
  if (type === 'array' && typeof value !== 'number') {
    const hyphen = hyphenIn(value);
    if (hyphen) return hyphen;
  }
  const meant = typeof value === 'string' ? variantsOf(value).find(takes) : undefined;
  if (meant !== undefined) {
    return typeof meant === 'string' ? `Write "${meant}".` : `Write ${meant}, without quotes.`;
  }
  const isAtom = typeof value === 'number' || (typeof value === 'boolean' && isFree(schema));
  if (isAtom && takes(String(value))) {
    return `Put it in quotes: without them it is a ${typeof value}.`;
  }
  if (typeof value === 'number' && takes(`~${value}-01`)) {
    return `Write the month too, such as ${value}-01, or "~${value}-01" for about.`;
  }
  const whole = mended(schema, value);
  if (whole !== undefined && flow(whole).length <= LONGEST) {
    return `${written(whole, value, spot)}${orElse(schema, whole, value)}.`;
  }
  if (type === 'array' || type === 'object') return `${written(exampleOf(schema), value, spot)}.`;
  if (isText(schema) && typeof value === 'object') {
    return Array.isArray(value)
      ? 'Write one text, without "- " or [ ]; in quotes if it begins with "[" itself.'
      : 'Put the text in quotes: it holds a ":" or "{".';
  }
  const [number, second] =
    type === 'number' && typeof value === 'string'
      ? [...value.matchAll(/(?<![\w.])\d[\d,]*(?:\.\d+)?/g)].map(([one]) =>
          Number(one.replaceAll(',', '')),
        )
      : [];
  if (number !== undefined && second === undefined && takes(number)) {
    return `Write ${number} alone: what else it says belongs in another field.`;
  }
  // The limit that it breaks is told already.
  if (typeof value === 'number' && type === 'number') return undefined;
  const isEmpty = typeof value === 'string' && value.trim() === '';
  const without = spot.item
    ? 'Without one take the item out.'
    : isOptional(schema, spot)
      ? `Without one take "${key}" out.`
      : undefined;
  const address =
    partsOf(schema).format === 'url' ? 'Write the address of a page, from https:// on.' : undefined;
  return joined(described(spot), isEmpty ? without : address);
}

/** True where any text may stand that is no id. */
const isText = (schema: z.ZodType) => isFree(schema) && !refTarget(schema);

const joined = (...sentences: (string | undefined)[]) =>
  sentences.filter((one) => one !== undefined).join(' ') || undefined;

/** Nothing stands where something must. */
function forNothing(schema: z.ZodType, value: unknown, spot: Spot): string | undefined {
  const { key, item } = spot;
  const { shape, element } = partsOf(schema);
  const isWhole = shape !== undefined || (element && partsOf(element).shape !== undefined);
  if (item) {
    return isWhole
      ? `${written(exampleOf(schema), value, spot)}, or take it out.`
      : 'Write it after the "- ", or take the "- " out.';
  }
  const example = isWhole ? written(exampleOf(schema), value, spot) : 'Write it after the colon';
  if (isOptional(schema, spot)) return `${example}, or take "${key}" out.`;
  const what = described(spot);
  return isWhole ? joined(what, `${example}.`) : what;
}

/** What must be there and is not. */
export function forMissing(schema: z.ZodType, spot: Spot): string | undefined {
  const { shape, element } = partsOf(schema);
  const example = shape || element ? `${written(exampleOf(schema), undefined, spot)}.` : undefined;
  return joined(described(spot), example);
}

/** What else may have been meant, where that is likely. */
function orElse(schema: z.ZodType, meant: unknown, value: unknown): string {
  if (Array.isArray(meant) && typeof value === 'string' && /,\s/.test(value)) {
    return meant.length === 1 ? ', or each of them on a line of its own after "- "' : '';
  }
  if (typeof value !== 'object') return '';
  if (!Array.isArray(value) && schema.safeParse([value]).success) {
    return ', or begin the first field of each item with "- "';
  }
  if (!isText(schema) || typeof meant !== 'string') return '';
  return Array.isArray(value)
    ? ', or put the text in quotes if it begins with "[" itself'
    : ', or put the text in quotes if the ":" is its own';
}

const isOptional = (schema: z.ZodType, { item }: Spot) => !item && !isNeeded(schema);

/** A list whose items stand close to their hyphens is read as one text, or as a block. */
function hyphenIn(value: unknown): string | undefined {
  const texts =
    typeof value === 'string' ? [value] : Array.isArray(value) ? [] : Object.keys(value as object);
  return texts.some((text) => /^-\S/.test(text))
    ? 'Put a space after the "-" that begins an item.'
    : undefined;
}

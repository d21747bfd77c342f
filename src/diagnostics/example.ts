import type * as z from 'zod';
import { expectations } from '../model/checked.ts';
import { isNeeded, keysOf, partsOf, unwrap } from '../model/introspect.ts';

/** What stands for a text in an example. */
export const ANY_TEXT = '…';

/** Most items that a list of an example begins with, where its schema asks for that many. */
const MOST_ITEMS = 3;

/** Made once for each schema: a base has many more faults than schemas. */
const known = new WeakMap<z.ZodType, unknown>();

/**
 * The smallest thing worth writing that a schema takes, with "…" for texts: of a block the
 * fields that must be there, or else its first.
 */
export function exampleOf(schema: z.ZodType): unknown {
  if (!known.has(schema)) known.set(schema, make(schema));
  return known.get(schema);
}

function make(schema: z.ZodType): unknown {
  const { type, shape, element, entries, options } = partsOf(schema);
  if (shape) return completed(schema, {}) ?? {};
  if (element) return filled(schema, [exampleOf(element)]);
  if (entries) return Object.values(entries)[0];
  if (options) return exampleOf(options[0]!);
  if (type === 'boolean') return true;
  if (type === 'number') return [1, 0].find((one) => schema.safeParse(one).success) ?? 1;
  return expectations.get(unwrap(schema))?.example ?? ANY_TEXT;
}

/**
 * A block with what it still lacks, in the order of its schema: the fields that must be there,
 * and the first other one where that is not enough. Undefined where it is wrong all the same.
 */
export function completed(schema: z.ZodType, given: Record<string, unknown>): unknown {
  const { shape = {} } = partsOf(schema);
  const with_ = (more: readonly string[]) =>
    Object.fromEntries(
      keysOf(schema).flatMap((key) =>
        key in given
          ? [[key, given[key]]]
          : isNeeded(shape[key]!) || more.includes(key)
            ? [[key, exampleOf(shape[key]!)]]
            : [],
      ),
    );
  return [[], ...keysOf(schema).map((key) => [key])]
    .map(with_)
    .find((block) => Object.keys(block).length > 0 && schema.safeParse(block).success);
}

/** A list with as many items as its schema asks for. */
export function filled(schema: z.ZodType, items: readonly unknown[]): unknown[] {
  const list = [...items];
  const more = exampleOf(partsOf(schema).element!);
  while (list.length < MOST_ITEMS && !schema.safeParse(list).success) {
    // The same text twice would be one too many.
    list.push(more === ANY_TEXT ? `${more} ${list.length + 1}` : more);
  }
  return list;
}

/** True where a schema takes any text. */
export const isFree = (schema: z.ZodType) => schema.safeParse(ANY_TEXT).success;

/** True where a schema takes any id. */
export const isSlug = (schema: z.ZodType) => schema.safeParse('short-name').success;

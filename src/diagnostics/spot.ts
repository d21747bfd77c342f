import type * as z from 'zod';
import { childOf, descriptionOf, partsOf, schemaAt } from '../model/introspect.ts';
import { exampleOf } from './example.ts';

/** Where a value stands. */
export interface Spot {
  /** The key that it is written under, or that of the list which it is an item of. */
  key: string;
  /** The sentence that describes what stands under that key. */
  description?: string;
  /** Whether it is an item of a list: one of several, or the only one. */
  item?: 'one' | 'only';
}

/** True for a list that may have one item. */
const takesOne = (list: z.ZodType) => {
  const { element } = partsOf(list);
  return element !== undefined && list.safeParse([exampleOf(element)]).success;
};

/** @param path of a value, or of where one is missing */
export function spotOf(schema: z.ZodType, path: readonly PropertyKey[], data: unknown): Spot {
  const key = String(path.findLast((segment) => typeof segment === 'string') ?? 'file');
  const above = schemaAt(schema, path.slice(0, path.lastIndexOf(key)), data);
  const own = above && partsOf(above).shape?.[key];
  const description = own && descriptionOf(own);
  if (typeof path.at(-1) !== 'number') return { key, description };
  const list = path.slice(0, -1).reduce<unknown>(childOf, data);
  // Of a list within a list the key names the outer one.
  const isOnly = typeof path.at(-2) !== 'number' && Array.isArray(list) && list.length === 1;
  return { key, description, item: isOnly && own && takesOne(own) ? 'only' : 'one' };
}

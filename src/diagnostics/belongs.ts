import type * as z from 'zod';
import { childOf, isNeeded, partsOf, schemaAt } from '../model/introspect.ts';
import { bareWord, fieldsFor } from '../model/synonyms.ts';
import { flow } from './flow.ts';
import { mended } from './mended.ts';
import { completed } from './example.ts';
import type { Spot } from './spot.ts';
import { written } from './written.ts';

/** A block that has keys which its schema does not know. */
export interface Block {
  /** Schema and data of the whole file. */
  root: z.ZodType;
  data: unknown;
  path: PropertyKey[];
  /** Schema and value of the block itself, and where it stands. */
  schema: z.ZodType;
  value: unknown;
  spot: Spot;
}

/** What to do about a key, and paths of the fields that it was meant for. */
export interface Meaning {
  help: string;
  meant?: PropertyKey[][];
}

/** A field of a block, or of the items of a list, within this one: `started` beside `times`. */
export function belongsInside(
  key: string,
  { value: block, path }: Block,
  shape: Record<string, z.ZodType>,
  isFree: (name: string) => boolean,
): Meaning | undefined {
  const found = fieldInside(key, childOf(block, key), shape);
  if (!found) return undefined;
  const { holder, child, field, meant, isList } = found;
  const as = `${field}: ${flow(meant)}`;
  if (isList) return { help: `It belongs in an item of "${holder}", as "${as}".` };
  const example = completed(child, { [field]: meant });
  if (!isFree(holder) || example === undefined) {
    return {
      help: `Move it into "${holder}", as "${as}".`,
      meant: [[...path, holder, field]],
    };
  }
  const write = written(example, { [field]: meant }, { key: holder });
  return {
    help: `It belongs in "${holder}". ${write}.`,
    meant: [[...path, holder]],
  };
}

/** The only such field: one of that name rather than one of that meaning, in a block rather than in a list. */
function fieldInside(key: string, value: unknown, shape: Record<string, z.ZodType>) {
  const all = Object.entries(shape).flatMap(([holder, child]) => {
    const { shape: own, element } = partsOf(child);
    const fields = own ?? (element && partsOf(element).shape) ?? {};
    return Object.keys(fields).flatMap((field) => {
      const isName = bareWord(field) === bareWord(key);
      if (holder === 'imported' || !(isName || fieldsFor(key).has(field))) return [];
      const meant = mended(fields[field]!, value);
      const rank = (isName ? 0 : 2) + (own ? 0 : 1);
      return meant === undefined ? [] : [{ holder, child, field, meant, isList: !own, rank }];
    });
  });
  const best = Math.min(...all.map(({ rank }) => rank));
  const [found, second] = all.filter(({ rank }) => rank === best);
  return second ? undefined : found;
}

/** A field of a block around this one, mostly written with too many spaces before it. */
export function belongsOutside(
  key: string,
  { root, data, path, value }: Block,
): (Meaning & { isNeeded: boolean }) | undefined {
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const at = path.slice(0, depth);
    const around = schemaAt(root, at, data);
    const shape = (around && partsOf(around).shape) ?? {};
    const field = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (!field || childOf(at.reduce<unknown>(childOf, data), key) !== undefined) continue;
    if (mended(field, childOf(value, key)) === undefined) continue;
    return {
      help: `Move it out of "${String(path[depth])}", to stand beside it.`,
      meant: [[...at, key]],
      isNeeded: isNeeded(field),
    };
  }
  return undefined;
}

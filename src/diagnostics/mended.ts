import type * as z from 'zod';
import { isBlock, isNeeded, keysOf, partsOf, refTarget } from '../model/introspect.ts';
import { isSynonym } from '../model/synonyms.ts';
import { completed, filled, isFree, isSlug } from './example.ts';
import { variantsOf } from './variants.ts';

/** Most items of a list, or fields of a block, that are mended; longer ones are told the form of one. */
const MOST = 10;

type Fields = Record<string, z.ZodType>;

/**
 * What a value was meant as: the nearest thing to it that its schema takes, with nothing of it
 * lost, and "…" for what is missing. Undefined where nothing is known to be that.
 */
export function mended(schema: z.ZodType, value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  // A reference takes any text, and no sentence is an id.
  if (refTarget(schema) && typeof value === 'string' && !/^[\w./-]+$/.test(value)) return undefined;
  for (const one of likenesses(schema, value)) {
    if (one !== undefined && schema.safeParse(one).success) return one;
  }
  return undefined;
}

function* likenesses(schema: z.ZodType, value: unknown): Generator<unknown> {
  yield value;
  const { shape, element, options = [] } = partsOf(schema);
  if (typeof value === 'string') yield* variantsOf(value);
  if (typeof value === 'number' || (typeof value === 'boolean' && isFree(schema))) {
    yield String(value);
  }
  for (const option of options) yield mended(option, value);
  // One thing in a wrapping that it does not need.
  if (!element && Array.isArray(value) && value.length === 1) yield mended(schema, value[0]);
  if (!shape && !element && isBlock(value) && Object.keys(value).length === 1) {
    const [[key, inner] = []] = Object.entries(value);
    // `rootCause: { id: no-limit }`, and `{ no-limit: … }`
    const isId = !refTarget(schema) || key === 'id' || isSynonym(key!, 'id');
    if (typeof inner !== 'object' || !isId) yield mended(schema, isId ? inner : key);
  }
  if (element) {
    const items = Array.isArray(value) ? value : [value];
    const pieces = piecesOf(element, value);
    const isOne = typeof value !== 'string' || !isListing(value, element);
    for (const all of isOne ? [items, pieces] : [pieces, items]) {
      yield listMeant(schema, element, all);
    }
  }
  if (shape)
    yield isBlock(value) ? blockMended(schema, shape, value) : blockMeant(schema, shape, value);
}

/** A list of what was written without one, or of items that were written without their fields. */
function listMeant(schema: z.ZodType, element: z.ZodType, items: readonly unknown[]): unknown {
  if (items.length > MOST) return undefined;
  const own = items.map((item) => mended(element, item));
  return own.length > 0 && own.every((item) => item !== undefined)
    ? filled(schema, own)
    : undefined;
}

/** What may be several items: words with commas between them, or the fields of a block. */
function piecesOf(element: z.ZodType, value: unknown): unknown[] {
  if (typeof value === 'string') return value.split(/\s*,\s*/);
  if (!isBlock(value)) return [];
  if (refTarget(element)) return Object.keys(value);
  const { shape } = partsOf(element);
  if (!shape) return [];
  return Object.entries(value).map(([key, inner]) =>
    'id' in shape && isBlock(inner) ? { id: key, ...inner } : { [key]: inner },
  );
}

/** True for a text that lists words or names, and not for a sentence with commas. */
function isListing(text: string, item: z.ZodType): boolean {
  const pieces = text.split(/\s*,\s*/);
  if (pieces.length < 2) return false;
  if (!isFree(item) || refTarget(item)) return true;
  return pieces.every(
    (piece) => /^[\p{Lu}\d]\S*(?: \S+){0,2}$/u.test(piece) && !/[.!?]$/.test(piece),
  );
}

/** A block whose fields are all known, each as it was meant; or the two halves of a pair as its fields. */
function blockMended(schema: z.ZodType, shape: Fields, value: Record<string, unknown>): unknown {
  const entries = Object.entries(value);
  if (entries.length > MOST) return undefined;
  if (entries.length === 1) {
    const pair = pairMeant(schema, ...entries[0]!);
    if (pair) return pair;
  }
  const own = entries.map(([key, inner]): [string, unknown] => [
    key,
    Object.hasOwn(shape, key) ? mended(shape[key]!, inner) : undefined,
  ]);
  return own.every(([, inner]) => inner !== undefined)
    ? completed(schema, Object.fromEntries(own))
    : undefined;
}

/** A block with two fields that was written as `one: other`, where the form of one tells which is which. */
export function pairMeant(schema: z.ZodType, key: string, value: unknown): unknown {
  const { shape = {} } = partsOf(schema);
  const needed = keysOf(schema).filter((name) => isNeeded(shape[name]!));
  if (Object.hasOwn(shape, key) || needed.length !== 2) return undefined;
  const ways = [needed, needed.toReversed()].flatMap(([one, other]) => {
    const [first, second] = [shape[one!]!, shape[other!]!];
    const isTold = !isFree(first) || !isFree(second);
    const takes = first.safeParse(key).success && second.safeParse(value).success;
    return isTold && takes ? [completed(schema, { [one!]: key, [other!]: value })] : [];
  });
  return ways.length === 1 ? ways[0] : undefined;
}

/**
 * A block that holds a value which was written in its place. Where its form says in which field
 * it belongs it is put there, else only where no other could be meant.
 */
function blockMeant(schema: z.ZodType, shape: Fields, value: unknown): unknown {
  const keys = keysOf(schema);
  const needed = keys.filter((key) => isNeeded(shape[key]!));
  const inner = (key: string) => mended(shape[key]!, value);
  const takes = (key: string) => shape[key]!.safeParse(value).success;
  const isDirect = (key: string) => inner(key) !== undefined && typeof inner(key) !== 'object';
  const free = needed.filter((key) => isFree(shape[key]!) && isDirect(key));
  const field =
    [...needed, ...keys].find(
      (key) => takes(key) && !isFree(shape[key]!) && !isSlug(shape[key]!),
    ) ??
    needed.find((key) => isDirect(key) && !isFree(shape[key]!)) ??
    (free.length === 1 ? free[0] : undefined) ??
    (free.length === 0
      ? ['text', 'note'].find((key) => keys.includes(key) && takes(key))
      : undefined) ??
    (needed.length === 0
      ? (keys.find(isDirect) ?? keys.find((key) => inner(key) !== undefined))
      : undefined);
  return field === undefined ? undefined : completed(schema, { [field]: inner(field) });
}

import type * as z from 'zod';
import type { CustomFault } from '../model/fields.ts';
import { childOf, keysOf, unwrap } from '../model/introspect.ts';
import { withCodes } from '../model/invisible.ts';
import { didYouMean, nearest } from './suggest.ts';

/** A fault of some data, not yet placed in a file. */
export interface DataFault extends CustomFault {
  path: PropertyKey[];
  /** Whether the fault lies in the key or in the value at the path. */
  on: 'key' | 'value';
  /** Path of the key that a misspelt one was meant for: it is not missing as well. */
  meant?: string;
}

/** A key that the block has no place for, and what it was meant as. */
export function unknownKey(
  key: string,
  known: readonly string[],
  path: PropertyKey[],
  block: unknown,
): DataFault {
  const fault = {
    path: [...path, key],
    on: 'key' as const,
    rule: 'unknown-key',
    message: `Found the unknown key "${withCodes(key)}". Expected one of ${known.join(', ')}.`,
  };
  // Within { } a comma ends a value, and what follows it is read as a key without one.
  if (childOf(block, key) === null) {
    if (/^\d{3}$/.test(key)) {
      return { ...fault, help: 'Write numbers without commas: in { } a comma ends the value.' };
    }
    if (/\s/.test(key)) {
      return { ...fault, help: 'Put the text before it in quotes: in { } a comma ends the value.' };
    }
  }
  // A key that is there already is not what another was meant for.
  const absent = known.filter((name) => childOf(block, name) === undefined);
  const meant = nearest(key, absent);
  const present = nearest(key, known);
  return {
    ...fault,
    help:
      didYouMean(key, absent) ??
      (present === undefined
        ? 'Take it out, or move what it says into the text.'
        : `"${present}" is there already: merge the two, or take this one out.`),
    ...(meant !== undefined && { meant: [...path, meant].join('.') }),
  };
}

/** A text that was read as a block for its ": ": one unknown key with a text, where a text may stand. */
export function textBehindColon(field: z.ZodType | undefined, value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !field) return undefined;
  const [[key, rest] = [], second] = Object.entries(value) as [string, unknown][];
  const text = `${key}: ${String(rest)}`;
  const isOne = second === undefined && typeof rest === 'string';
  const blocks = (unwrap(field).def as unknown as { options?: z.ZodType[] }).options ?? [];
  if (!isOne || blocks.some((block) => keysOf(block).includes(key!))) return undefined;
  return !blocks.some((block) => nearest(key!, keysOf(block))) && field.safeParse(text).success
    ? text
    : undefined;
}

import type * as z from 'zod';
import { isBlock, keysOf, partsOf } from '../model/introspect.ts';
import { fieldsFor } from '../model/synonyms.ts';
import { flow } from './flow.ts';
import { sameWord } from './same-word.ts';

/**
 * What to do about a text that was read as a block for its ": ": one unknown key with a text,
 * where a text may stand. Undefined where the key says that a block was meant.
 */
export function textBehindColon(field: z.ZodType, value: unknown): string | undefined {
  if (!isBlock(value)) return undefined;
  const [[key = '', rest] = [], second] = Object.entries(value);
  if (second !== undefined || typeof rest !== 'string') return undefined;
  const text = `${key}: ${rest}`;
  const keys = (partsOf(field).options ?? []).flatMap(keysOf);
  if (keys.length === 0 || !field.safeParse(text).success || sameWord(key, keys)) return undefined;
  // The names of fields are words in small letters; what an author calls so here is one of them.
  const isName = /^[a-z][a-zA-Z_]*$/.test(key);
  if (isName && keys.some((name) => fieldsFor(key).has(name))) return undefined;
  const block = keys.map((name) => ({ [name]: rest })).find((one) => field.safeParse(one).success);
  return isName && block
    ? `Write "${flow(block).slice(2, -2)}", or put the text in quotes if the ": " is its own: "${text}".`
    : `Put the text in quotes: ": " within it makes it a block. Write "${text}".`;
}

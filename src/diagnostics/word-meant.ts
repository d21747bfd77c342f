import type * as z from 'zod';
import { expectations } from '../model/checked.ts';
import { MAX_SLUG } from '../model/fields.ts';
import { unwrap } from '../model/introspect.ts';
import { withoutInvisible } from '../model/invisible.ts';
import { slugify } from '../model/slugify.ts';
import { isSynonym } from '../model/synonyms.ts';
import { flow } from './flow.ts';
import type { Spot } from './spot.ts';
import { didYouMean } from './suggest.ts';
import { wayOut } from './way-out.ts';
import { described } from './written.ts';

/** What a word that is none of those known was meant for. */
export function wordMeant(
  schema: z.ZodType | undefined,
  value: unknown,
  words: readonly string[],
  spot: Spot,
): string | undefined {
  const named = schema && termNamed(schema, value, words);
  if (named) return `Did you mean "${named}"?`;
  if (typeof value !== 'string') return schema && wayOut(schema, value, spot);
  const bare = withoutInvisible(value);
  if (bare !== value && words.includes(bare)) return `Write "${bare}", without what nobody sees.`;
  const guess = didYouMean(value, words) ?? didYouMean(slugify(value), words);
  if (guess) return guess;
  const synonym = words.find((word) => isSynonym(value, word));
  if (synonym) return `Did you mean "${synonym}"?`;
  const { vocabulary } = (schema && (unwrap(schema).meta() as { vocabulary?: string })) ?? {};
  const id = slugify(value).slice(0, MAX_SLUG);
  if (!vocabulary || !id) return described(spot);
  const name = value.length <= MAX_SLUG ? value.charAt(0).toUpperCase() + value.slice(1) : '…';
  const term = flow({ id, name });
  const both = id === value ? '' : `, and write "${id}"`;
  return `Write one of them, or add "${term}" to "${vocabulary}" in site.yaml${both}.`;
}

/** The id of a term that was written by its name, or by its number alone. */
function termNamed(schema: z.ZodType, value: unknown, ids: readonly string[]): string | undefined {
  const text = String(value).trim().toLowerCase();
  const named = expectations.get(unwrap(schema))?.names?.get(text);
  if (named || !/^\d+$/.test(text)) return named;
  const numbered = ids.filter((id) => /^\D*(\d+)$/.exec(id)?.[1] === text);
  return numbered.length === 1 ? numbered[0] : undefined;
}

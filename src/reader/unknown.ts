import type * as z from 'zod';
import type { DataFault } from '../diagnostics/data-fault.ts';
import { MAX_TOLD } from '../diagnostics/limit.ts';
import { mayJoin } from '../model/references-in.ts';
import type { Unknown } from '../rules/rule.ts';

/** Nothing at all is known. */
export const EVERYTHING: Unknown[] = [{ path: [], joins: true }];

/**
 * The places of some data of which nothing is known, as they have faults. A key that the schema
 * does not know takes nothing away, but where it was meant for another: that is not known then.
 */
export function unknownIn(
  schema: z.ZodType,
  data: unknown,
  faults: readonly DataFault[],
): Unknown[] {
  // More are not put into words, and have places all the same.
  if (faults.length > MAX_TOLD) return EVERYTHING;
  return faults.flatMap(({ rule, path, meant = [], covers = [] }) => {
    const own = rule === 'unknown-key' ? [] : [path];
    return [...own, ...meant, ...covers].map((place) => ({
      path: place as Unknown['path'],
      ...(mayJoin(schema, place, data) && { joins: true }),
    }));
  });
}

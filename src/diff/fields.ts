import { isBlock } from '../model/introspect.ts';
import { SLUG } from '../model/kinds.ts';
import { momentFault } from '../model/time.ts';

/** Data compared field by field, as they are after reading: plain values, lists and blocks. */

/** True when two values read the same. Reading gives fields in the order of the schema. */
export const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Names of the fields of a block that differ. */
export function changedFields(before: object, after: object): string[] {
  const [old, now] = [before, after] as Record<string, unknown>[];
  return Object.keys({ ...old, ...now }).filter((key) => !isSame(old![key], now![key]));
}

/**
 * True when two values differ in words alone: texts in the same places that are no
 * ids, dates or addresses. What might be more than wording is taken to be more.
 */
export function isRewording(before: unknown, after: unknown): boolean {
  if (isSame(before, after)) return true;
  if (typeof before === 'string' && typeof after === 'string') {
    return [before, after].every(isProse);
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    return (
      before.length === after.length && before.every((one, index) => isRewording(one, after[index]))
    );
  }
  if (!isBlock(before) || !isBlock(after)) return false;
  return changedFields(before, after).every((key) => isRewording(before[key], after[key]));
}

const isProse = (text: string) =>
  !SLUG.test(text) && !URL.canParse(text) && momentFault(text, 'moment') !== undefined;

/** How many items of two lists are on one side only; equal ones are matched one for one. */
export function countChanges(before: readonly unknown[], after: readonly unknown[]) {
  const left = before.map((item) => JSON.stringify(item));
  let added = 0;
  for (const item of after.map((one) => JSON.stringify(one))) {
    const index = left.indexOf(item);
    if (index === -1) added++;
    else left.splice(index, 1);
  }
  return { added, removed: left.length };
}

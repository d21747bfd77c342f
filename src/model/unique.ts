import * as z from 'zod';
import { checked, type CustomFault } from './checked.ts';

/** Lists in which nothing stands twice. */

/** A fault for each item whose key an earlier one has; what is no text is no key, and told as such. */
function repeated<T>(
  list: readonly T[],
  keyOf: (item: T) => unknown,
  fault: (item: T, index: number) => CustomFault & { path: (string | number)[] },
) {
  // Nearly all lists are that short.
  if (list.length < 2) return [];
  const known = new Set<unknown>();
  return list.flatMap((item, index) => {
    const key = (item as T | null) === null ? undefined : keyOf(item);
    return typeof key !== 'string' || known.size < known.add(key).size ? [] : [fault(item, index)];
  });
}

/** A list whose items have ids, each of them once. */
export const uniqueIds = <T extends { id?: string | undefined }>(list: readonly T[]) =>
  repeated(
    list,
    ({ id }) => id,
    ({ id }, index) => ({
      rule: 'duplicate-id',
      message: `Found "${id}" twice. Expected each id once.`,
      help: 'Give one of the two another id, or merge them.',
      path: [index, 'id'],
    }),
  );

/** A list in which no text stands twice. */
export const uniqueTexts = (list: readonly string[]) =>
  repeated(
    list,
    (value) => value,
    (value, index) => ({
      rule: 'duplicate-value',
      message: `Found "${value}" twice. Expected each once.`,
      help: 'Take one of the two out.',
      path: [index],
    }),
  );

/** A list of items that name a rule each, no two of them the same. */
export const uniqueRules = (list: readonly { rule: string }[], help: string) =>
  repeated(
    list,
    ({ rule }) => rule,
    ({ rule }, index) => ({
      rule: 'duplicate-id',
      message: `Found the rule "${rule}" twice. Expected each rule once.`,
      help,
      path: [index, 'rule'],
    }),
  );

/** A list in which nothing stands twice; empty where none is written. */
export const distinct = <T extends z.ZodType<string>>(item: T) =>
  checked(z.array(item).default([]), (list) => uniqueTexts(list as string[])).meta({
    uniqueItems: true,
  });

import type * as z from 'zod';
import { filled, exampleOf } from '../../../src/diagnostics/example.ts';
import { partsOf } from '../../../src/model/introspect.ts';

type Block = Record<string, unknown>;
export type Path = readonly (string | number)[];

/**
 * Data in which every field of a schema is written, each list with as few items as it takes.
 *
 * @param keep a path that must be among them, where two fields exclude each other
 */
export function wholeOf(schema: z.ZodType, keep: readonly string[]): unknown {
  const { type, shape, element, options } = partsOf(schema);
  const takes = (value: unknown) => schema.safeParse(value).success;
  if (options) {
    return wholeOf(options.find((one) => partsOf(one).shape) ?? options[0]!, keep);
  }
  if (element) {
    const item = wholeOf(element, keep.slice(1));
    return filled(schema, [item]);
  }
  if (type === 'number') return takes(0) ? 0 : 1;
  if (!shape) return exampleOf(schema);
  const block: Block = Object.fromEntries(
    Object.entries(shape).map(([key, child]) => [
      key,
      wholeOf(child, keep[0] === key ? keep.slice(1) : []),
    ]),
  );
  if (takes(block)) return block;
  const key = Object.keys(block).find(
    (one) => one !== keep[0] && takes({ ...block, [one]: undefined }),
  );
  if (key !== undefined) delete block[key];
  return block;
}

/** The segments of a path as `fieldsOf` tells it, with the first item of each list. */
export const segmentsOf = (path: string): (string | number)[] =>
  path
    .replaceAll('[]', '.0')
    .split('.')
    .map((one) => (one === '0' ? 0 : one));

/** A copy of some data with another value at a path; undefined takes it out. */
export function put(data: unknown, path: readonly PropertyKey[], value: unknown): unknown {
  const [head, ...rest] = path;
  if (head === undefined) return value;
  if (Array.isArray(data)) {
    return (data as unknown[]).map((item, index) =>
      index === Number(head) ? put(item, rest, value) : item,
    );
  }
  const { [head as string]: old, ...others } = (data ?? {}) as Block;
  const inner = put(old, rest, value);
  return inner === undefined ? others : { ...others, [head as string]: inner };
}

/** The value at a path. */
export const at = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Block | undefined)?.[key as string], data);

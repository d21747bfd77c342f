import * as z from 'zod';
import type { RefTarget } from './fields.ts';

/**
 * What a schema says about itself, read from its definition, so that messages,
 * references and the documentation of fields cannot drift from what is checked.
 */

// zod types its definitions per class; a walk over all of them needs the common shape.
interface Definition {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  in?: z.ZodType;
  options?: z.ZodType[];
  entries?: Record<string, string>;
  format?: string;
}
const definitionOf = (schema: z.ZodType) => schema.def as unknown as Definition;

/** The schema that another one makes optional, defaulted or transformed. */
function wrappedIn(schema: z.ZodType): z.ZodType | undefined {
  const { innerType, in: input } = definitionOf(schema);
  return innerType ?? input;
}

/** The schema without the wrappers that only make it optional, defaulted or transformed. */
export function unwrap(schema: z.ZodType): z.ZodType {
  const inner = wrappedIn(schema);
  return inner ? unwrap(inner) : schema;
}

/** What a schema is made of: the fields of a block, the items of a list, the branches of a union. */
export const partsOf = (schema: z.ZodType) => definitionOf(unwrap(schema));

/** The branch of a union that a value is meant for: the one of its own shape. */
export function branchFor(options: readonly z.ZodType[], value: unknown): z.ZodType | undefined {
  const shape = Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
  return options.find((option) => {
    const { type } = partsOf(option);
    return type === 'enum' ? shape === 'string' : type === shape;
  });
}

/** The schema of the value at a path of some data; undefined where the schema has no such place. */
export function schemaAt(
  schema: z.ZodType,
  path: readonly PropertyKey[],
  data?: unknown,
): z.ZodType | undefined {
  const { options, shape, element } = partsOf(schema);
  if (options) {
    const branch = branchFor(options, data);
    return branch ? schemaAt(branch, path, data) : path.length === 0 ? schema : undefined;
  }
  const [head, ...rest] = path;
  if (head === undefined) return schema;
  const child = shape?.[String(head)] ?? element;
  return child && schemaAt(child, rest, childOf(data, head));
}

/** The value of a key or an index; undefined where there is none. */
export function childOf(data: unknown, key: PropertyKey): unknown {
  return typeof data === 'object' && data !== null
    ? (data as Record<PropertyKey, unknown>)[key]
    : undefined;
}

/** True for a block: fields by their names. */
export const isBlock = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The keys of an object schema; empty for any other. */
export function keysOf(schema: z.ZodType): string[] {
  return Object.keys(partsOf(schema).shape ?? {});
}

/** True for a field that must be written. */
export const isNeeded = (schema: z.ZodType) => !schema.safeParse(undefined).success;

/** What a schema field points at, if it is a reference. */
export function refTarget(schema: z.ZodType): RefTarget | undefined {
  const own = z.globalRegistry.get(schema) as { ref?: RefTarget } | undefined;
  if (own?.ref) return own.ref;
  const inner = wrappedIn(schema);
  return inner && refTarget(inner);
}

/** The sentence that describes a field; undefined where it has none. */
export function descriptionOf(schema: z.ZodType): string | undefined {
  return z.globalRegistry.get(schema)?.description;
}

/** The form that a text must have, in the words of its schema; undefined where any will do. */
export function formOf(schema: z.core.$ZodType): string | undefined {
  const { checks = [] } = schema._zod.def as z.core.$ZodTypeDef & { checks?: z.core.$ZodCheck[] };
  for (const check of checks) {
    const { format, error } = check._zod.def as z.core.$ZodCheckDef & { format?: string };
    const message = format === 'regex' ? error?.({} as never) : undefined;
    if (typeof message === 'string') return message;
  }
  return undefined;
}

/** Most items that a list may have; infinite where its schema says nothing of it. */
export function longest(schema: z.ZodType): number {
  const { checks = [] } = unwrap(schema).def as { checks?: z.core.$ZodCheck[] };
  const ends = checks.map(({ _zod: { def } }) => (def as { maximum?: number }).maximum ?? Infinity);
  return Math.min(...ends);
}

/** A field of a schema: its path with `[]` for list items, and its schema. */
export interface Field {
  path: string;
  schema: z.ZodType;
}

/** Every field of a schema, depth first, in the order in which it is written. */
export function fieldsOf(schema: z.ZodType, prefix = ''): Field[] {
  const { shape, element, options } = partsOf(schema);
  if (shape) {
    return Object.entries(shape).flatMap(([key, child]) => {
      const path = prefix ? `${prefix}.${key}` : key;
      return [{ path, schema: child }, ...fieldsOf(child, path)];
    });
  }
  if (element) return fieldsOf(element, `${prefix}[]`);
  return (options ?? []).flatMap((option) => fieldsOf(option, prefix));
}

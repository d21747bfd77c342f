import * as z from 'zod';
import { expectations } from './checked.ts';
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

/** The schema without the wrappers that only make it optional, defaulted or transformed. */
export function unwrap(schema: z.ZodType): z.ZodType {
  const { innerType, in: input } = definitionOf(schema);
  const inner = innerType ?? input;
  return inner ? unwrap(inner) : schema;
}

/** The branch of a union that a value is meant for: the one of its own shape. */
export function branchFor(options: readonly z.ZodType[], value: unknown): z.ZodType | undefined {
  const shape = Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
  return options.find((option) => {
    const { type } = definitionOf(unwrap(option));
    return type === 'enum' ? shape === 'string' : type === shape;
  });
}

/** The schema of the value at a path of some data; undefined where the schema has no such place. */
export function schemaAt(
  schema: z.ZodType,
  path: readonly PropertyKey[],
  data?: unknown,
): z.ZodType | undefined {
  const definition = definitionOf(unwrap(schema));
  if (definition.options) {
    const branch = branchFor(definition.options, data);
    return branch ? schemaAt(branch, path, data) : path.length === 0 ? schema : undefined;
  }
  const [head, ...rest] = path;
  if (head === undefined) return schema;
  const child = definition.shape?.[String(head)] ?? definition.element;
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

/** What a schema is made of: the fields of a block, the items of a list, the branches of a union. */
export const partsOf = (schema: z.ZodType) => definitionOf(unwrap(schema));

/** True for a field that must be written. */
export const isNeeded = (schema: z.ZodType) => !schema.safeParse(undefined).success;

/** What a schema takes, as the end of the sentence "Expected …". */
export function expectation(schema: z.ZodType): string {
  const { type, entries, options, format } = definitionOf(unwrap(schema));
  const target = refTarget(schema);
  if (target) return `the id of ${refNames[target]}`;
  const own = expectations.get(unwrap(schema))?.expects;
  if (own) return own;
  switch (type) {
    case 'string':
      return formOf(unwrap(schema)) ?? 'text';
    case 'number':
      return format === 'safeint' ? 'a whole number' : 'a number';
    case 'boolean':
      return 'true or false';
    case 'array':
      return 'a list';
    case 'object':
      return `a block with ${quotedList(keysOf(schema))}`;
    case 'enum':
      return `one of ${Object.values(entries ?? {}).join(', ')}`;
    case 'union':
      return (options ?? []).map(expectation).join(', or ');
    default:
      return type;
  }
}

const refNames: Record<RefTarget, string> = {
  incidents: 'an incident',
  steps: 'a cascade step',
  remediations: 'a remediation',
  rootCauses: 'a root cause',
  learnings: 'a learning',
  services: 'a service',
  sources: 'a reference of this entry or its incident',
  phases: 'a phase of the incident',
};

/** "a reference to nothing" in the words of its target. */
export const refName = (target: RefTarget) => refNames[target];

const quotedList = (keys: string[]) => keys.map((key) => `"${key}"`).join(', ');

/** What a schema field points at, if it is a reference. */
export function refTarget(schema: z.ZodType): RefTarget | undefined {
  const own = z.globalRegistry.get(schema) as { ref?: RefTarget } | undefined;
  if (own?.ref) return own.ref;
  const { innerType, in: input } = definitionOf(schema);
  const inner = innerType ?? input;
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
  const { shape, element, options } = definitionOf(unwrap(schema));
  if (shape) {
    return Object.entries(shape).flatMap(([key, child]) => {
      const path = prefix ? `${prefix}.${key}` : key;
      return [{ path, schema: child }, ...fieldsOf(child, path)];
    });
  }
  if (element) return fieldsOf(element, `${prefix}[]`);
  return (options ?? []).flatMap((option) => fieldsOf(option, prefix));
}

/** A reference as it stands in data. */
export interface Reference {
  target: RefTarget;
  id: string;
  path: (string | number)[];
}

/** Every reference in some data, found by walking it along its schema. */
export function referencesIn(schema: z.ZodType, data: unknown): Reference[] {
  const found: Reference[] = [];
  const path: (string | number)[] = [];
  const visit = ({ target, fields, element, options }: Way, value: unknown): void => {
    if (target) {
      // An empty text is reported as such; it refers to nothing.
      if (typeof value === 'string' && value !== '')
        found.push({ target, id: value, path: [...path] });
    } else if (options) {
      const branch = branchFor(options, value);
      if (branch) visit(wayTo(branch), value);
    } else if (element) {
      if (Array.isArray(value)) value.forEach((item, index) => visitAt(index, element, item));
    } else {
      for (const [key, way] of fields) visitAt(key, way, childOf(value, key));
    }
  };
  const visitAt = (key: string | number, way: Way, value: unknown) => {
    if (value === undefined || value === null) return;
    path.push(key);
    visit(way, value);
    path.pop();
  };
  if (data !== undefined && data !== null) visit(wayTo(schema), data);
  return found;
}

/** True where what joins an entry to another may stand at a path of some data, or within what stands there. */
export function mayJoin(schema: z.ZodType, path: readonly PropertyKey[], data: unknown): boolean {
  const field = schemaAt(schema, path, data);
  return field === undefined || joins(wayTo(field));
}

// Sources stand in the same entry or its incident, and lead nowhere.
const joins = ({ target, fields, element, options }: Way): boolean =>
  (target !== undefined && target !== 'sources') ||
  fields.some(([, way]) => joins(way)) ||
  (element !== undefined && joins(element)) ||
  (options ?? []).some((option) => joins(wayTo(option)));

/** Where the references in data of a schema are: what holds none is left out. */
interface Way {
  target?: RefTarget;
  fields: [string, Way][];
  element?: Way;
  options?: z.ZodType[];
}

/** Found once for each schema: a base has many more entries than schemas. */
const ways = new WeakMap<z.ZodType, Way>();

function wayTo(schema: z.ZodType): Way {
  const known = ways.get(schema);
  if (known) return known;
  const { shape, element, options } = definitionOf(unwrap(schema));
  const way: Way = {
    target: refTarget(schema),
    fields: Object.entries(shape ?? {})
      .map(([key, child]): [string, Way] => [key, wayTo(child)])
      .filter(([, child]) => holdsReferences(child)),
    element: element && holdsReferences(wayTo(element)) ? wayTo(element) : undefined,
    options: options?.some((option) => holdsReferences(wayTo(option))) ? options : undefined,
  };
  ways.set(schema, way);
  return way;
}

const holdsReferences = ({ target, fields, element, options }: Way): boolean =>
  target !== undefined || fields.length > 0 || !!element || !!options;

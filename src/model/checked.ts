import * as z from 'zod';

/** A rule of ours, broken: `rule` and `help` reach the author's diagnostic unchanged. */
export interface CustomFault {
  rule: string;
  message: string;
  help?: string;
}

/** Adds a check of ours to a schema. The check returns every fault it finds in the value. */
export function checked<T extends z.ZodType>(
  schema: T,
  check: (value: z.output<T>) => (CustomFault & { path?: (string | number)[] })[],
): T {
  const sort = innermost(schema);
  const find = ({ value, issues }: z.core.ParsePayload) => {
    for (const { path, message, ...params } of check(value as z.output<T>)) {
      // What is wrong here must not hide what is wrong elsewhere.
      issues.push({
        code: 'custom',
        message,
        params,
        path: path ?? [],
        input: value,
        continue: true,
      });
    }
  };
  // A fault in one place hides nothing of another: what has its sort is checked, whatever is wrong in it.
  const when = ({ value }: z.core.ParsePayload) => sortOf(value) === sort;
  return schema.check({ _zod: { check: find, def: { check: 'custom', when }, onattach: [] } }) as T;
}

/**
 * What schemas expect where their type does not say it, as the end of the sentence "Expected …",
 * an example that they take, where "…" is none, and what readers see of the ids that they take.
 */
export const expectations = z.registry<{
  expects?: string;
  example?: string;
  names?: ReadonlyMap<string, string>;
}>();

/** A schema with an example of what it takes. */
export const withExample = <T extends z.ZodType>(schema: T, example: string): T => {
  expectations.add(schema, { ...expectations.get(schema), example });
  return schema;
};

const sortOf = (value: unknown) =>
  Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;

/** The sort of value that a schema takes, whatever is wrapped around it. */
function innermost(schema: z.ZodType): string {
  const def = schema.def as { type: string; innerType?: z.ZodType };
  return def.innerType ? innermost(def.innerType) : def.type;
}

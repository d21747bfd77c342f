import type * as z from 'zod';
import type { CustomFault } from '../model/fields.ts';
import { childOf, descriptionOf, expectation, keysOf, schemaAt } from '../model/introspect.ts';
import { didYouMean } from './suggest.ts';

/** A fault of some data, not yet placed in a file. */
export interface DataFault extends CustomFault {
  path: PropertyKey[];
  /** Whether the fault lies in the key or in the value at the path. */
  on: 'key' | 'value';
}

type Issue = z.core.$ZodIssue;

/**
 * zod's issues in an author's words: what was found, what was expected, and the
 * nearest valid word.
 *
 * @param schema the schema that the data was checked against
 * @param data the data as it was read, before any transformation
 */
export function faultsFromZod(
  schema: z.ZodType,
  data: unknown,
  issues: readonly Issue[],
): DataFault[] {
  const mistyped = new Set(
    issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => path.join('.')),
  );
  return issues
    .filter(({ code, path }) => code === 'invalid_type' || !mistyped.has(path.join('.')))
    .flatMap((issue) => faultsOf(schema, data, issue));
}

function faultsOf(schema: z.ZodType, data: unknown, issue: Issue): DataFault[] {
  const value = issue.path.reduce<unknown>((at, key) => childOf(at, key), data);
  const field = schemaAt(schema, issue.path, data);
  const name = `"${String(issue.path.findLast((key) => typeof key === 'string') ?? 'file')}"`;
  const at = { path: issue.path, on: 'value' as const };

  if (issue.code === 'custom') {
    const { rule = 'invalid-value', help } = (issue.params ?? {}) as Partial<CustomFault>;
    return [{ ...at, rule, message: issue.message, help }];
  }
  if (issue.code === 'unrecognized_keys') {
    const known = field ? keysOf(field) : [];
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      on: 'key',
      rule: 'unknown-key',
      message: `Found the unknown key "${key}". Expected one of ${known.join(', ')}.`,
      help: didYouMean(key, known) ?? 'Take it out, or move what it says into the text.',
    }));
  }
  if (issue.code === 'invalid_union') {
    return unionFaults(schema, data, issue, field, name, value);
  }
  const expected = field ? expectation(field) : 'something else';
  if (value === undefined) {
    const description = field && descriptionOf(field);
    return [
      {
        ...at,
        rule: 'missing-field',
        message: `Missing ${name}. Expected ${expected}.`,
        help: description && `${name} is: ${description}`,
      },
    ];
  }
  if (issue.code === 'invalid_value') {
    const words = issue.values.map(String);
    return [
      {
        ...at,
        rule: 'unknown-value',
        message: `Found ${show(value)} for ${name}. Expected ${expected}.`,
        help: typeof value === 'string' ? didYouMean(value, words) : undefined,
      },
    ];
  }
  if (issue.code === 'invalid_type') {
    return [
      {
        ...at,
        rule: 'wrong-type',
        message: `Found ${show(value)} for ${name}. Expected ${expected}.`,
      },
    ];
  }
  return [
    {
      ...at,
      rule: 'invalid-value',
      message: `Found ${show(value)} for ${name}. Expected ${constraint(issue)}.`,
    },
  ];
}

/** Of the branches of a union only the one that the author meant is worth reporting. */
function unionFaults(
  schema: z.ZodType,
  data: unknown,
  issue: z.core.$ZodIssueInvalidUnion,
  field: z.ZodType | undefined,
  name: string,
  value: unknown,
): DataFault[] {
  const meant = issue.errors.find((branch) =>
    branch.every((inner) => inner.path.length > 0 || inner.code !== 'invalid_type'),
  );
  if (!meant) {
    const expected = field ? expectation(field) : 'something else';
    const rule = value === undefined ? 'missing-field' : 'wrong-type';
    const found = value === undefined ? `Missing ${name}.` : `Found ${show(value)} for ${name}.`;
    return [{ path: issue.path, on: 'value', rule, message: `${found} Expected ${expected}.` }];
  }
  return faultsFromZod(
    schema,
    data,
    meant.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })),
  );
}

/** What a broken constraint wanted; patterns say it themselves, as the end of "Expected …". */
function constraint(issue: Issue): string {
  switch (issue.code) {
    case 'too_small':
      if (issue.origin === 'string') return 'a text that is not empty';
      if (issue.origin === 'array') return `at least ${issue.minimum} of them`;
      return `a number ${issue.inclusive ? 'of at least' : 'above'} ${issue.minimum}`;
    case 'too_big':
      return `a number of at most ${issue.maximum}`;
    case 'invalid_format':
      return formats[issue.format] ?? issue.message;
    default:
      return 'something else';
  }
}

const formats: Record<string, string> = {
  url: 'a web address that starts with https:// or http://',
};

/** A value as an author would recognise it. */
function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value === null) return 'nothing';
  if (typeof value === 'object') return 'a block';
  if (typeof value === 'string') return `"${value.length > 60 ? `${value.slice(0, 57)}…` : value}"`;
  return `the ${typeof value} ${String(value)}`;
}

import type * as z from 'zod';
import type { CustomFault } from '../model/fields.ts';
import { childOf, expectation, keysOf, schemaAt } from '../model/introspect.ts';
import { MAX_TOLD } from './limit.ts';
import { textBehindColon, unknownKey, type DataFault } from './misread.ts';
import { constraint, show, sizeOf } from './value-words.ts';
import { wayOut, whatItIs, wordMeant } from './way-out.ts';

/** Most issues, and most unknown keys of a block, that are put into words: more than are told of a file. */
const MAX_FAULTS = MAX_TOLD + 1;

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
  const found = issues
    .filter(({ code, path }) => code === 'invalid_type' || !mistyped.has(path.join('.')))
    .slice(0, MAX_FAULTS)
    .flatMap((issue) => faultsOf(schema, data, issue));
  const misspelt = new Set(found.flatMap(({ meant }) => meant ?? []));
  return found.filter(
    ({ rule, path }) => rule !== 'missing-field' || !misspelt.has(path.join('.')),
  );
}

function faultsOf(schema: z.ZodType, data: unknown, issue: Issue): DataFault[] {
  const value = issue.path.reduce<unknown>((at, key) => childOf(at, key), data);
  const field = schemaAt(schema, issue.path, data);
  const key = String(issue.path.findLast((segment) => typeof segment === 'string') ?? 'file');
  const name = `"${key}"`;
  const at = { path: issue.path, on: 'value' as const };

  if (issue.code === 'custom') {
    const { rule = 'invalid-value', help } = (issue.params ?? {}) as Partial<CustomFault>;
    return [{ ...at, rule, message: issue.message, help }];
  }
  if (issue.code === 'unrecognized_keys') {
    const known = field ? keysOf(field) : [];
    return issue.keys
      .slice(0, MAX_FAULTS)
      .map((unknown) => unknownKey(unknown, known, issue.path, value));
  }
  if (issue.code === 'invalid_union') {
    return unionFaults(schema, data, issue, field, name, value);
  }
  const expected = field ? expectation(field) : 'something else';
  if (value === undefined) {
    return [
      {
        ...at,
        rule: 'missing-field',
        message: `Missing ${name}. Expected ${expected}.`,
        help: field && whatItIs(field, key),
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
        help: wordMeant(field, value, words, key),
      },
    ];
  }
  if (issue.code === 'invalid_type') {
    return [
      {
        ...at,
        rule: 'wrong-type',
        message: `Found ${show(value)} for ${name}. Expected ${expected}.`,
        help: field && wayOut(field, value, key),
      },
    ];
  }
  const tooLong = issue.code === 'too_big' && (typeof value === 'string' || Array.isArray(value));
  return [
    {
      ...at,
      rule: 'invalid-value',
      message: `Found ${tooLong ? sizeOf(value) : show(value)} for ${name}. Expected ${constraint(issue)}.`,
      help: tooLong
        ? 'Keep what readers need, and move the rest into the text below the fields.'
        : field && wayOut(field, value, key),
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
  const union = schemaAt(schema, issue.path);
  const text = textBehindColon(union, value);
  if (text !== undefined) {
    const message = `Found a block for ${name}. Expected ${expectation(union!)}.`;
    const help = `Put the text in quotes: ": " within it makes it a block. Write "${text}".`;
    return [{ path: issue.path, on: 'value', rule: 'wrong-type', message, help }];
  }
  const meant = issue.errors.find((branch) =>
    branch.every((inner) => inner.path.length > 0 || inner.code !== 'invalid_type'),
  );
  if (!meant) {
    const expected = field ? expectation(field) : 'something else';
    const rule = value === undefined ? 'missing-field' : 'wrong-type';
    const found = value === undefined ? `Missing ${name}.` : `Found ${show(value)} for ${name}.`;
    const key = name.slice(1, -1);
    const help = field && (value === undefined ? whatItIs(field, key) : wayOut(field, value, key));
    return [
      { path: issue.path, on: 'value', rule, message: `${found} Expected ${expected}.`, help },
    ];
  }
  return faultsFromZod(
    schema,
    data,
    meant.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })),
  );
}

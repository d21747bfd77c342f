import type * as z from 'zod';
import type { CustomFault } from '../model/checked.ts';
import { expectation } from '../model/expectation.ts';
import { childOf, schemaAt } from '../model/introspect.ts';
import type { DataFault } from './data-fault.ts';
import { MAX_TOLD } from './limit.ts';
import { spotOf, type Spot } from './spot.ts';
import { textBehindColon } from './text-behind-colon.ts';
import { unknownKeys } from './unknown-key.ts';
import { constraint, show, sizeOf } from './value-words.ts';
import { forMissing, wayOut } from './way-out.ts';
import { wordMeant } from './word-meant.ts';

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
  const misspelt = new Set(found.flatMap(({ meant = [] }) => meant.map((path) => path.join('.'))));
  const covered = new Set(found.flatMap(({ covers = [] }) => covers.map((path) => path.join('.'))));
  return found.filter(
    (fault) =>
      !(fault.on === 'value' && covered.has(fault.path.join('.'))) &&
      (fault.rule !== 'missing-field' || !isMisspelt(fault, misspelt)),
  );
}

/** True for a field that stands there under another name; a rule of ours names it in its sentence. */
function isMisspelt({ path, message }: DataFault, misspelt: ReadonlySet<string>): boolean {
  const own = path.join('.');
  if (misspelt.has(own)) return true;
  const around = [own, path.slice(0, -1).join('.')];
  return [...misspelt].some((field) => {
    const end = field.lastIndexOf('.');
    return (
      around.includes(field.slice(0, Math.max(end, 0))) &&
      message.includes(`"${field.slice(end + 1)}"`)
    );
  });
}

function faultsOf(schema: z.ZodType, data: unknown, issue: Issue): DataFault[] {
  const value = issue.path.reduce<unknown>(childOf, data);
  const field = schemaAt(schema, issue.path, data);
  const spot = spotOf(schema, issue.path, data);
  const name = `"${spot.key}"`;
  const at = { path: issue.path, on: 'value' as const };

  if (issue.code === 'custom') {
    const { rule = 'invalid-value', help } = (issue.params ?? {}) as Partial<CustomFault>;
    return [{ ...at, rule, message: issue.message, help }];
  }
  if (issue.code === 'unrecognized_keys') {
    if (!field) return [];
    const block = { root: schema, data, path: issue.path, schema: field, value, spot };
    return unknownKeys(issue.keys.slice(0, MAX_FAULTS), block);
  }
  if (issue.code === 'invalid_union') {
    return unionFaults(schema, data, issue, field, spot, value);
  }
  if (value === undefined || issue.code === 'invalid_type') {
    return [{ ...at, ...typeFault(field, value, spot) }];
  }
  if (issue.code === 'invalid_value') {
    const words = issue.values.map(String);
    return [
      {
        ...at,
        rule: 'unknown-value',
        message: `Found ${show(value)} for ${name}. Expected ${expected(field)}.`,
        help: wordMeant(field, value, words, spot),
      },
    ];
  }
  const isLimit = issue.code === 'too_big' || issue.code === 'too_small';
  const isSized = isLimit && (Array.isArray(value) || (typeof value === 'string' && value.trim()));
  const tooLong = isSized && issue.code === 'too_big';
  return [
    {
      ...at,
      rule: 'invalid-value',
      message: `Found ${isSized ? sizeOf(value) : show(value)} for ${name}. Expected ${constraint(issue)}.`,
      help: tooLong
        ? 'Keep what readers need, and move the rest into the text below the fields.'
        : field && wayOut(field, value, spot),
    },
  ];
}

const expected = (field: z.ZodType | undefined) => (field ? expectation(field) : 'something else');

/** What is wrong with a value of another type than its field takes, or with one that is not there. */
function typeFault(field: z.ZodType | undefined, value: unknown, spot: Spot): CustomFault {
  const isMissing = value === undefined;
  const found = isMissing ? `Missing "${spot.key}".` : `Found ${show(value)} for "${spot.key}".`;
  return {
    rule: isMissing ? 'missing-field' : 'wrong-type',
    message: `${found} Expected ${expected(field)}.`,
    help: field && (isMissing ? forMissing(field, spot) : wayOut(field, value, spot)),
  };
}

/** Of the branches of a union only the one that the author meant is worth reporting. */
function unionFaults(
  schema: z.ZodType,
  data: unknown,
  issue: z.core.$ZodIssueInvalidUnion,
  field: z.ZodType | undefined,
  spot: Spot,
  value: unknown,
): DataFault[] {
  const union = schemaAt(schema, issue.path);
  const help = union && textBehindColon(union, value);
  if (help) {
    const message = `Found a block for "${spot.key}". Expected ${expectation(union)}.`;
    return [{ path: issue.path, on: 'value', rule: 'wrong-type', message, help }];
  }
  const meant = issue.errors.find((branch) =>
    branch.every((inner) => inner.path.length > 0 || inner.code !== 'invalid_type'),
  );
  if (!meant) return [{ path: issue.path, on: 'value', ...typeFault(field, value, spot) }];
  return faultsFromZod(
    schema,
    data,
    meant.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })),
  );
}

import type * as z from 'zod';
import { expectations } from './checked.ts';
import type { RefTarget } from './fields.ts';
import { formOf, keysOf, partsOf, refTarget, unwrap } from './introspect.ts';

/** What a schema takes, as the end of the sentence "Expected …". */
export function expectation(schema: z.ZodType): string {
  const { type, entries, options, format } = partsOf(schema);
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

import type { AnyNode } from '../graph/nodes.ts';

/** The texts in the data of an entry, and what each of them is for. */

/**
 * What a text is for. A `cause` says why; an `account` tells what happened or how it
 * is; an `action` what is done about it; a `quote` is evidence and a `source` a
 * document or a message, both in other people's words; `heading` and `paragraph` stand in the body.
 */
export const everyRole = [
  'title',
  'summary',
  'cause',
  'account',
  'action',
  'quote',
  'source',
  'heading',
  'paragraph',
] as const;
export type Role = (typeof everyRole)[number];

/** True for what the authors say in their own words. */
export const isOwn = (role: Role) => role !== 'quote' && role !== 'source';
/** Roles of what the authors say in their own words. */
export const ownWords = everyRole.filter(isOwn);

/** Fields of entries by what their texts are for; those of `account` need not be named. */
const roles = new Map<string, Role>([
  ['title', 'title'],
  ['summary', 'summary'],
  ['whys', 'cause'],
  ['trigger', 'cause'],
  ['contributingFactors', 'cause'],
  ['wentWrong', 'cause'],
  ['successCriterion', 'action'],
  ['practices', 'action'],
  ['changes', 'action'],
  ['references', 'source'],
  ['disagreements', 'source'],
  ['updates', 'source'],
]);

/** Keys under which prose stands, at any depth; what stands under others is an id, a name, a date, a choice. */
export const proseKeys: ReadonlySet<string> = new Set([
  'about',
  'action',
  'after',
  'answer',
  'because',
  'before',
  'how',
  'justification',
  'name',
  'note',
  'now',
  'question',
  'rationale',
  'reason',
  'statusReason',
  'successCriterion',
  'summary',
  'target',
  'text',
  'timeline',
  'title',
  'what',
]);

/**
 * Visits every text in the data of an entry, in the order in which they stand there.
 * The role is undefined for what is no prose; the path is the visitor's own only during its call.
 *
 * @param wanted roles without which a field need not be looked into
 */
export function eachField(
  { kind, data }: Pick<AnyNode, 'kind' | 'data'>,
  see: (text: string, path: readonly (string | number)[], role: Role | undefined) => void,
  wanted: readonly Role[] = everyRole,
): void {
  const path: (string | number)[] = [];
  const visit = (parent: string | number, key: string | number, value: unknown, role: Role) => {
    if (typeof value === 'string') {
      path.push(key);
      see(value, path, proseKeys.has(key as string) ? role : undefined);
      path.pop();
    } else if (typeof value === 'object' && value !== null) {
      path.push(key);
      if (Array.isArray(value)) {
        for (let index = 0; index < value.length; index++) visit(key, index, value[index], role);
      } else {
        const own = key === 'evidence' || parent === 'evidence' ? 'quote' : role;
        for (const inner in value)
          visit(key, inner, (value as Record<string, unknown>)[inner], own);
      }
      path.pop();
    }
  };
  for (const [key, value] of Object.entries(data)) {
    // What a root cause says of itself is a cause.
    const own = kind === 'rootCauses' && (key === 'title' || key === 'summary') ? 'cause' : null;
    const role = own ?? roles.get(key) ?? 'account';
    // Evidence stands in fields of all sorts.
    if (wanted.includes(role) || wanted.includes('quote')) visit('', key, value, role);
  }
}

import { SLUG } from './kinds.ts';
import * as z from 'zod';
import { checked, type CustomFault, line, prose, ref, slug, sources, url } from './fields.ts';
import { combinations, confidences, evidenceKinds, stopReasons } from './vocabulary.ts';

/** Something that shows an answer to be true. */
export const evidence = z.strictObject({
  kind: z.enum(evidenceKinds).describe('What sort of thing shows it.'),
  at: line.optional().describe('Where to find it: file and line, commit, query, log name.'),
  text: prose.optional().describe('What it says, quoted or told.'),
  url: url.optional().describe('An address that opens it.'),
  sources,
});
export type Evidence = z.output<typeof evidence>;

const why = z.strictObject({
  id: slug.optional().describe('Name by which other items refer to this one.'),
  of: z
    .union([z.int().min(0), z.string().min(1)])
    .optional()
    .describe(
      'The item that this one explains, by its number (from 1) or id; 0 is the step or incident itself. Without it: the item before.',
    ),
  question: line.optional().describe('The question, where "Why?" alone would not say it.'),
  because: prose.describe('The answer.'),
  evidence: z.array(evidence).default([]).describe('What shows the answer to be true.'),
  confidence: z.enum(confidences).optional().describe('How sure the authors are.'),
  combine: z
    .enum(combinations)
    .optional()
    .describe('Whether the answers below were needed together (all) or one was enough (any).'),
  rejected: z
    .boolean()
    .default(false)
    .describe('True for a hypothesis that its evidence ruled out.'),
  rootCause: ref('rootCauses').optional().describe('The root cause that the chain ends in.'),
  stop: z.enum(stopReasons).optional().describe('Why the chain ends here.'),
  sources,
});
export type Why = z.output<typeof why>;

/**
 * Most whys of one entry: the longest list that came with the program has 10, and what
 * walks down a chain goes one level deeper for each.
 */
const MAX_WHYS = 200;

/** A chain of whys, or several: a flat list in which an item answers the one before it. */
export const whys = checked(z.array(why).max(MAX_WHYS).default([]), (list) => {
  const faults: (CustomFault & { path: (string | number)[] })[] = [];
  if (list.length > MAX_WHYS) return faults;
  // An item of another sort is told as such.
  if (list.some((item: unknown) => typeof item !== 'object' || item === null)) return faults;
  // An id that is none, or cannot be read, may be the one that is looked for.
  const areNamed = list.every(
    ({ id }) => id === undefined || (typeof id === 'string' && SLUG.test(id)),
  );
  for (const [index, item] of list.entries()) {
    const first = list.findIndex((other) => other.id !== undefined && other.id === item.id);
    if (item.id !== undefined && first < index) {
      faults.push({
        rule: 'duplicate-id',
        message: `Found the id "${item.id}" twice, at item ${first + 1} and item ${index + 1}. Expected each id once.`,
        help: 'Give one of the two another id.',
        path: [index, 'id'],
      });
    }
    // That nothing is written is told as such.
    const isReference = typeof item.of === 'number' || (typeof item.of === 'string' && areNamed);
    if (isReference && item.of !== '' && parentIndex(list, index) === undefined) {
      faults.push({
        rule: 'unknown-reference',
        message: `Found "of: ${item.of}" on item ${index + 1}. Expected the number or id of an earlier item, or 0 for the start.`,
        help:
          index === 0
            ? 'Take "of" out: the first item answers for the whole.'
            : `Write a number from 0 to ${index}, or move the item below the one that it explains.`,
        path: [index, 'of'],
      });
    }
  }
  return faults;
});

/**
 * Index of the item that an item explains; -1 for the step or incident itself,
 * undefined when `of` names nothing that stands earlier in the list.
 */
export function parentIndex(list: readonly Why[], index: number): number | undefined {
  const { of } = list[index]!;
  if (of === undefined) return index - 1;
  const parent = typeof of === 'number' ? of - 1 : list.findIndex((other) => other.id === of);
  if (typeof of === 'string' && parent === -1) return undefined;
  return parent < index ? parent : undefined;
}

import * as z from 'zod';
import { expectations, withExample } from './checked.ts';
import { SLUG, type Kind } from './kinds.ts';
import { line, prose } from './texts.ts';
import { distinct } from './unique.ts';

export { checked, withExample, type CustomFault } from './checked.ts';
export { date, moment } from './dates.ts';
export { line, prose } from './texts.ts';

/** Fields that several kinds share. Every schema field says what it holds by `.describe()`. */

/** Longest id or tag, in characters: it becomes the name of a folder, which may have 255 bytes. */
export const MAX_SLUG = 100;

/** An address that a browser may open: http or https only. */
export const url = z.url({ protocol: /^https?$/ }).register(expectations, {
  expects: 'a web address that starts with https:// or http://',
  example: 'https://example.org/',
});

/** Lower-case words joined by hyphens. */
export const slug = withExample(
  z.string().regex(SLUG, 'lower-case letters and digits, joined by hyphens').max(MAX_SLUG),
  'short-name',
);

/**
 * What a reference may point at: an entry, or a part of the incident that the
 * entry belongs to (its `references` and `phases`, by their id).
 */
export type RefTarget = Kind | 'sources' | 'phases';

/** The id of something else in the base; the graph resolves it, and reports it when nothing has it. */
export function ref(target: RefTarget) {
  return z.string().min(1).meta({ ref: target });
}

/** Ids of the references (sources) that a statement rests on. */
export const sources = distinct(ref('sources')).describe('Ids of the references that say so.');

const statementObject = z.strictObject({
  text: prose.describe('The statement.'),
  sources,
});

/** One statement: a text, or a text with its sources. */
export const statement = z
  .union([prose, statementObject])
  .transform((value) => (typeof value === 'string' ? { text: value, sources: [] } : value));
export type Statement = z.output<typeof statement>;

/** An item in somebody else's tracker. */
export const tracker = z.strictObject({
  id: line.describe('Its number there, such as #1176.'),
  url: url.optional().describe('Its address there.'),
});

import * as z from 'zod';
import type { Kind } from './kinds.ts';
import { checked, expectations, withExample, type CustomFault } from './checked.ts';
import { publication } from './dates.ts';
import { imported } from './imported.ts';
import { SLUG } from './kinds.ts';
import { line, prose } from './texts.ts';
import { visibilities } from './vocabulary.ts';

export { checked, withExample, type CustomFault } from './checked.ts';
export { date, moment } from './dates.ts';
export { line, prose } from './texts.ts';

/** Fields that several kinds share. Every schema field says what it holds by `.describe()`. */

/** A fault for each item whose key an earlier one has; what is no text is no key, and told as such. */
function repeated<T>(
  list: readonly T[],
  keyOf: (item: T) => unknown,
  fault: (item: T, index: number) => CustomFault & { path: (string | number)[] },
) {
  // Nearly all lists are that short.
  if (list.length < 2) return [];
  const known = new Set<unknown>();
  return list.flatMap((item, index) => {
    const key = (item as T | null) === null ? undefined : keyOf(item);
    return typeof key !== 'string' || known.size < known.add(key).size ? [] : [fault(item, index)];
  });
}

/** A list whose items have ids, each of them once. */
export const uniqueIds = <T extends { id?: string | undefined }>(list: readonly T[]) =>
  repeated(
    list,
    ({ id }) => id,
    ({ id }, index) => ({
      rule: 'duplicate-id',
      message: `Found "${id}" twice. Expected each id once.`,
      help: 'Give one of the two another id, or merge them.',
      path: [index, 'id'],
    }),
  );

/** A list in which no text stands twice. */
export const uniqueTexts = (list: readonly string[]) =>
  repeated(
    list,
    (value) => value,
    (value, index) => ({
      rule: 'duplicate-value',
      message: `Found "${value}" twice. Expected each once.`,
      help: 'Take one of the two out.',
      path: [index],
    }),
  );

/** A list of items that name a rule each, no two of them the same. */
export const uniqueRules = (list: readonly { rule: string }[], help: string) =>
  repeated(
    list,
    ({ rule }) => rule,
    ({ rule }, index) => ({
      rule: 'duplicate-id',
      message: `Found the rule "${rule}" twice. Expected each rule once.`,
      help,
      path: [index, 'rule'],
    }),
  );

/** A list in which nothing stands twice; empty where none is written. */
export const distinct = <T extends z.ZodType<string>>(item: T) =>
  checked(z.array(item).default([]), (list) => uniqueTexts(list as string[])).meta({
    uniqueItems: true,
  });

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

/** Fewest words that can be a reason: who did what. A limit of ours, far below what anybody writes who has one. */
const LEAST_WORDS = 3;
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Different words of a text, also where no spaces part them. */
const wordsIn = (text: string) =>
  new Set(
    [...segmenter.segment(text)]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ segment }) => segment.toLowerCase()),
  ).size;

const silence = z.strictObject({
  rule: slug.meta({ suggest: 'rules' }).describe('Id of the rule.'),
  reason: checked(withExample(prose.clone(), 'why it need not keep it'), (text) =>
    // That nothing is written is told as such.
    text === '' || wordsIn(text) >= LEAST_WORDS
      ? []
      : [
          {
            rule: 'invalid-value',
            message: `Found "${text}" for "reason". Expected at least ${LEAST_WORDS} different words that say why.`,
            help: 'Write what readers of the page need to know, or take the entry out of "silenced".',
          },
        ],
  ).describe('Why the entry need not keep it, in three words or more; readers see it.'),
});

/** Fields that every entry has or may have. */
export const common = {
  title: line.describe('What it is called, in one plain sentence without blame.'),
  tags: distinct(slug.meta({ suggest: 'tags' })).describe(
    'Free keywords, lower case, joined by hyphens.',
  ),
  aliases: distinct(slug).describe('Earlier ids of the entry; their addresses lead here.'),
  visibility: z
    .enum(visibilities)
    .default('public')
    .describe('Who may read it; a public build leaves out what is internal.'),
  silenced: checked(z.array(silence).default([]), (list) =>
    uniqueRules(list, 'Keep one of the two, with both reasons.'),
  ).describe('Rules on good analyses that this entry need not keep; its page says why.'),
  imported: imported
    .optional()
    .describe('Where it was imported from, and what is not certain of it; written by "import".'),
};

/** A source, kept findable: an address and an archived copy, or the note that it is not public. */
export const reference = checked(
  z.strictObject({
    id: slug.describe('Short name by which statements cite it.'),
    title: line.describe('Title of the document.'),
    author: line.optional().describe('Who wrote or published it.'),
    published: publication.optional().describe('When it was published.'),
    url: url.optional().describe('Where it can be read.'),
    archiveUrl: url.optional().describe('An archived copy, for the day when the address is gone.'),
    gone: z
      .boolean()
      .default(false)
      .describe(
        'True when the address no longer shows the document; the archived copy stands for it.',
      ),
    notPublic: z.boolean().default(false).describe('True when readers cannot open it.'),
    note: prose.optional().describe('What it is good for, or where it is wrong.'),
  }),
  (value) =>
    value.url !== undefined || value.archiveUrl !== undefined || value.notPublic
      ? []
      : [
          {
            rule: 'missing-field',
            message: `Found the reference "${value.id}" without an address. Expected "url", "archiveUrl" or "notPublic: true".`,
            help: 'Write where it can be read, or "notPublic: true" if readers cannot open it.',
          },
        ],
);
export type Reference = z.output<typeof reference>;

/** The references of an entry. */
export const references = checked(z.array(reference).default([]), uniqueIds).describe(
  'Documents that the entry rests on.',
);

/** An item in somebody else's tracker. */
export const tracker = z.strictObject({
  id: line.describe('Its number there, such as #1176.'),
  url: url.optional().describe('Its address there.'),
});

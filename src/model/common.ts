import * as z from 'zod';
import { checked, withExample } from './checked.ts';
import { slug } from './fields.ts';
import { imported } from './imported.ts';
import { line, prose } from './texts.ts';
import { distinct, uniqueRules } from './unique.ts';
import { visibilities } from './vocabulary.ts';

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

import { ownWords } from '../fields.ts';
import { statedCounts } from '../numbers.ts';
import { rule } from '../rule.ts';
import { textsOf } from '../texts.ts';

/** Only the base's own terms: a "step" or an "action" may be anything. */
const nouns = [
  ['root causes', 'rootCauses', 'root causes'],
  ['cascade steps', 'steps', 'cascade steps'],
  ['steps of the cascade', 'steps', 'cascade steps'],
  ['remediations', 'remediations', 'remediations'],
] as const;
const anyNoun = new RegExp(nouns.map(([noun]) => noun).join('|'), 'i');

/** Fields that speak of the whole incident; others speak of a part of it. */
const judged = new Set(['title', 'summary', 'impact.summary.text', 'trigger.text']);

export const statedCountContradictsList = rule({
  id: 'stated-count-contradicts-list',
  severity: 'warning',
  demand: 'A count that a text gives agrees with what is linked.',
  reason:
    'Texts keep the number of the first draft. A reader who counts three where the summary says four wonders which one was left out.',
  sources: [{ title: 'Our own: found in analyses that were read for this knowledge base' }],
  bad: 'summary: Three root causes stood behind it.\n# and two are linked',
  good: 'summary: Two root causes stood behind it.\n# and two are linked',
  kinds: ['incidents'],
  inEnglish: true,
  needsAll: true,
  check(subject, breach) {
    const { node } = subject;
    const texts = textsOf(subject, ownWords, anyNoun).filter(
      ({ path }) => !path || judged.has(path.join('.')),
    );
    for (const [noun, list, what] of nouns) {
      const linked = node[list].length;
      for (const { text, at } of texts) {
        for (const { words, index, stated, isTotal } of statedCounts(text, noun)) {
          // Fewer may be a part of them, unless the text speaks of all.
          if (stated === linked || (stated < linked && !isTotal)) continue;
          breach(
            at(index),
            `Found "${words}", and ${linked} linked. Expected the number of the ${what} of this incident.`,
            'Correct the text, or link what is missing; say which ones where only some are meant.',
          );
        }
      }
    }
  },
});

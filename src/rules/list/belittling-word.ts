import { ownWords } from '../fields.ts';
import { phraseFinder } from '../retext.ts';
import { rule } from '../rule.ts';

/** Of the phrases of retext-equality, those that say "you ought to see this yourself". */
export const phrases: readonly string[] = [
  'basically',
  'everyone knows',
  'obviously',
  'of course',
  'simply',
];

const find = phraseFinder(phrases);

export const belittlingWord = rule({
  id: 'belittling-word',
  severity: 'hint',
  demand: 'Nothing is called obvious or simple.',
  reason:
    'What was obvious afterwards was not so at the time, or there would have been no incident; and the reader who does not see it stops asking.',
  sources: [{ title: 'retext-equality', url: 'https://github.com/retextjs/retext-equality' }],
  bad: 'whys:\n  - because: The limit was obviously too low.\n    confidence: low\n    stop: actionable',
  good: 'whys:\n  - because: The limit of 100 connections was reached at 40 per cent of the usual load.\n    confidence: low\n    stop: actionable',
  kinds: ['incidents', 'steps', 'rootCauses', 'remediations', 'learnings'],
  alone: true,
  inEnglish: true,
  check(subject, breach) {
    for (const { words, index, text } of find(subject, ownWords)) {
      breach(
        text.at(index),
        `Found "${words}", which tells readers that they ought to see it by themselves. Expected the reason that makes it so.`,
        'Leave the word out, or say what makes it so.',
      );
    }
  },
});

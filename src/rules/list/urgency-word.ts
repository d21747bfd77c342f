import { ownWords } from '../fields.ts';
import { rule } from '../rule.ts';
import { findIn } from '../texts.ts';

// "Catastrophic backtracking", "perfect forward secrecy" and "crisis team" are names of things.
const pattern =
  /\b(?:cris[ei]s(?!\s+(?:team|room|management|plan|communication))|catastroph(?:e|es|ic|ically)(?!\s+(?:backtracking|cancellation|forgetting))|mission\s+accomplished|disastrous(?:ly)?|massive(?:ly)?(?!\s+(?:parallel|multiplayer))|definitive(?:ly)?|perfect(?:ly)?(?!\s+(?:forward|hash|order|sense|match))|flawless(?:ly)?|nightmare|horr(?:ible|ibly|endous|ific)|terribl[ey]|devastating|unacceptable|outrageous|ridiculous(?:ly)?)\b/gi;

export const urgencyWord = rule({
  id: 'urgency-word',
  severity: 'warning',
  demand: 'Numbers say how grave it was, not words of alarm or triumph.',
  reason:
    'Animated language takes the place of a measure, sets readers against each other, and reads oddly a year later. A count of users or minutes does not.',
  sources: [
    {
      title: 'Google, The Site Reliability Workbook, chapter 10: Postmortem Culture',
    },
  ],
  bad: 'summary: A catastrophic failure of the queue was a nightmare for our customers.',
  good: 'summary: The queue lost 4,100 orders; 900 customers had to order again.',
  kinds: ['incidents', 'steps', 'rootCauses', 'remediations', 'learnings'],
  alone: true,
  local: true,
  inEnglish: true,
  check(subject, breach) {
    for (const { words: found, index, text } of findIn(subject, pattern, ownWords)) {
      breach(
        text.at(index),
        `Found "${found}", a word of alarm or triumph. Expected a measure.`,
        'Say how many, how long or how much, or leave the word out.',
      );
    }
  },
});

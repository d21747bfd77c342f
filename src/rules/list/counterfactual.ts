import type { Role } from '../fields.ts';
import { rule } from '../rule.ts';
import { findIn } from '../texts.ts';

// "Every service should have an owner" is a demand; only a participle makes it the past that was not.
const participle =
  '(?:been|\\w{2,}ed|\\w+en|done|gone|known|shown|had|made|kept|built|sent|caught|read|run|set|put|told|held|left|let|found|thought)';
const person =
  '(?:they|we|he|she|you|somebody|someone|anybody|anyone|(?:engineer|operator|developer|responder|reviewer|administrator)s?|(?:team|staff|support|on-call)\\b)';
const pattern = new RegExp(
  `\\b(?:(?:should|ought\\s+to)(?:\\s+not|n['’]t)?\\s+have\\s+(?:\\w+ly\\s+)?${participle}` +
    `|could(?:\\s+easily)?\\s+have\\s+been\\s+(?:\\w+ly\\s+)?(?:avoided|prevented|caught|foreseen|noticed|tested|detected)` +
    `|${person}\\s+could\\s+(?:\\w+ly\\s+)?have\\s+${participle}` +
    `|if\\s+only\\s+(?:the|they|we|he|she|somebody|someone)|(?:neglected|forgot|forgotten)\\s+to)\\b`,
  'gi',
);

const judged: readonly Role[] = ['title', 'summary', 'cause', 'heading', 'paragraph'];

export const counterfactual = rule({
  id: 'counterfactual',
  severity: 'warning',
  demand: 'Causes say what happened, not what should or could have happened.',
  reason:
    'What did not happen explains nothing. It judges with what is known only afterwards, and hides what made sense to those who were there.',
  sources: [
    { title: 'Sidney Dekker, The Field Guide to Understanding Human Error, chapter 5' },
    {
      title: 'Safety Insights, The harm of counterfactual, normative judgements in investigations',
      url: 'https://safetyinsights.org/2025/05/12/the-harm-of-counterfactual-normative-judgements-in-investigations-book-human-and-organizational-potential',
    },
  ],
  bad: 'whys:\n  - because: The release should have been tested on a copy of the data.\n    confidence: low\n    stop: actionable',
  good: 'whys:\n  - because: The release was tested on an empty database; a copy of the data takes a day to make.\n    confidence: low\n    stop: actionable',
  kinds: ['incidents', 'steps', 'rootCauses'],
  alone: true,
  local: true,
  inEnglish: true,
  check(subject, breach) {
    for (const { words: found, index, text } of findIn(subject, pattern, judged)) {
      breach(
        text.at(index),
        `Found "${found}", which tells what did not happen. Expected what did.`,
        'Say what was done or known, and what made that the sensible thing at the time.',
      );
    }
  },
});

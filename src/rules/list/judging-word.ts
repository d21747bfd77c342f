import { rule } from '../rule.ts';
import { findIn } from '../texts.ts';

// "Insufficient memory" and the like are what programs report, not what somebody thinks of them.
const pattern =
  /\b(?:inadequate(?:ly)?|insufficient(?:ly)?(?!\s+(?:memory|disk|space|storage|capacity|funds|permissions?|privileges?|resources|quota|balance|replicas))|poor(?:ly)?|improper(?:ly)?|careless(?:ly|ness)?|sloppy|sloppily|sloppiness|lax|negligent(?:ly)?|negligence|incompeten(?:t|tly|ce)|lazy|lazily|laziness|complacen(?:t|cy)|reckless(?:ly|ness)?|inattenti(?:ve|on)|unprofessional(?:ly)?|badly|bad\s+(?:practices?|decisions?|choices?|judge?ment|habits?|design|idea|planning|communication))\b/gi;

export const judgingWord = rule({
  id: 'judging-word',
  severity: 'warning',
  demand: 'Causes are described, not judged.',
  reason:
    'A word such as "inadequate" or "careless" stands in the place of a description: readers learn that somebody was displeased, not what to change.',
  sources: [
    {
      title: 'Five rules of causation, rule 2, after the VA National Center for Patient Safety',
      url: 'https://pssjournal.biomedcentral.com/articles/10.1186/s13037-016-0107-8/tables/2',
    },
  ],
  bad: 'whys:\n  - because: Monitoring of the queue was inadequate.\n    confidence: low\n    stop: actionable',
  good: 'whys:\n  - because: Nothing measured the length of the queue; the one alarm watched its memory.\n    confidence: low\n    stop: actionable',
  kinds: ['incidents', 'steps', 'rootCauses'],
  alone: true,
  local: true,
  inEnglish: true,
  check(subject, breach) {
    for (const { words: found, index, text } of findIn(subject, pattern, ['cause'])) {
      breach(
        text.at(index),
        `Found "${found}", a judgement. Expected a description of what was there.`,
        'Say what was there, how much of it, or how often, so that readers judge for themselves.',
      );
    }
  },
});

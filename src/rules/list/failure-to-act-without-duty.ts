import { deepestTexts } from '../chains.ts';
import { inData } from '../place.ts';
import { rule } from '../rule.ts';
import { firstIn } from '../texts.ts';

const people =
  '(?:operators?|engineers?|developers?|administrators?|admins?|reviewers?|responders?|managers?|employees?|staff|support|on-call|teams?|people|company|we|they|he|she)';
const inaction = new RegExp(
  `\\b${people} (?:\\w+ )?(?:(?:failed|omitted) to|(?:did not|didn['’]t|never)(?! (?:get|got|have|had|receive|see|saw|know|knew|expect|need|want|notice|find)\\w*\\b))\\b|\\b(?:nobody|no one|no[- ]one) (?:had |ever |has )*(?!(?:is|was|could|can|knew|knows|expected|needs?|needed)\\b)\\w+(?:ed|ood|ook|aw|ade|an|ote|ought|new)\\b`,
  'i',
);

/** Words by which a text says who owed the action, and to what. */
const duty =
  /\b(?:procedures?|polic(?:y|ies)|runbooks?|checklists?|standards?|rules?|guidelines?|contract\w*|law|regulation\w*|requir\w+|obliged|duty|duties|responsib\w+|agreed|promised|supposed|expected|due(?! to\b)|owed|must|plan(?:ned)?)\b/i;

export const failureToActWithoutDuty = rule({
  id: 'failure-to-act-without-duty',
  severity: 'hint',
  demand: 'That somebody did not act is a cause only where something asked them to.',
  reason:
    'After the fact there is no end of things that nobody did. One of them is a cause only if it was to be done: by a procedure, a contract, a rota. Without that it is hindsight.',
  sources: [
    {
      title:
        'Betsy Lehman Center, The 5 Rules of Causation (after Veterans Affairs), rule 5: failure to act needs a duty to act',
      url: 'https://navigator.betsylehmancenterma.gov/pages/the-5-rules-of-causation',
    },
    {
      title:
        'How to perform a root cause analysis …: a review, Patient Safety in Surgery 10 (2016), table 2',
      url: 'https://pssjournal.biomedcentral.com/articles/10.1186/s13037-016-0107-8/tables/2',
    },
  ],
  bad: 'whys:\n  - because: The team did not rehearse the switch.\n    confidence: low\n    stop: actionable',
  good: 'whys:\n  - because: The team did not rehearse the switch, which its runbook asks for every quarter.\n    confidence: low\n  - because: The rehearsal takes a weekend, and no weekend was free of releases.\n    confidence: low\n    stop: actionable',
  kinds: ['incidents', 'steps', 'rootCauses'],
  inEnglish: true,
  check(subject, breach) {
    const { node } = subject;
    for (const { path, text } of deepestTexts(node)) {
      const found = firstIn(text, inaction);
      if (!found || duty.test(found.input)) continue;
      breach(
        inData(subject, path, text).at(found.index),
        `Found "${found[0].replace(/\s+/g, ' ')}" where the analysis ends. Expected what asked for the action.`,
        'Name the procedure, contract or rota that it was owed to; or say what the system did without it.',
      );
    }
  },
});

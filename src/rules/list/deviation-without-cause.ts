import { deepestTexts } from '../chains.ts';
import { deviationIn } from '../deviations.ts';
import { inData } from '../place.ts';
import { rule } from '../rule.ts';

export const deviationWithoutCause = rule({
  id: 'deviation-without-cause',
  severity: 'error',
  demand: 'No chain of whys ends at a procedure that was not followed.',
  reason:
    'Procedures are left aside because they are unknown, out of date, slower than the day allows or impossible. What moved people to do otherwise is the cause; that they did is a description.',
  sources: [
    {
      title:
        'Betsy Lehman Center, The 5 Rules of Causation (after Veterans Affairs), rule 4: violations of procedure have a preceding cause',
      url: 'https://navigator.betsylehmancenterma.gov/pages/the-5-rules-of-causation',
    },
    {
      title:
        'How to perform a root cause analysis …: a review, Patient Safety in Surgery 10 (2016), table 2',
      url: 'https://pssjournal.biomedcentral.com/articles/10.1186/s13037-016-0107-8/tables/2',
    },
  ],
  bad: 'whys:\n  - because: The runbook was not followed.\n    confidence: low\n    stop: actionable',
  good: 'whys:\n  - because: The runbook was not followed.\n    confidence: low\n  - because: It still describes the old cluster, which was replaced in May.\n    evidence: [{ kind: document, at: "runbook, section 3" }]\n    stop: actionable',
  kinds: ['incidents', 'steps', 'rootCauses'],
  local: true,
  inEnglish: true,
  check(subject, breach) {
    const { node } = subject;
    for (const { path, text } of deepestTexts(node)) {
      const found = deviationIn(text);
      if (!found) continue;
      breach(
        inData(subject, path, text).at(found.index),
        `Found "${found.words}" where the analysis ends. Expected why that was done otherwise.`,
        `Ask why once more: what made the other way the sensible one on that day?${node.kind === 'rootCauses' ? '' : ' If that is not known, write "stop: not-yet-known".'}`,
      );
    }
  },
});

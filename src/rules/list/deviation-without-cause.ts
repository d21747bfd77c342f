import { deepestTexts } from '../chains.ts';
import { givesReason } from '../english.ts';
import { inData } from '../place.ts';
import { rule } from '../rule.ts';
import { firstIn } from '../texts.ts';

// "Process", "policy", "rule" and "protocol" alone also name things of software.
const norm =
  '(?:procedures?|runbooks?|playbooks?|checklists?|guidelines?|instructions?|(?:change|review|release|deployment|rollout|approval|agreed|standard|required|established|company|security|safety|written|internal) (?:process|polic(?:y|ies)|rules?|protocols?|standards?|steps?))';
const broken =
  '(?:not (?:been )?followed|not obeyed|not adhered to|not complied with|skipped|bypassed|circumvented|violated|ignored|disregarded)';
const breaking =
  "(?:(?:did not|didn[’']t|failed to|without|not) (?:follow|obey|adher|comply|complied)\\w*|skipp(?:ed|ing)|bypass(?:ed|ing)|circumvent(?:ed|ing)|violat(?:ed|ing)|ignor(?:ed|ing)|disregard(?:ed|ing)|deviat(?:ed|ing) from|depart(?:ed|ing) from)";
const deviation = new RegExp(
  `\\b${breaking}\\b[^.;:]{0,40}?\\b${norm}\\b|\\b${norm}\\b[^.;:,]{0,40}?\\b${broken}\\b|\\b(?:violations?|breach) of\\b[^.;:]{0,30}?\\b${norm}\\b`,
  'i',
);

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
  bad: 'whys:\n  - because: The runbook was not followed.\n    stop: actionable',
  good: 'whys:\n  - because: The runbook was not followed.\n  - because: It still describes the old cluster, so nobody has used it since May.\n    stop: actionable',
  kinds: ['incidents', 'steps', 'rootCauses'],
  inEnglish: true,
  check(subject, breach) {
    const { node } = subject;
    for (const { path, text } of deepestTexts(node)) {
      const found = firstIn(text, deviation);
      if (!found || givesReason(found.input.slice(found.index))) continue;
      breach(
        inData(subject, path, text).at(found.index),
        `Found "${found[0].replace(/\s+/g, ' ')}" where the analysis ends. Expected why that was done otherwise.`,
        `Ask why once more: what made the other way the sensible one on that day?${node.kind === 'rootCauses' ? '' : ' If that is not known, write "stop: not-yet-known".'}`,
      );
    }
  },
});

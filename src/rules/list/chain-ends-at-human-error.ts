import { deepestTexts } from '../chains.ts';
import { givesReason } from '../english.ts';
import { inData } from '../place.ts';
import { rule } from '../rule.ts';
import { firstIn } from '../texts.ts';

const slip =
  /\b(?:human|operator|user|pilot|administrator|engineer|developer)(?:'s|s'|’s|s’)? (?:error|mistake|slip)\b|\bmade an? (?:\w+ )?(?:error|mistake)\b|\bby mistake\b|\b(?:honest|simple|silly|careless) (?:error|mistake|slip)\b|\bmistyp(?:ed|ing)\b|\btypos?\b|\bfat[- ]finger\w*|\bforgot\b|\b(?:was|were|been) forgotten\b|\bcareless\w*|\binattenti(?:on|ve)\b|\bnegligen(?:t|ce)\b|\b(?:an|simple) oversight\b|\bnot careful\b/i;

/** Words by which a text says what let the slip through; then it does not end at the person. */
const mechanism =
  /\b(?:nothing|unchecked|unnoticed|undetected|accept\w*|allow\w*|lets?|permit\w*|invit\w*|caught|catch\w*|prevent\w*|stop(?:s|ped)?|guard\w*|valid\w*|confirm\w*|warn\w*)\b/i;

export const chainEndsAtHumanError = rule({
  id: 'chain-ends-at-human-error',
  severity: 'error',
  demand: 'No chain of whys ends at the error of a person.',
  reason:
    'People err in every system, also on the days when nothing breaks. That somebody did is where the analysis begins: what made the slip likely, and what let it through?',
  sources: [
    {
      title: 'Rust, Postmortem Analysis in Cargo (“operator error” is never a root cause)',
      url: 'https://blog.rust-lang.org/inside-rust/2023/05/01/cargo-postmortem.html',
    },
    {
      title:
        'Betsy Lehman Center, The 5 Rules of Causation (after Veterans Affairs), rule 3: human errors have a preceding cause',
      url: 'https://navigator.betsylehmancenterma.gov/pages/the-5-rules-of-causation',
    },
  ],
  bad: 'whys:\n  - because: The operator mistyped the number of hosts.\n    stop: actionable',
  good: 'whys:\n  - because: The operator mistyped the number of hosts.\n  - because: The tool accepts any number and removes the hosts at once.\n    rootCause: destructive-tool-without-limit',
  kinds: ['incidents', 'steps', 'rootCauses'],
  inEnglish: true,
  check(subject, breach) {
    const { node } = subject;
    for (const { path, text } of deepestTexts(node)) {
      const found = firstIn(text, slip);
      if (!found || mechanism.test(found.input) || givesReason(found.input.slice(found.index)))
        continue;
      breach(
        inData(subject, path, text).at(found.index),
        `Found "${found[0].replace(/\s+/g, ' ')}" where the analysis ends. Expected what made it likely, or what let it through.`,
        `Ask why once more: what would have let anybody else do the same?${node.kind === 'rootCauses' ? '' : ' If that is not known, write "stop: not-yet-known".'}`,
      );
    }
  },
});

import { deepestTexts } from '../chains.ts';
import { humanErrorIn } from '../human-errors.ts';
import { inData } from '../place.ts';
import { rule } from '../rule.ts';

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
  bad: 'whys:\n  - because: The operator mistyped the number of hosts.\n    evidence: [{ kind: log, at: "shell history, 09:12 UTC" }]\n    stop: actionable',
  good: 'whys:\n  - because: The operator mistyped the number of hosts.\n    evidence: [{ kind: log, at: "shell history, 09:12 UTC" }]\n  - because: The tool accepts any number and removes the hosts at once.\n    evidence: [{ kind: code, at: "remove.ts, line 40" }]\n    rootCause: destructive-tool-without-limit',
  kinds: ['incidents', 'steps', 'rootCauses'],
  local: true,
  inEnglish: true,
  check(subject, breach) {
    const { node } = subject;
    for (const { path, text } of deepestTexts(node)) {
      const found = humanErrorIn(text);
      if (!found) continue;
      breach(
        inData(subject, path, text).at(found.index),
        `Found "${found.words}" where the analysis ends. Expected what made it likely, or what let it through.`,
        `Ask why once more: what would have let anybody else do the same?${node.kind === 'rootCauses' ? '' : ' If that is not known, write "stop: not-yet-known".'}`,
      );
    }
  },
});

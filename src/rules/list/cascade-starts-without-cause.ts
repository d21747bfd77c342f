import { rule } from '../rule.ts';

export const cascadeStartsWithoutCause = rule({
  id: 'cascade-starts-without-cause',
  severity: 'warning',
  demand: 'A cascade begins with steps that are explained.',
  reason:
    'What stands at the beginning of a cascade is what the rest follows from. Left unexplained, the analysis tells how it spread and not why it began.',
  sources: [
    {
      title:
        'Betsy Lehman Center, The 5 Rules of Causation (after Veterans Affairs), rule 1: show cause and effect',
      url: 'https://navigator.betsylehmancenterma.gov/pages/the-5-rules-of-causation',
    },
  ],
  bad: 'title: The primary database stops\nleadsTo: [impact]\n# and neither whys nor root causes',
  good: 'title: The primary database stops\nleadsTo: [impact]\nwhys:\n  - because: Its disk was full.\n    evidence: [{ kind: metric, at: "disk.used, 09:14 UTC" }]\n    rootCause: storage-without-limit',
  kinds: ['steps'],
  needsAll: true,
  check({ node }, breach) {
    if (node.ledFrom.length > 0 || node.whys.length > 0 || node.rootCauses.length > 0) return;
    // An incident may be explained as a whole.
    if (node.incident.whys.length > 0) return;
    breach(
      ['title'],
      'Found a step to which nothing leads, with neither whys nor root causes. Expected why the cascade begins there.',
      'Add "whys", or name its "rootCauses"; if that is not known, a why with "stop: not-yet-known".',
    );
  },
});

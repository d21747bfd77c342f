import { flatten } from '../../graph/whys.ts';
import { isShown, pathOf } from '../chains.ts';
import { rule } from '../rule.ts';

export const rejectedWithoutEvidence = rule({
  id: 'rejected-without-evidence',
  severity: 'warning',
  demand: 'A hypothesis is ruled out by evidence or a source.',
  reason:
    'The next reader will have the same idea. Only what ruled it out spares them the work; without it the idea was dropped, not tested.',
  sources: [
    {
      title: 'Google, Site Reliability Engineering, chapter 12: Effective Troubleshooting',
      url: 'https://sre.google/sre-book/effective-troubleshooting/',
    },
  ],
  bad: 'whys:\n  - because: The network dropped packets.\n    rejected: true',
  good: 'whys:\n  - because: The network dropped packets.\n    rejected: true\n    evidence: [{ kind: metric, at: "Interface counters of both switches", text: "No drops all day." }]',
  kinds: ['incidents', 'steps'],
  check({ node }, breach) {
    for (const why of flatten(node.whys)) {
      if (!why.data.rejected || flatten([why]).some(({ data }) => isShown(data))) continue;
      breach(
        pathOf(why, 'rejected'),
        `Found answer ${why.number} ruled out with neither evidence nor sources. Expected what rules it out.`,
        'Say under "evidence" what speaks against it, or take "rejected" away and write "confidence: low".',
      );
    }
  },
});

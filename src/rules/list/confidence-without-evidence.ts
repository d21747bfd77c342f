import { heldWhys, isShown, pathOf } from '../chains.ts';
import { rule } from '../rule.ts';

export const confidenceWithoutEvidence = rule({
  id: 'confidence-without-evidence',
  severity: 'warning',
  demand: 'Whoever is highly confident of an answer shows why.',
  reason:
    'High confidence tells readers to act on an answer. Where nothing stands behind it they act on an opinion, and a plausible cause that was never tested keeps the true one hidden.',
  sources: [
    {
      title: 'Google, Site Reliability Engineering, chapter 12: Effective Troubleshooting',
      url: 'https://sre.google/sre-book/effective-troubleshooting/',
    },
  ],
  bad: 'whys:\n  - because: The cache was cold.\n    confidence: high\n    stop: actionable',
  good: 'whys:\n  - because: The cache was cold.\n    confidence: high\n    evidence: [{ kind: metric, at: "cache.hits, 09:00 to 10:00 UTC", text: "0 %" }]\n    stop: actionable',
  kinds: ['incidents', 'steps'],
  local: true,
  check({ node }, breach) {
    for (const why of heldWhys(node.whys)) {
      if (why.data.confidence !== 'high' || isShown(why.data)) continue;
      breach(
        pathOf(why, 'confidence'),
        `Found "confidence: high" on answer ${why.number}, which has neither evidence nor sources. Expected what makes it so sure.`,
        'Say under "evidence" where it can be seen, or lower the confidence.',
      );
    }
  },
});

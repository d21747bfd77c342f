import { heldWhys, isShown, pathOf } from '../chains.ts';
import { rule } from '../rule.ts';

export const whyWithoutEvidence = rule({
  id: 'why-without-evidence',
  severity: 'warning',
  demand: 'Every answer to a why has evidence or sources, or says that it has none.',
  reason:
    'A chain of whys is as strong as its weakest answer. One that nobody verified leads everything below it astray, and readers cannot tell a finding from a guess. Answers with "confidence: high" are judged by confidence-without-evidence.',
  sources: [
    {
      title: 'Wikipedia, Five whys: Criticism (verify each answer before the next why)',
      url: 'https://en.wikipedia.org/wiki/Five_whys',
    },
    {
      title: 'Alan J. Card, The problem with “5 whys”, BMJ Quality & Safety 26 (2017)',
      url: 'https://qualitysafety.bmj.com/content/26/8/671',
    },
  ],
  bad: 'whys:\n  - because: The pool of connections was too small.\n    stop: actionable',
  good: 'whys:\n  - because: The pool of connections was too small.\n    evidence: [{ kind: metric, at: "pool.waiting, 09:14 to 09:31 UTC" }]\n  - because: Nobody expected that many sign-ins.\n    confidence: low\n    stop: actionable',
  kinds: ['incidents', 'steps'],
  local: true,
  check({ node }, breach) {
    for (const why of heldWhys(node.whys)) {
      const { confidence, stop } = why.data;
      // What claims high confidence is judged by confidence-without-evidence.
      if (isShown(why.data) || confidence === 'low' || confidence === 'high') continue;
      if (stop === 'not-yet-known') continue;
      breach(
        pathOf(why, 'because'),
        `Found answer ${why.number} with neither evidence nor sources. Expected what shows that it is true.`,
        'Say under "evidence" where it can be seen, or write "confidence: low".',
      );
    }
  },
});

import { rule } from '../rule.ts';

/** Three sentences of 25 words, the most that GOV.UK gives a sentence. */
const MOST = 75;

export const longSummary = rule({
  id: 'long-summary',
  severity: 'hint',
  demand: `A summary has at most ${MOST} words.`,
  reason:
    'Lists, cards, search results and feeds show the summary alone. Who searches at three in the morning reads the first lines and goes on.',
  sources: [{ title: 'GOV.UK, Content design: sentences of at most 25 words' }],
  bad: 'summary: >-\n  On Monday morning at a quarter past nine a deployment of the shop, the third of that week, removed a setting\n  that the payment client needs, and from then on no order went through. The alarm rang six minutes later at the\n  desk of the team that had owned the client until May, which passed it on at ten. The new owners found the\n  setting in the history of the repository and put it back at twenty past ten, an hour and six minutes after it\n  had gone.',
  good: 'summary: A deployment removed a setting that the payment client needs. No order went through.',
  kinds: ['incidents', 'steps', 'rootCauses', 'remediations', 'learnings'],
  alone: true,
  check({ node }, breach) {
    const count = node.data.summary.split(/\s+/).length;
    if (count <= MOST) return;
    breach(
      ['summary'],
      `Found a summary of ${count} words. Expected at most ${MOST}.`,
      'Say what happened and what came of it; the rest belongs in the fields below and in the text.',
    );
  },
});

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
  bad: 'summary: Five sentences that tell the whole story, with every name and number …',
  good: 'summary: A deployment removed a setting that the payment client needs. No order went through.',
  kinds: ['incidents', 'steps', 'rootCauses', 'remediations', 'learnings'],
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

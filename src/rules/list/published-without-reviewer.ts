import { joinWords } from '../../format/words.ts';
import { hasReviewed } from '../../model/reviewer.ts';
import { rule } from '../rule.ts';

export const publishedWithoutReviewer = rule({
  id: 'published-without-reviewer',
  severity: 'hint',
  demand: 'An analysis that is published was reviewed by somebody.',
  reason:
    'Whoever wrote it cannot see what it takes for granted. An unreviewed postmortem might as well never have existed, says the source.',
  sources: [
    {
      title: 'Google, Site Reliability Engineering, chapter 15: Postmortem Culture',
      url: 'https://sre.google/sre-book/postmortem-culture/',
    },
  ],
  bad: 'analysisStatus: published\n# and no reviewers',
  good: 'analysisStatus: published\nreviewers: [{ name: Storage team, on: 2026-03-09 }]',
  kinds: ['incidents'],

  check({ node }, breach) {
    const { analysisStatus, reviewers } = node.data;
    if (analysisStatus !== 'published' || reviewers.some(hasReviewed)) return;
    const asked = joinWords(reviewers.map(({ name }) => name));
    breach(
      ['analysisStatus'],
      asked
        ? `Found a published analysis whose review is still asked of ${asked}. Expected at least one reviewer.`
        : 'Found a published analysis and no reviewer. Expected at least one.',
      'Name who read it critically under "reviewers", with the day: { name: Storage team, on: 2026-03-09 }.',
    );
  },
});

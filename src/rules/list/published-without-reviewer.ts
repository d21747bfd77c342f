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
  bad: 'analysisStatus: published',
  good: 'analysisStatus: published\nreviewers: [Storage team]',
  kinds: ['incidents'],

  check({ node }, breach) {
    const { analysisStatus, reviewers } = node.data;
    if (analysisStatus !== 'published' || reviewers.length > 0) return;
    breach(
      ['analysisStatus'],
      'Found a published analysis and no reviewer. Expected at least one.',
      'Name who read it critically under "reviewers".',
    );
  },
});

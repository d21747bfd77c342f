import { rule } from '../rule.ts';

export const learningWithoutIncident = rule({
  id: 'learning-without-incident',
  severity: 'warning',
  demand: 'A learning names the incidents that taught it.',
  reason:
    'A rule without its story is the first to be dropped, because nobody remembers what it was for.',
  sources: [
    {
      title: 'Google, Site Reliability Engineering, chapter 15: Postmortem Culture',
      url: 'https://sre.google/sre-book/postmortem-culture/',
    },
  ],
  bad: 'title: Verify what a deployment did\n# and no incidents',
  good: 'title: Verify what a deployment did\nincidents: [queue-full]',
  kinds: ['learnings'],

  check({ node }, breach) {
    if (node.data.incidents.length > 0) return;
    breach(
      ['title'],
      `Found the learning "${node.id}" with no incident. Expected at least one that taught it.`,
      'Name them under "incidents".',
    );
  },
});

import { rule } from '../rule.ts';

export const learningWithoutPractice = rule({
  id: 'learning-without-practice',
  severity: 'hint',
  demand: 'A learning says what follows from it for daily work.',
  reason:
    'A sentence that everybody agrees with changes nothing. A practice is something that a reviewer can ask for.',
  sources: [
    {
      title: 'Lunney, Lueder, Beyer: Postmortem Action Items, ;login: Spring 2017',
      url: 'https://www.usenix.org/publications/login/spring2017/lunney',
    },
  ],
  bad: 'title: Verify what a deployment did\n# and no practices',
  good: 'title: Verify what a deployment did\npractices:\n  - Every deployment ends with a request to the new version.',
  kinds: ['learnings'],

  check({ node }, breach) {
    if (node.data.practices.length > 0) return;
    breach(
      ['title'],
      `Found the learning "${node.id}" with no practice. Expected what follows from it for daily work.`,
      'Write under "practices" what somebody does differently from now on.',
    );
  },
});

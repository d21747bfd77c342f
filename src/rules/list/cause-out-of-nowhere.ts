import { rule } from '../rule.ts';

export const causeOutOfNowhere = rule({
  id: 'cause-out-of-nowhere',
  severity: 'hint',
  demand: 'Every root cause is named by an incident, a step, another root cause or a learning.',
  reason:
    'A cause that nothing leads to cannot be found by readers and rests on no incident. Mostly the link to it was forgotten, or its chain was rewritten.',
  sources: [
    {
      title: 'Google, Site Reliability Engineering, chapter 15: Postmortem Culture',
      url: 'https://sre.google/sre-book/postmortem-culture/',
    },
  ],
  bad: '# root-causes/small-disk.md\ntitle: A disk is smaller than what is written to it in a day\n# and no why, step, cause or learning names "small-disk"',
  good: '# root-causes/small-disk.md\ntitle: A disk is smaller than what is written to it in a day\n---\n# incidents/queue-full/index.md\nwhys:\n  - because: The disk of the queue holds half a day of orders.\n    evidence: [{ kind: metric, at: "disk.used, 09:14 UTC" }]\n    rootCause: small-disk',
  kinds: ['rootCauses'],
  needsAll: true,
  check({ node }, breach) {
    if (node.incidents.length + node.members.length + node.learnings.length > 0) return;
    breach(
      ['title'],
      `Found the root cause "${node.id}" behind no incident, over no other cause and in no learning. Expected something that leads to it.`,
      'Name it as "rootCause" of the why that ends in it, or delete the file.',
    );
  },
});

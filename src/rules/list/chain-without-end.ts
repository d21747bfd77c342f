import { endsOf, pathOf } from '../chains.ts';
import { rule } from '../rule.ts';

export const chainWithoutEnd = rule({
  id: 'chain-without-end',
  severity: 'warning',
  demand: 'Every chain of whys ends in a root cause, or says why it stops.',
  reason:
    'Chains stop where their authors ran out of knowledge or patience. Whether they reached something to act on, the edge of what they control or the edge of what is known makes the difference for everybody who reads on.',
  sources: [
    {
      title: 'Alan J. Card, The problem with “5 whys”, BMJ Quality & Safety 26 (2017)',
      url: 'https://qualitysafety.bmj.com/content/26/8/671',
    },
    {
      title: 'Wikipedia, Five whys: Criticism (stopping at symptoms)',
      url: 'https://en.wikipedia.org/wiki/Five_whys',
    },
  ],
  bad: 'whys:\n  - because: The disk was full.\n    confidence: low\n  - because: Logs were kept for ever.\n    confidence: low',
  good: 'whys:\n  - because: The disk was full.\n    confidence: low\n  - because: Logs were kept for ever.\n    confidence: low\n    rootCause: storage-without-limit',
  kinds: ['incidents', 'steps'],
  local: true,
  check({ node }, breach) {
    for (const why of endsOf(node.whys)) {
      if (why.data.rootCause || why.data.stop) continue;
      breach(
        pathOf(why, 'because'),
        `Found the end of a chain at answer ${why.number}, with neither a root cause nor a reason to stop. Expected one of the two.`,
        'Name the "rootCause" that it ends in, ask why once more, or write "stop" with the reason: actionable, outside-control, not-yet-known or duplicate.',
      );
    }
  },
});

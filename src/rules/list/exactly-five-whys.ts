import { allEndsOf } from '../chains.ts';
import { rule } from '../rule.ts';

const FIVE = 5;

export const exactlyFiveWhys = rule({
  id: 'exactly-five-whys',
  severity: 'hint',
  demand: 'Chains of whys end where there is something to act on, not at the fifth why.',
  reason:
    'Five is a figure of speech. When every chain of an incident is five deep, the number decided where to stop: the last answers are often made up to reach it, or a cause further down is missed. In 897 public analyses of one project (netra-systems, counted for this base), 98.7 % of 1,193 chains were exactly five deep.',
  sources: [
    {
      title: 'Alan J. Card, The problem with “5 whys”, BMJ Quality & Safety 26 (2017)',
      url: 'https://qualitysafety.bmj.com/content/26/8/671',
    },
    {
      title: 'Wikipedia, Five whys: Criticism (an arbitrary depth)',
      url: 'https://en.wikipedia.org/wiki/Five_whys',
    },
  ],
  bad: 'whys:\n  - because: Orders failed.\n    confidence: low\n  - because: The queue was full.\n    confidence: low\n  - because: The consumer had stopped.\n    confidence: low\n  - because: Its memory ran out.\n    confidence: low\n  - because: The software was not good enough.\n    confidence: low\n    stop: actionable',
  good: 'whys:\n  - because: Orders failed.\n    confidence: low\n  - because: The queue was full.\n    confidence: low\n  - because: The consumer had stopped.\n    confidence: low\n  - because: Its memory ran out.\n    confidence: low\n    rootCause: batch-without-limit',
  kinds: ['incidents'],
  needsAll: true,
  check({ node, locate }, breach) {
    const ends = allEndsOf(node);
    if (ends.length === 0 || ends.some(({ depth }) => depth !== FIVE)) return;
    breach(
      node.whys.length > 0 ? locate(['whys'], 'key') : ['title'],
      `Found ${ends.length === 1 ? 'the only chain of whys' : `each of the ${ends.length} chains of whys`} exactly five deep. Expected chains as deep as what there is to find.`,
      'Look at each last answer: is it known, and can somebody act on it? Cut what only fills the number; go on where there is more.',
    );
  },
});

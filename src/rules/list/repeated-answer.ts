import type { WhyNode } from '../../graph/nodes.ts';
import { pathOf } from '../chains.ts';
import { contentWords, isEnglish } from '../english.ts';
import { rule } from '../rule.ts';

/** Share of all words in two answers that they have in common, from which on they say the same. Our choice. */
const ALIKE = 0.8;
/** Words with content below which two answers are alike by chance. */
const FEWEST = 3;

const plain = (text: string) =>
  text
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? '';

/** True for answers of the same words, but for how they are put; a "not" or a number makes another answer. */
function sayTheSame(one: string, other: string): boolean {
  const [a, b] = [contentWords(one), contentWords(other)];
  if (Math.min(a.size, b.size) < FEWEST || markOf(one) !== markOf(other)) return false;
  return a.intersection(b).size >= ALIKE * a.union(b).size;
}

const markOf = (text: string) =>
  (text.match(/\b(?:not|no|never|nothing|nobody|without|neither)\b|n['’]t\b|\d+/gi) ?? []).join();

export const repeatedAnswer = rule({
  id: 'repeated-answer',
  severity: 'warning',
  demand: 'No answer in a chain repeats an earlier one of the same chain.',
  reason:
    'A chain that says the same again goes round in a circle: it looks deeper than it is, and what brought the first answer about is still unknown.',
  sources: [
    {
      title:
        'Betsy Lehman Center, The 5 Rules of Causation (after Veterans Affairs), rule 1: show cause and effect',
      url: 'https://navigator.betsylehmancenterma.gov/pages/the-5-rules-of-causation',
    },
    {
      title: 'Wikipedia, Five whys: Criticism (stopping at symptoms)',
      url: 'https://en.wikipedia.org/wiki/Five_whys',
    },
  ],
  bad: 'whys:\n  - because: The queue of orders was full.\n    confidence: low\n  - because: The queue for orders was full.\n    confidence: low\n    stop: actionable',
  good: 'whys:\n  - because: The queue of orders was full.\n    confidence: low\n  - because: Its consumer had stopped an hour before.\n    confidence: low\n    stop: actionable',
  kinds: ['incidents', 'steps'],
  check({ node }, breach, { site }) {
    const isNear = isEnglish(site) ? sayTheSame : () => false;
    const visit = (why: WhyNode, above: readonly WhyNode[]): void => {
      const { because } = why.data;
      const earlier = above.find(
        ({ data }) => plain(data.because) === plain(because) || isNear(data.because, because),
      );
      if (earlier) {
        breach(
          pathOf(why, 'because'),
          `Found answer ${why.number} in the words of answer ${earlier.number}, which it explains. Expected what brought that about.`,
          'Say what came before it, or take the repetition out.',
        );
      }
      const held = why.children.filter(({ data }) => !data.rejected);
      for (const child of held) visit(child, [...above, why]);
    };
    for (const why of node.whys) if (!why.data.rejected) visit(why, []);
  },
});

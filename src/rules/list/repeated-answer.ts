import type { WhyNode } from '../../graph/nodes.ts';
import { pathOf } from '../chains.ts';
import { isEnglish, stemsOf, wordsOf } from '../english.ts';
import { rule } from '../rule.ts';

/** Share of all words in two answers that they have in common, from which on they say the same. Our choice. */
const ALIKE = 0.8;
/** Words with content below which two answers are alike by chance. */
const FEWEST = 3;

/** An answer, and what it is compared by. */
interface Answer {
  why: WhyNode;
  words: readonly string[];
  /** Stems of those that say something by themselves, in English. */
  stems: Set<string>;
  mark: string;
}

/** True for answers of the same words, but for how they are put; a "not" or a number makes another answer. */
function sayTheSame(one: Answer, other: Answer): boolean {
  const [a, b] = [one.stems, other.stems];
  const fewer = Math.min(a.size, b.size);
  // Sets of very different sizes have not enough in common, whatever is in them.
  if (fewer < FEWEST || fewer < ALIKE * Math.max(a.size, b.size)) return false;
  if (one.mark !== other.mark) return false;
  return a.intersection(b).size >= ALIKE * a.union(b).size;
}

const areSame = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((word, index) => word === b[index]);

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
  local: true,
  check({ node }, breach, { site }) {
    const isNear = isEnglish(site) ? sayTheSame : () => false;
    const visit = (why: WhyNode, above: readonly Answer[]): void => {
      const { because } = why.data;
      const held = why.children.filter(({ data }) => !data.rejected);
      // Nothing is above or below it to compare it with.
      if (above.length === 0 && held.length === 0) return;
      const words = wordsOf(because);
      const answer = { why, words, stems: stemsOf(words), mark: markOf(because) };
      const earlier = above.find((one) => areSame(one.words, words) || isNear(one, answer));
      if (earlier) {
        breach(
          pathOf(why, 'because'),
          `Found answer ${why.number} in the words of answer ${earlier.why.number}, which it explains. Expected what brought that about.`,
          'Say what came before it, or take the repetition out.',
        );
      }
      for (const child of held) visit(child, [...above, answer]);
    };
    for (const why of node.whys) if (!why.data.rejected) visit(why, []);
  },
});

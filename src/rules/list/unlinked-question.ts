import type { WhyNode } from '../../graph/nodes.ts';
import { flatten } from '../../graph/whys.ts';
import { pathOf } from '../chains.ts';
import { contentWords } from '../english.ts';
import { rule } from '../rule.ts';

/** Words that point back at the answer before without repeating it. */
const pointer =
  /\b(?:it|its|itself|this|that|these|those|they|them|their|he|she|such|so|there|then|one|ones|both|other|others|another|either|neither|same)\b/i;

/** So many words in common with another answer make it the likelier one to be asked about. Our choice. */
const ENOUGH = 2;

export const unlinkedQuestion = rule({
  id: 'unlinked-question',
  severity: 'hint',
  demand: 'A question asks about the answer that it follows.',
  reason:
    'An item without "of" explains the one before it. When its question takes up the words of an earlier answer, and none of the one before, it mostly belongs there: a branch was written as a chain, and shows as one.',
  sources: [
    {
      title:
        'Betsy Lehman Center, The 5 Rules of Causation (after Veterans Affairs), rule 1: show cause and effect',
      url: 'https://navigator.betsylehmancenterma.gov/pages/the-5-rules-of-causation',
    },
    {
      title: 'Rust, Postmortem Analysis in Cargo (each answer spawns one or more questions)',
      url: 'https://blog.rust-lang.org/inside-rust/2023/05/01/cargo-postmortem.html',
    },
  ],
  bad: 'whys:\n  - because: The queue filled up, and the alarm was muted.\n    confidence: low\n  - because: Nothing limits its length.\n    confidence: low\n    stop: actionable\n  - question: Why was the alarm muted?\n    because: It had rung all week.\n    confidence: low\n    stop: actionable',
  good: 'whys:\n  - because: The queue filled up, and the alarm was muted.\n    confidence: low\n  - because: Nothing limits its length.\n    confidence: low\n    stop: actionable\n  - of: 1\n    question: Why was the alarm muted?\n    because: It had rung all week.\n    confidence: low\n    stop: actionable',
  kinds: ['incidents', 'steps'],
  inEnglish: true,
  check({ node }, breach) {
    const whys = flatten(node.whys).sort((a, b) => a.number - b.number);
    const start = { number: 0, text: `${node.title} ${node.data.summary}` };
    for (const [index, why] of whys.entries()) {
      const { question, of } = why.data;
      const parent = whys[index - 1];
      if (!question || of !== undefined || !parent || pointer.test(question)) continue;
      const words = contentWords(question);
      const shared = (text: string) => words.intersection(contentWords(text)).size;
      if (shared(wordingOf(parent)) > 0) continue;
      const earlier = whys.slice(0, index - 1).map((one) => ({ ...one, text: wordingOf(one) }));
      const likelier = [start, ...earlier].find(({ text }) => shared(text) >= ENOUGH);
      if (!likelier) continue;
      breach(
        pathOf(why, 'question'),
        `Found the question of answer ${why.number} without a word of answer ${parent.number}, which it follows, but with words of ${likelier.number === 0 ? `the ${node.kind === 'steps' ? 'step' : 'incident'} itself` : `answer ${likelier.number}`}. Expected a question about the answer before it.`,
        `Write "of: ${likelier.number}" if it asks about that; else put the link into words.`,
      );
    }
  },
});

const wordingOf = ({ data }: WhyNode) => `${data.question ?? ''} ${data.because}`;

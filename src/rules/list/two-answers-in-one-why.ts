import { heldWhys, pathOf } from '../chains.ts';
import { inData } from '../place.ts';
import { rule } from '../rule.ts';
import { firstIn } from '../texts.ts';

/** Words that begin a second reason. A bare "and" joins things in every other sentence and says nothing. */
const second =
  /\b(?:as well as|in addition|additionally|moreover|furthermore|secondly|on top of (?:that|this)|(?:a second|another) (?:reason|cause|factor)|(?<!\b(?:the|these|those|both) )(?:two|three|several) (?:\w+ )?(?:reasons|causes|faults|factors))\b|(?:^|\s)(?:\(2\)|\(b\)|2\)|2\.)\s/i;

export const twoAnswersInOneWhy = rule({
  id: 'two-answers-in-one-why',
  severity: 'hint',
  demand: 'Each why has one answer; a second reason is a branch of its own.',
  reason:
    'Of two reasons in one answer the next why follows only one. The other is never explained, gets no evidence of its own and no remedy.',
  sources: [
    {
      title: 'Rust, Postmortem Analysis in Cargo (each answer spawns one or more questions)',
      url: 'https://blog.rust-lang.org/inside-rust/2023/05/01/cargo-postmortem.html',
    },
    {
      title: 'Wikipedia, Five whys: Criticism (isolating a single cause)',
      url: 'https://en.wikipedia.org/wiki/Five_whys',
    },
  ],
  bad: 'whys:\n  - because: The pool was too small. In addition, the alarm was muted.\n    confidence: low\n    stop: actionable',
  good: 'whys:\n  - of: 0\n    because: The pool was too small.\n    confidence: low\n    stop: actionable\n  - of: 0\n    because: The alarm was muted.\n    confidence: low\n    stop: actionable',
  kinds: ['incidents', 'steps'],
  inEnglish: true,
  check(subject, breach) {
    const { node } = subject;
    for (const why of heldWhys(node.whys)) {
      const { because, stop } = why.data;
      const found = firstIn(because, second);
      // Two answers below it, or a place elsewhere, show that both reasons are followed.
      if (!found || why.children.length > 1 || stop === 'duplicate') continue;
      const words = found[0].trim();
      breach(
        inData(subject, pathOf(why, 'because'), because).at(because.indexOf(words, found.index)),
        `Found "${words}" in answer ${why.number}, which may be a second answer. Expected one answer to each why.`,
        'Give the second reason an item of its own, with the same "of".',
      );
    }
  },
});

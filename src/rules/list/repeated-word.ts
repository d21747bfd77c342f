import type { Fix } from '../../diagnostics/diagnostic.ts';
import { ownWords } from '../fields.ts';
import type { Placed } from '../place.ts';
import { repeatedWords } from '../retext.ts';
import { rule } from '../rule.ts';

export const repeatedWord = rule({
  id: 'repeated-word',
  severity: 'warning',
  demand: 'No word stands twice in a row by mistake.',
  reason:
    'A doubled word is what an edit left behind, often at the end of a line, where writers do not see it and readers stumble.',
  sources: [
    { title: 'retext-repeated-words', url: 'https://github.com/retextjs/retext-repeated-words' },
  ],
  bad: 'summary: The consumer stopped, and the the queue filled.',
  good: 'summary: The consumer stopped, and the queue filled.',
  kinds: ['incidents', 'steps', 'rootCauses', 'remediations', 'learnings', 'services'],
  alone: true,
  local: true,
  inEnglish: true,
  check(subject, breach) {
    for (const { words, index, text } of repeatedWords(subject, ownWords)) {
      if (MAY_MEET.test(words)) continue;
      breach(
        text.at(index),
        `Found "${words.replace(/\s+/g, ' ')}". Expected the word once.`,
        'Take one of the two out.',
        fixOf(words, index, text),
      );
    }
  },
});

/**
 * Words that may end what the same word goes on from: "logged in in the morning", "what it is is
 * unknown". No word begins a phrase with "to to" or "of of".
 */
const MAY_MEET =
  /^(about|around|at|away|back|by|down|for|from|in|off|on|out|over|through|under|up|with|am|are|be|been|did|do|does|has|have|is|was|were|he|her|him|it|me|one|she|them|these|they|this|those|us|we|you)\s+\1$/i;

/** Takes out the second of two words, as the first may begin a sentence; undefined where it needs a thought. */
function fixOf(words: string, index: number, text: Placed): Fix | undefined {
  const [first, again] = words.split(/\s+/) as [string, string];
  const isSame = again === first || again === first.toLowerCase();
  if (!isSame) return undefined;
  const apart = words.length - again.length;
  const [start, second] = [text.exactAt(index), text.exactAt(index + apart)];
  // Nothing but space stands between them: no mark of emphasis, no end of a line.
  if (!start || second?.line !== start.line || second.column !== start.column + apart) {
    return undefined;
  }
  return {
    start: { line: start.line, column: start.column + first.length },
    end: { line: start.line, column: second.column + again.length },
    text: '',
  };
}

import { MOST_IN_A_TEXT } from '../matches.ts';
import { rule } from '../rule.ts';
import { stringsOf, wholeOf } from '../texts.ts';

/** No sign before U+0300 is changed by NFC, and few texts hold others. */
const isDecomposed = (text: string) =>
  /[\u0300-\uffff]/.test(text) && text.normalize('NFC') !== text;

export const notNormalized = rule({
  id: 'not-normalized',
  severity: 'warning',
  demand: 'Texts are in Unicode’s composed form, NFC.',
  reason:
    'A letter and its accent as two signs look like the one sign that keyboards type, but searches, ids and comparisons take them for different words.',
  sources: [
    {
      title: 'W3C, Character Model for the World Wide Web: String Matching',
      url: 'https://www.w3.org/TR/charmod-norm/',
    },
  ],
  bad: 'title: The cafe\u0301 went offline',
  good: 'title: The caf\u00e9 went offline',
  kinds: ['incidents', 'steps', 'rootCauses', 'remediations', 'learnings', 'services'],
  alone: true,
  local: true,
  check(subject, breach) {
    if (!wholeOf(subject).some(isDecomposed)) return;
    for (const { text, at, exactAt } of stringsOf(subject)) {
      const words = text.matchAll(/\S+/g).filter(([word]) => isDecomposed(word));
      for (const { 0: word, index } of words.take(MOST_IN_A_TEXT)) {
        const composed = word.normalize('NFC');
        const start = exactAt(index);
        breach(
          at(index),
          `Found "${word}" with its accents as signs of their own. Expected "${composed}" in composed form.`,
          'Type the word anew, or let "check --fix" write it.',
          start && {
            start,
            end: { line: start.line, column: start.column + word.length },
            text: composed,
          },
        );
      }
    }
  },
});

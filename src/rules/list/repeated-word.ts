import { ownWords } from '../fields.ts';
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
      const [word] = words.split(/\s/) as [string];
      const [start, end] = [text.exactAt(index), text.exactAt(index + words.length - word.length)];
      const isEdit = start && end?.line === start.line && end.column > start.column;
      breach(
        text.at(index),
        `Found "${words.replace(/\s+/g, ' ')}". Expected the word once.`,
        'Take one of the two out.',
        isEdit ? { start, end, text: '' } : undefined,
      );
    }
  },
});

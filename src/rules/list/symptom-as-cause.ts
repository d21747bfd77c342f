import { contentWords } from '../english.ts';
import { rule } from '../rule.ts';

/** Share of all words in two titles that they have in common, from which on they say the same. Our choice. */
const ALIKE = 0.75;

export const symptomAsCause = rule({
  id: 'symptom-as-cause',
  severity: 'warning',
  demand: 'The title of a root cause does not repeat that of a step or incident that it explains.',
  reason:
    'A cause in the words of its effect goes round in a circle. It stops at the symptom, and its remedy will treat that.',
  sources: [
    {
      title: 'Wikipedia, Five whys: Criticism (stopping at symptoms)',
      url: 'https://en.wikipedia.org/wiki/Five_whys',
    },
  ],
  bad: '# root-causes/no-limit.md, behind the step "The queue fills up"\ntitle: Queue fills up',
  good: '# root-causes/no-limit.md, behind the step "The queue fills up"\ntitle: A queue accepts orders without a limit',
  kinds: ['rootCauses'],
  inEnglish: true,
  check({ node }, breach) {
    const words = contentWords(node.title);
    const effect = [...node.steps, ...node.incidents].find(({ title }) => {
      const others = contentWords(title);
      return words.intersection(others).size >= ALIKE * words.union(others).size;
    });
    if (!effect || words.size === 0) return;
    breach(
      ['title'],
      `Found the root cause "${node.title}" behind "${effect.title}", which says the same. Expected what brought it about.`,
      'Ask why once more, and name the mechanism that would do the same elsewhere.',
    );
  },
});

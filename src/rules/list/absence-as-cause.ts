import { deepestTexts } from '../chains.ts';
import { rule } from '../rule.ts';
import { firstIn } from '../texts.ts';

const absence =
  /^\s*(?:(?:an?|the) |there (?:is|are|was|were|had been) )?(?:(?:complete |total |general )?(?:lack|absence) of|missing|no(?=\s+\w)(?!\s+(?:longer|sooner|matter|one)\b))\b/i;

export const absenceAsCause = rule({
  id: 'absence-as-cause',
  severity: 'hint',
  demand: 'A cause says what was there and did the harm, not what was absent.',
  reason:
    'What is absent explains nothing by itself: a thousand things are absent on every good day. It is mostly the remedy turned round ("no test" for "write a test"), and it hides how the harm came about and which other remedies there are.',
  sources: [
    {
      title:
        'Betsy Lehman Center, The 5 Rules of Causation (after Veterans Affairs), rules 1 and 2',
      url: 'https://navigator.betsylehmancenterma.gov/pages/the-5-rules-of-causation',
    },
  ],
  bad: '# root-causes/no-screen.md\ntitle: Lack of monitoring',
  good: '# root-causes/no-screen.md\ntitle: A queue fills up for an hour before anybody can see it',
  kinds: ['incidents', 'steps', 'rootCauses'],
  inEnglish: true,
  check({ node }, breach) {
    for (const { path, text } of deepestTexts(node)) {
      const found = firstIn(text, absence);
      if (!found) continue;
      breach(
        path,
        `Found a cause that begins with "${found[0].trim()}". Expected what was there and how it did harm.`,
        'Say what happens in that absence: what runs on, what grows, what stays unseen.',
      );
    }
  },
});

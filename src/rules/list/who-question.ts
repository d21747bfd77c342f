import { flatten } from '../../graph/whys.ts';
import { pathOf } from '../chains.ts';
import { inData } from '../place.ts';
import { rule } from '../rule.ts';
import { firstIn } from '../texts.ts';

// "Why were users who …" asks about no person. Why an operator saw nothing is a good question.
const who =
  /^(?:(?:and|but|so|by|to|from|with|of|on|for) )?who(?:m|se)?\b|\bwhy (?:did|didn['’]t|does|doesn['’]t|was|wasn['’]t|had|hadn['’]t|would|could|should) (?:he|she|you|this person|that person|somebody|someone)\b|\bwhose (?:fault|mistake|error)\b/i;

export const whoQuestion = rule({
  id: 'who-question',
  severity: 'warning',
  demand: 'Questions ask what and how, not who.',
  reason:
    'The answer to "who" is a name, and a name ends the search: nothing about the system follows from it, and the next person will tell less.',
  sources: [
    {
      title: 'John Allspaw, The Infinite Hows (2014)',
      url: 'https://www.kitchensoap.com/2014/11/14/the-infinite-hows-or-the-dangers-of-the-five-whys/',
    },
    {
      title: 'PagerDuty, Postmortems: The Blameless Postmortem',
      url: 'https://postmortems.pagerduty.com/culture/blameless/',
    },
  ],
  bad: 'whys:\n  - question: Who ran the command?\n    because: It came from a shell of the storage team.\n    confidence: low\n    stop: actionable',
  good: 'whys:\n  - question: How could the command reach production?\n    because: The shell does not show which cluster it talks to.\n    confidence: low\n    stop: actionable',
  kinds: ['incidents', 'steps'],
  local: true,
  inEnglish: true,
  check(subject, breach) {
    const { node } = subject;
    for (const why of flatten(node.whys)) {
      const question = why.data.question ?? '';
      const found = firstIn(question, who);
      if (!found) continue;
      breach(
        inData(subject, pathOf(why, 'question'), question).at(found.index),
        `Found "${found[0]}" in the question of answer ${why.number}. Expected a question about what happened or how it could.`,
        'Ask what made it possible or sensible to do, whoever did it.',
      );
    }
  },
});

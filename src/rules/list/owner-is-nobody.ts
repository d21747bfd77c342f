import type { AnyNode } from '../../graph/nodes.ts';
import type { DataPath } from '../rule.ts';
import { rule } from '../rule.ts';

/** What stands where a name is missing, or names everybody. */
const nobody =
  /^(?:(?:tb[adc]|todo|fixme|x{2,}|n\/?a|none|null|nil|unknown|unassigned|unowned|not (?:yet )?(?:assigned|known|decided)|pending|open|nobody|no[- ]one|someone|somebody|anyone|anybody|everyone|everybody|all|all (?:of us|teams|engineers|developers|hands)|(?:the |our |a )?(?:teams?|group|engineers?|developers?|company|owner|assignee)|us|we|me|you|them|they|various|several|multiple|to be (?:assigned|announced|confirmed|decided|determined|defined|named))[ .!]*|[-–—./?]+|<[^>]*>|\[[^\]]*\])$/i;

export const ownerIsNobody = rule({
  id: 'owner-is-nobody',
  severity: 'warning',
  demand: 'An owner is a team or a person that can be asked.',
  reason:
    'What belongs to everybody is done by nobody, and a placeholder looks as if somebody had taken it on. An empty field says honestly that it is open.',
  sources: [
    {
      title: 'Google, The Site Reliability Workbook, chapter 10: Postmortem Culture',
      url: 'https://sre.google/workbook/postmortem-culture/',
    },
    {
      title: 'PagerDuty: Postmortems, Step by Step',
      url: 'https://postmortems.pagerduty.com/how_to_write/writing/',
    },
  ],
  bad: 'owner: Everyone',
  good: 'owner: Storage team',
  kinds: ['remediations', 'incidents', 'services'],
  local: true,
  inEnglish: true,
  check(subject, breach) {
    for (const [path, name] of ownersIn(subject.node as AnyNode)) {
      if (!name || !nobody.test(name)) continue;
      breach(
        path,
        `Found "${name}" for "${path.findLast((key) => typeof key === 'string')}". Expected a team or a person that can be asked.`,
        'Name who answers for it, or leave it out until somebody does.',
      );
    }
  },
});

/** Every field in which an entry names who owns, wrote or reviewed something. */
function ownersIn(node: AnyNode): [DataPath, string | undefined][] {
  if (node.kind === 'remediations' || node.kind === 'services') {
    return [[['owner'], node.data.owner]];
  }
  if (node.kind !== 'incidents') return [];
  return [
    ...(['owners', 'authors', 'reviewers'] as const).flatMap((field) =>
      node.data[field].map((one, index): [DataPath, string] => [
        [field, index],
        typeof one === 'string' ? one : one.name,
      ]),
    ),
    ...node.data.openQuestions.map(({ owner }, index): [DataPath, string | undefined] => [
      ['openQuestions', index, 'owner'],
      owner,
    ]),
  ];
}

import { rule } from '../rule.ts';

const VAGUE =
  /^(?:improve|enhance|ensure|make sure|consider|investigate|review|look into|think about|try to|be more|better)\b/i;

export const vagueRemediation = rule({
  id: 'vague-remediation',
  severity: 'warning',
  demand: 'The title of a remediation says what will be different.',
  reason:
    'Nobody can finish “improve the monitoring”. An action that is specific and bounded can be done, and be seen to be done.',
  sources: [
    {
      title: 'Lunney, Lueder, Beyer: Postmortem Action Items, ;login: Spring 2017',
      url: 'https://www.usenix.org/publications/login/spring2017/lunney',
    },
    {
      title: 'PagerDuty: Postmortems, Step by Step',
      url: 'https://postmortems.pagerduty.com/how_to_write/writing/',
    },
  ],
  bad: 'title: Improve the monitoring of the queue',
  good: 'title: Alert when the queue holds more than 10,000 orders',
  kinds: ['remediations'],
  local: true,
  inEnglish: true,
  check({ node }, breach) {
    const { status, title } = node.data;
    const [vague] = VAGUE.exec(title) ?? [];
    if (!vague || status === 'dropped') return;
    breach(
      ['title'],
      `Found a remediation that begins with "${vague}". Expected a title that says what will be different.`,
      'Begin with what is built, changed or taken away: "Refuse orders …", "Alert when …", "Remove …".',
    );
  },
});

import { allWhysOf } from '../chains.ts';
import { isSevere } from '../incidents.ts';
import { rule } from '../rule.ts';

export const noAlternativeConsidered = rule({
  id: 'no-alternative-considered',
  severity: 'hint',
  demand: 'The analysis of a severe incident names a hypothesis that its evidence ruled out.',
  reason:
    'Whoever looks only for what supports the first idea finds it. A second idea, tested and ruled out, shows that the evidence could have said otherwise, and spares the next reader the same question.',
  sources: [
    {
      title: 'PagerDuty, Postmortems: The Blameless Postmortem (confirmation bias)',
      url: 'https://postmortems.pagerduty.com/culture/blameless/',
    },
    {
      title: 'Google, Site Reliability Engineering, chapter 12: Effective Troubleshooting',
      url: 'https://sre.google/sre-book/effective-troubleshooting/',
    },
  ],
  bad: 'severity: sev1\nwhys:\n  - because: The queue takes every order.\n    evidence: [{ kind: metric, at: queue.length }]\n    stop: actionable\n  - of: 0\n    because: Its alarm was muted.\n    evidence: [{ kind: config, at: "alarms.yaml, line 9" }]\n    stop: actionable\n# and no why of it or of its steps is rejected',
  good: 'severity: sev1\nwhys:\n  - because: The queue takes every order.\n    evidence: [{ kind: metric, at: queue.length }]\n    stop: actionable\n  - of: 0\n    because: Its alarm was muted.\n    evidence: [{ kind: config, at: "alarms.yaml, line 9" }]\n    stop: actionable\n  - of: 0\n    because: The network dropped packets.\n    rejected: true\n    evidence: [{ kind: metric, at: "Interface counters of both switches", text: "No drops all day." }]',
  kinds: ['incidents'],
  needsAll: true,
  check({ node }, breach, { site }) {
    if (!isSevere(node.data.severity, site)) return;
    const whys = allWhysOf(node);
    if (whys.length === 0 || whys.some(({ data }) => data.rejected)) return;
    breach(
      ['severity'],
      `Found an incident of severity ${node.data.severity} without a hypothesis that was ruled out. Expected at least one.`,
      'Write down what else it could have been, with "rejected: true" and the evidence against it.',
    );
  },
});

import { isPromised } from '../remediations.ts';
import { rule } from '../rule.ts';

export const remediationWithoutSuccessCriterion = rule({
  id: 'remediation-without-success-criterion',
  severity: 'hint',
  demand: 'Every remediation that is promised says how everybody will know that it worked.',
  reason:
    'A remediation is a claim about the next time. Without a measure that was written down before, “done” means that somebody stopped working on it.',
  sources: [
    {
      title: 'Lunney, Lueder, Beyer: Postmortem Action Items, ;login: Spring 2017',
      url: 'https://www.usenix.org/publications/login/spring2017/lunney',
    },
    {
      title: 'Common CA Database: Incident Reporting Guidelines',
      url: 'https://www.ccadb.org/cas/incident-report',
    },
  ],
  bad: 'status: planned\n# and no success criterion',
  good: 'status: planned\nsuccessCriterion: An order is refused when the queue is full.',
  kinds: ['remediations'],

  check({ node }, breach) {
    const { status, successCriterion, verification } = node.data;
    if (successCriterion || verification.length > 0 || !isPromised(node)) return;
    breach(
      ['status'],
      `Found the remediation "${node.id}" with the status ${status} and nothing that says when it has worked. Expected a criterion.`,
      'Write under "successCriterion" what will be seen when it works: a number, a test, a drill.',
    );
  },
});

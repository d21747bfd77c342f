import { provesSomething } from '../remediations.ts';
import { rule } from '../rule.ts';

export const doneWithoutVerification = rule({
  id: 'done-without-verification',
  severity: 'hint',
  demand: 'A remediation that is done has a verification that looked at something.',
  reason:
    'Done says that the work has ended, not that it helped. The next reader wants to know whether it was ever seen to work.',
  sources: [
    {
      title: 'Common CA Database: Incident Reporting Guidelines',
      url: 'https://www.ccadb.org/cas/incident-report',
    },
    { title: 'Our own: found in analyses that were read for this knowledge base' },
  ],
  bad: 'status: done\ndoneOn: 2026-04-20',
  good: 'status: done\ndoneOn: 2026-04-20\nverification:\n  - { before: The queue grew without limit., after: It stops at its limit. }',
  kinds: ['remediations'],

  check({ node }, breach) {
    const { status, verification } = node.data;
    if (status !== 'done' || provesSomething(verification)) return;
    const found = verification.length === 0 ? 'no verification' : 'only samples of zero';
    breach(
      ['status'],
      `Found the remediation "${node.id}" with the status done and ${found}. Expected a verification that looked at something.`,
      'Write under "verification" what was seen before and after.',
    );
  },
});

import { isPromised } from '../remediations.ts';
import { rule } from '../rule.ts';

export const remediationWithoutOwner = rule({
  id: 'remediation-without-owner',
  severity: 'hint',
  demand: 'Every remediation that is promised has an owner.',
  reason:
    'What belongs to everybody is done by nobody. A remediation that nobody has taken on is a proposal.',
  sources: [
    {
      title: 'Google, The Site Reliability Workbook, chapter 10: Postmortem Culture',
      url: 'https://sre.google/workbook/postmortem-culture/',
    },
    {
      title: 'Common CA Database: Incident Reporting Guidelines',
      url: 'https://www.ccadb.org/cas/incident-report',
    },
  ],
  bad: 'status: planned\n# and no owner',
  good: 'status: planned\nowner: Storage team',
  kinds: ['remediations'],

  check({ node }, breach) {
    const { owner, status } = node.data;
    if (owner || !isPromised(node)) return;
    breach(
      ['status'],
      `Found the remediation "${node.id}" with the status ${status} and no owner. Expected the team or person who does it.`,
      'Name it under "owner". What nobody has taken on yet is "status: proposed".',
    );
  },
});

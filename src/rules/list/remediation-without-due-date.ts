import { isPromised } from '../remediations.ts';
import { rule } from '../rule.ts';

export const remediationWithoutDueDate = rule({
  id: 'remediation-without-due-date',
  severity: 'hint',
  demand: 'Every remediation that is promised has a day or a month by which it is done.',
  reason: 'Without a date nobody can tell late from not yet. The date of its phase counts too.',
  sources: [
    {
      title: 'Common CA Database: Incident Reporting Guidelines',
      url: 'https://www.ccadb.org/cas/incident-report',
    },
  ],
  bad: 'status: planned\nowner: Storage team\n# and no due',
  good: 'status: planned\nowner: Storage team\ndue: 2026-05',
  kinds: ['remediations'],

  check({ node }, breach) {
    const { due, status } = node.data;
    if (due || node.phase?.due || !isPromised(node)) return;
    breach(
      ['status'],
      `Found the remediation "${node.id}" with the status ${status} and no date. Expected the day or month by which it is promised.`,
      'Write it under "due", of the remediation or of its phase. What nobody has promised yet is "status: proposed".',
    );
  },
});

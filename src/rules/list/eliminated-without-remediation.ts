import { addressing } from '../../graph/facts.ts';
import { rule } from '../rule.ts';

export const eliminatedWithoutRemediation = rule({
  id: 'eliminated-without-remediation',
  severity: 'warning',
  demand:
    'A root cause that is called eliminated has a remediation that is done, or says why it cannot strike any more.',
  reason:
    'A cause does not go away by itself. Where it went with the system that had it, one sentence says so.',
  sources: [
    {
      title: 'Common CA Database: Incident Reporting Guidelines',
      url: 'https://www.ccadb.org/cas/incident-report',
    },
  ],
  bad: 'status: eliminated\n# and no remediation of it is done',
  good: 'status: eliminated\nstatusReason: The service was switched off in May 2026.',
  kinds: ['rootCauses'],
  needsAll: true,
  check({ node }, breach) {
    const { status, statusReason } = node.data;
    if (status !== 'eliminated' || statusReason) return;
    if (addressing(node).some(({ data }) => data.status === 'done' || data.status === 'verified')) {
      return;
    }
    breach(
      ['status'],
      `Found the root cause "${node.id}" with the status eliminated and no remediation that is done. Expected one, or the reason.`,
      'Name it under "addresses" of the remediation that eliminated it, or say in "statusReason" why it cannot strike any more.',
    );
  },
});

import { addressing, coverageOf } from '../../graph/facts.ts';
import { rule } from '../rule.ts';

export const rootCauseWithoutRemediation = rule({
  id: 'root-cause-without-remediation',
  severity: 'warning',
  demand: 'Every root cause has a remediation, or is accepted with its reason.',
  reason:
    'A cause that was found and left alone strikes again. Where nothing is to be done, readers should see that somebody decided so.',
  sources: [
    {
      title: 'Google, Site Reliability Engineering, chapter 15: Postmortem Culture',
      url: 'https://sre.google/sre-book/postmortem-culture/',
    },
  ],
  bad: 'status: active\n# and no remediation names it under "addresses"',
  good: 'status: accepted\nstatusReason: It needs two sites to fail in one hour; the insurance pays.',
  kinds: ['rootCauses'],
  needsAll: true,
  check({ node }, breach) {
    const { status } = node.data;
    if (status === 'accepted' || status === 'eliminated') return;
    if (node.incidents.length === 0 || coverageOf(node) !== 'none') return;
    const found = addressing(node).length > 0 ? 'only dropped remediations' : 'no remediation';
    breach(
      ['status'],
      `Found the root cause "${node.id}" with the status ${status} and ${found}. Expected at least one remediation that addresses it.`,
      `Name it under "addresses" of a remediation, or write "status: accepted" with the reason in "statusReason".`,
    );
  },
});

import { rule } from '../rule.ts';

export const remediationAddressesNothing = rule({
  id: 'remediation-addresses-nothing',
  severity: 'warning',
  demand: 'Every remediation names what it works on.',
  reason:
    'An action without a cause is there because it came to mind. Whoever looks at the cause later does not learn that something was done.',
  sources: [
    {
      title: 'Common CA Database: Incident Reporting Guidelines',
      url: 'https://www.ccadb.org/cas/incident-report',
    },
  ],
  bad: 'kind: prevent\nstatus: planned\n# and no addresses',
  good: 'kind: prevent\nstatus: planned\naddresses: { rootCauses: [no-limit] }',
  kinds: ['remediations'],

  check({ node }, breach) {
    const { addresses, status } = node.data;
    if (status === 'dropped') return;
    if (addresses && addresses.rootCauses.length + addresses.steps.length > 0) return;
    breach(
      ['addresses'],
      `Found the remediation "${node.id}" that addresses nothing. Expected a root cause or a cascade step.`,
      'Name what it works on under "addresses"; a cause that is not written down yet is worth an entry.',
    );
  },
});

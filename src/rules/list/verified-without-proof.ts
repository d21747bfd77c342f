import { provesSomething } from '../remediations.ts';
import { rule } from '../rule.ts';

export const verifiedWithoutProof = rule({
  id: 'verified-without-proof',
  severity: 'error',
  demand: 'A remediation that is called verified has a verification that looked at something.',
  reason:
    '“Verified” is the strongest word that the base has. A test run that collected no test has passed, and shows nothing.',
  sources: [
    { title: 'Our own: found in analyses that were read for this knowledge base' },
    {
      title: 'Common CA Database: Incident Reporting Guidelines',
      url: 'https://www.ccadb.org/cas/incident-report',
    },
  ],
  bad: 'status: verified\nverifiedOn: 2026-04-20\nverification:\n  - { before: Tests fail., after: Tests pass., sample: { count: 0, of: tests } }',
  good: 'status: verified\nverifiedOn: 2026-04-20\nverification:\n  - { before: Tests fail., after: Tests pass., sample: { count: 25, of: tests } }',
  kinds: ['remediations'],

  check({ node }, breach) {
    const { status, verification } = node.data;
    if (status !== 'verified' || provesSomething(verification)) return;
    const found = verification.length === 0 ? 'no verification' : 'only samples of zero';
    breach(
      ['status'],
      `Found the remediation "${node.id}" with the status verified and ${found}. Expected a verification that looked at something.`,
      'Write under "verification" what was seen before and after, or "status: done" until somebody has looked.',
    );
  },
});

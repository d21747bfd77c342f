import type { RemediationStatus } from '../../model/vocabulary.ts';
import { rule } from '../rule.ts';

/** Statuses that deny that the work has ended. */
const before: readonly RemediationStatus[] = ['proposed', 'planned', 'in-progress'];

export const doneDateContradictsStatus = rule({
  id: 'done-date-contradicts-status',
  severity: 'error',
  demand: 'A remediation with a day on which it was done or verified has a status that says so.',
  reason:
    'Either the work has ended, or it has no day on which it did. Lists of what is owed go by the status, histories by the day.',
  sources: [{ title: 'Our own: found in analyses that were read for this knowledge base' }],
  bad: 'status: in-progress\ndoneOn: 2026-04-20',
  good: 'status: done\ndoneOn: 2026-04-20\nverification:\n  - { before: The queue grew without limit., after: It stops at its limit. }',
  kinds: ['remediations'],

  check({ node }, breach) {
    const { status } = node.data;
    if (!before.includes(status)) return;
    for (const field of ['doneOn', 'verifiedOn'] as const) {
      const day = node.data[field];
      if (!day) continue;
      breach(
        ['status'],
        `Found the status ${status} and "${field}" at ${day}. Expected the status ${field === 'doneOn' ? 'done or verified' : 'verified'}, or no such day.`,
        `Bring the status up to date ("partial" where a part is done), or take out "${field}"; the day by which it is promised is "due".`,
      );
    }
  },
});

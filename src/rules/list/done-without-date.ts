import { rule } from '../rule.ts';

export const doneWithoutDate = rule({
  id: 'done-without-date',
  severity: 'hint',
  demand: 'A remediation that is done says when.',
  reason:
    'Only with the date can anybody tell whether an incident that came later came in spite of it.',
  sources: [{ title: 'Our own: found in analyses that were read for this knowledge base' }],
  bad: 'status: done\nverification:\n  - { before: The queue grew without limit., after: It stops at its limit. }',
  good: 'status: done\ndoneOn: 2026-04-20\nverification:\n  - { before: The queue grew without limit., after: It stops at its limit. }',
  kinds: ['remediations'],

  check({ node }, breach) {
    const { doneOn, status, verifiedOn } = node.data;
    if (status !== 'done' && status !== 'verified') return;
    if (doneOn || verifiedOn) return;
    breach(
      ['status'],
      `Found the remediation "${node.id}" with the status ${status} and no date. Expected the day or month in which it was done.`,
      'Write it under "doneOn"; the month is enough.',
    );
  },
});

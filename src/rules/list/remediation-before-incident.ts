import { isBefore } from '../../model/time.ts';
import { rule } from '../rule.ts';

export const remediationBeforeIncident = rule({
  id: 'remediation-before-incident',
  severity: 'warning',
  demand: 'A remediation is neither due nor done before its incident began.',
  reason: 'Mostly a mistyped year. What was done before cannot have been learnt from the incident.',
  sources: [{ title: 'Our own: found in analyses that were read for this knowledge base' }],
  bad: 'status: done\ndoneOn: 2025-03-09\n# of an incident of 2 March 2026\nverification:\n  - { before: The queue grew without limit., after: It stops at its limit. }',
  good: 'status: done\ndoneOn: 2026-03-09\n# of an incident of 2 March 2026\nverification:\n  - { before: The queue grew without limit., after: It stops at its limit. }',
  kinds: ['remediations'],

  check({ node }, breach) {
    const { date } = node.incident;
    for (const field of ['due', 'doneOn', 'verifiedOn'] as const) {
      const value = node.data[field];
      if (!value || !isBefore(value, date)) continue;
      breach(
        [field],
        `Found "${field}" at ${value}, before the incident began at ${date}. Expected a later day.`,
        'Correct the date; what was there before belongs under "mitigators" of the incident.',
      );
    }
  },
});

import { rule } from '../rule.ts';

/** Statuses that deny that a time has come. */
const statusesBefore = {
  resolved: ['investigating', 'mitigated', 'monitoring'],
  mitigated: ['investigating'],
};

export const statusContradictsTimes = rule({
  id: 'status-contradicts-times',
  severity: 'error',
  demand:
    'An incident with a time at which it was mitigated or resolved has a status that says so.',
  reason:
    'Either the trouble is over, or it has no time at which it was. Lists go by the status, durations by the times.',
  sources: [{ title: 'Our own: found in analyses that were read for this knowledge base' }],
  bad: 'status: investigating\ntimes: { started: 2026-03-02T09:14Z, resolved: 2026-03-02T10:20Z }',
  good: 'status: resolved\ntimes: { started: 2026-03-02T09:14Z, resolved: 2026-03-02T10:20Z }',
  kinds: ['incidents'],

  check({ node }, breach) {
    const { status, times } = node.data;
    const late = (['resolved', 'mitigated'] as const).find(
      (name) => times[name] && statusesBefore[name].includes(status),
    );
    if (!late) return;
    breach(
      ['status'],
      `Found the status ${status} and the time ${times[late]} for "${late}". Expected ${late === 'resolved' ? 'the status resolved' : 'a later status than investigating'}, or no such time.`,
      `Bring the status up to date, or take out "${late}" if it came back; the timeline is the place for what did not last.`,
    );
  },
});

import { isBefore } from '../../model/time.ts';
import { rule } from '../rule.ts';

export const metricReadBackwards = rule({
  id: 'metric-read-backwards',
  severity: 'error',
  demand: 'The last reading of a metric is not older than its baseline.',
  reason:
    'The baseline is how it was before the work, the current value how it is since. Turned round, an improvement is shown as a decline.',
  sources: [{ title: 'Our own: found in analyses that were read for this knowledge base' }],
  bad: 'metrics:\n  - name: Warnings\n    unit: warnings\n    baseline: { value: 50, at: 2026-03-09 }\n    current: { value: 37, at: 2026-03-02 }',
  good: 'metrics:\n  - name: Warnings\n    unit: warnings\n    baseline: { value: 50, at: 2026-03-02 }\n    current: { value: 37, at: 2026-03-09 }',
  kinds: ['incidents'],
  local: true,

  check({ node }, breach) {
    for (const [index, { name, baseline, current }] of node.data.metrics.entries()) {
      if (!baseline.at || !current.at || !isBefore(current.at, baseline.at)) continue;
      breach(
        ['metrics', index, 'current', 'at'],
        `Found the current value of "${name}" read at ${current.at}, before its baseline at ${baseline.at}. Expected the baseline to be the older one.`,
        'Correct the dates, or exchange the two readings.',
      );
    }
  },
});

import { formatNumber } from '../../format/number.ts';
import { rule } from '../rule.ts';

const percent = /^(?:%|per ?cent)/i;
/** Words by which a percentage is a part of a whole. */
const share =
  /\b(?:shares?|rates?|ratio|proportion|percentage of|availability|uptime|coverage|success\w*|succeed\w*|fail\w*|errors?|hits?|pass\w*|complet\w*|accuracy|online|delivered|reliab\w+|health|(?:of|out of) (?:all|the)|(?:that|which) \w+)\b|^(?:%|per ?cent) of\b/i;
/** Words by which it is a change, or is held against something that it may exceed. */
const comparison =
  /\b(?:chang\w*|growth|gr[eo]w\w*|increas\w*|decreas\w*|reduc\w*|ris\w+|rose|load|utili[sz]\w*|usage|used|capacity|cpu|cores?|overhead|compar\w*|relative|than|baseline|normal|usual|expected|planned|target|quota|limit|inflation|gain\w*|return|over|speed|throughput|traffic|volume|peak|budget|consum\w*|burn\w*|estimat\w*|forecast\w*|deviat\w*|in use)\b/i;

export const shareOutOfBounds = rule({
  id: 'share-out-of-bounds',
  severity: 'warning',
  demand: 'A share in per cent lies between 0 and 100.',
  reason:
    'More than all and less than nothing cannot fail or succeed. Mostly a factor was given as a percentage, or the change of a share as the share.',
  sources: [{ title: 'Our own: found in analyses that were read for this knowledge base' }],
  bad: 'metrics:\n  - name: Share of orders that fail\n    unit: "%"\n    baseline: { value: 140 }\n    current: { value: 2 }',
  good: 'metrics:\n  - name: Share of orders that fail\n    unit: "%"\n    baseline: { value: 14 }\n    current: { value: 2 }',
  kinds: ['incidents'],
  inEnglish: true,
  check({ node }, breach) {
    for (const [index, metric] of node.data.metrics.entries()) {
      const { name, unit = '' } = metric;
      const words = [name, unit];
      if (!percent.test(unit) || !words.some((one) => share.test(one))) continue;
      if (words.some((one) => comparison.test(one))) continue;
      for (const field of ['baseline', 'current', 'target'] as const) {
        const value = metric[field]?.value;
        if (value === undefined || (value >= 0 && value <= 100)) continue;
        breach(
          ['metrics', index, field, 'value'],
          `Found ${formatNumber(value, 'en')} % for "${name}", which reads as a share. Expected 0 to 100.`,
          'Correct the number, or say in the name what it is a percentage of: a change, a load, the usual value.',
        );
      }
    }
  },
});

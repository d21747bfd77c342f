import { formatNumber } from '../../format/number.ts';
import type { Health } from '../../model/incident.ts';
import type { Metric, Reading } from '../../model/metric.ts';
import type { DataPath } from '../rule.ts';
import { rule } from '../rule.ts';

/** A value of a measure at a time. */
interface Value {
  what: string;
  at: string;
  /** Bounds of a number, or words. */
  value: readonly [number, number] | string;
  /** As reports write it; asked for only then. */
  show: () => string;
  path: DataPath;
}

/** A measure may change within a day, so a baseline is held against baselines only. */
function readingsOf(metrics: readonly Metric[]): Value[] {
  return metrics.flatMap(({ name, unit, ...metric }, index) =>
    (['baseline', 'current'] as const).flatMap((role) => {
      const reading = metric[role];
      if (!reading.at) return [];
      const what = `"${name}" (${unit ? `${unit}, ` : ''}${role})`;
      return [{ what, at: reading.at, ...valueOf(reading), path: ['metrics', index, role] }];
    }),
  );
}

function valueOf({ value, state = '', bound }: Reading): Pick<Value, 'value' | 'show'> {
  if (value === undefined) return { value: state, show: () => `"${state}"` };
  const room = Math.abs(value) / 10;
  const low = bound === 'at-most' ? -Infinity : bound === 'about' ? value - room : value;
  const high = bound === 'at-least' ? Infinity : bound === 'about' ? value + room : value;
  return { value: [low, high], show: () => formatNumber(value, 'en', bound) };
}

function healthValuesOf(health: readonly Health[]): Value[] {
  return health.flatMap(({ at, percent, areas }, index): Value[] => [
    ...(percent === undefined
      ? []
      : [
          {
            what: 'the health',
            at,
            value: [percent, percent] as const,
            show: () => `${percent} %`,
            path: ['health', index, 'percent'],
          },
        ]),
    ...areas.map(({ name, state }, area) => ({
      what: `the state of "${name}"`,
      at,
      value: state,
      show: () => state,
      path: ['health', index, 'areas', area, 'state'],
    })),
  ]);
}

function agree(a: Value['value'], b: Value['value']): boolean {
  if (typeof a === 'string' || typeof b === 'string') return typeof a !== typeof b || a === b;
  return a[0] <= b[1] && b[0] <= a[1];
}

export const metricContradictsItself = rule({
  id: 'metric-contradicts-itself',
  severity: 'error',
  demand: 'One measure has one value for one time.',
  reason:
    'Two values for the same day are two measures, or one of them is wrong; readers cannot tell which.',
  sources: [{ title: 'Our own: found in analyses that were read for this knowledge base' }],
  bad: 'metrics:\n  - name: Warnings\n    unit: warnings\n    baseline: { value: 50, at: 2026-03-02 }\n    current: { value: 37, at: 2026-03-09 }\n  - name: Warnings\n    unit: warnings\n    baseline: { value: 4, at: 2026-03-02 }\n    current: { value: 3, at: 2026-03-09 }',
  good: 'metrics:\n  - name: Warnings in the code\n    unit: warnings\n    baseline: { value: 50, at: 2026-03-02 }\n    current: { value: 37, at: 2026-03-09 }\n  - name: Warnings of one test run\n    unit: warnings\n    baseline: { value: 4, at: 2026-03-02 }\n    current: { value: 3, at: 2026-03-09 }',
  kinds: ['incidents'],
  local: true,

  check({ node }, breach) {
    const values = [...readingsOf(node.data.metrics), ...healthValuesOf(node.data.health)];
    const byTime = Map.groupBy(values, ({ what, at }) => `${what} ${at}`);
    for (const one of values) {
      const { what, at, value, show, path } = one;
      const group = byTime.get(`${what} ${at}`)!;
      const other = group
        .slice(0, group.indexOf(one))
        .find((before) => !agree(before.value, value));
      if (!other) continue;
      breach(
        path,
        `Found ${show()} for ${what} at ${at}, where ${other.show()} stands before. Expected one value for one time.`,
        'Correct the wrong one, or give two measures two names. Where sources contradict each other, "disagreements" is the place.',
      );
    }
  },
});

import { formatNumber } from '../../format/number.ts';
import type { Health } from '../../model/health.ts';
import type { Metric, Reading } from '../../model/metric.ts';
import { isApproximate, precisionOf, toMs, type Moment } from '../../model/time.ts';
import type { DataPath } from '../rule.ts';
import { rule } from '../rule.ts';

/** A value of a measure at a time. */
interface Value {
  /** Of what it is, and whether before the work or at the last reading. */
  what: string;
  role?: 'baseline' | 'current';
  at: Moment;
  /** Bounds of a number, or words. */
  value: readonly [number, number] | string;
  /** As reports write it; asked for only then. */
  show: () => string;
  path: DataPath;
}

function readingsOf(metrics: readonly Metric[]): Value[] {
  return metrics.flatMap(({ name, unit, ...metric }, index) =>
    (['baseline', 'current'] as const).flatMap((role) => {
      const reading = metric[role];
      if (!reading.at) return [];
      const what = `"${name}"${unit ? ` (${unit})` : ''}`;
      return [{ what, role, at: reading.at, ...valueOf(reading), path: ['metrics', index, role] }];
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

/**
 * True for two values of one time. Of baseline and current value only those of one day or one
 * instant are: a month has room for both, "about" a day too, and words may tell of both ends of a day.
 */
function areOfOneTime(a: Value, b: Value): boolean {
  if (a.role === b.role) return true;
  if (isApproximate(a.at) || precisionOf(a.at) === 'month') return false;
  return precisionOf(a.at) === 'instant' || typeof a.value !== 'string';
}

/** Words of more letters than units are short for: "Mb" is no "MB", and "Lines" are "lines". */
const WORD = /\p{L}{4,}/gu;

/** Names and units as readers take them for the same, and instants that are the same. */
const keyOf = ({ what, at }: Value) =>
  `${what.replace(WORD, (word) => word.toLowerCase()).replaceAll(/\s+/g, ' ')} ${at.includes('T') && !isApproximate(at) ? toMs(at) : at}`;

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
    const byTime = Map.groupBy(values, keyOf);
    for (const one of values) {
      const { what, role, at, value, show, path } = one;
      const group = byTime.get(keyOf(one))!;
      const other = group
        .slice(0, group.indexOf(one))
        .find((before) => areOfOneTime(before, one) && !agree(before.value, value));
      if (!other) continue;
      const isChange = role !== other.role;
      const named = role ? `the ${role} value of ${what}` : what;
      breach(
        path,
        `Found ${show()} for ${named} at ${at}, where ${other.show()}${isChange ? ` for its ${other.role} value` : ''} stands before. Expected one value for one time.`,
        isChange && precisionOf(at) === 'day'
          ? 'Correct the wrong one, or write the time of day with each where it changed within the day; leave out "at" where that is not known.'
          : 'Correct the wrong one, or give two measures two names. Where sources contradict each other, "disagreements" is the place.',
      );
    }
  },
});

import { formatReading } from '../../format/number.ts';
import type { IncidentNode } from '../../graph/nodes.ts';
import type { Metric, Reading } from '../../model/metric.ts';
import type { Detector } from '../comparison.ts';
import { isSame } from '../fields.ts';
import { name, quote, refOf, type Finding, type Piece } from '../finding.ts';
import type { MeaningName } from '../meanings.ts';
import type { Pair } from '../pairs.ts';

/** Metrics of an incident: new ones, those that are gone, and those whose figures changed. */
export const metrics: Detector = ({ of, after: { site } }) =>
  of.incidents.kept.flatMap((pair) => metricsOf(pair, site.language));

const nameOf = ({ id, name }: Metric) => id ?? name;

function metricsOf({ before, after }: Pair<IncidentNode>, language: string): Finding[] {
  const earlier = new Map(before.data.metrics.map((metric) => [nameOf(metric), metric]));
  const present = new Set(after.data.metrics.map(nameOf));
  const about = (metric: Metric) => ({
    entry: refOf(after),
    part: nameOf(metric),
    fields: ['metrics'],
  });
  const reads = (metric: Metric, key: Stage) => {
    const reading = metric[key];
    return reading ? quote(formatReading(reading, metric.unit, language)) : 'none';
  };
  const added = after.data.metrics
    .filter((metric) => !earlier.has(nameOf(metric)))
    .map((metric): Finding => ({
      ...about(metric),
      meaning: 'metric-added',
      sentence: [
        'Metric ',
        quote(metric.name),
        ' of ',
        name(after),
        ': ',
        reads(metric, 'baseline'),
        ' → ',
        reads(metric, 'current'),
        ', target ',
        reads(metric, 'target'),
      ],
      facts: { name: metric.name, unit: metric.unit, ...figuresOf(metric) },
    }));
  const removed = [...earlier.values()]
    .filter((metric) => !present.has(nameOf(metric)))
    .map((metric): Finding => ({
      ...about(metric),
      meaning: 'metric-removed',
      sentence: [name(after), ' no longer gives ', quote(metric.name)],
      facts: { name: metric.name, unit: metric.unit, ...figuresOf(metric) },
    }));
  const changed = after.data.metrics.flatMap((metric): Finding[] => {
    const old = earlier.get(nameOf(metric));
    const moved = old ? stages.filter((key) => !isSame(figure(old[key]), figure(metric[key]))) : [];
    if (!old || (moved.length === 0 && old.unit === metric.unit)) return [];
    // With another unit every figure means something else.
    const told = old.unit === metric.unit ? moved : stages;
    const meaning = meaningOf(old, metric);
    const steps = told.map((key): Piece => ({
      parts: [`${key} `, reads(old, key), ' → ', reads(metric, key)],
    }));
    return [
      {
        ...about(metric),
        meaning,
        sentence: [
          name(after),
          ': ',
          quote(metric.name),
          ' ',
          ...steps.flatMap((step, index): Piece[] => (index === 0 ? [step] : [', ', step])),
          verdicts[meaning] ?? '',
        ],
        facts: {
          name: metric.name,
          unit: { from: old.unit, to: metric.unit },
          better: metric.better,
          ...Object.fromEntries(
            told.map((key) => [key, { from: figure(old[key]), to: figure(metric[key]) }]),
          ),
        },
      },
    ];
  });
  return [...added, ...removed, ...changed];
}

const stages = ['baseline', 'current', 'target'] as const;
type Stage = (typeof stages)[number];

/** What a reading says, without when and by whom. */
const figure = (reading: Reading | undefined) =>
  reading && { value: reading.value, state: reading.state, bound: reading.bound };

const figuresOf = (metric: Metric) =>
  Object.fromEntries(stages.map((key) => [key, figure(metric[key])]));

const verdicts: Partial<Record<MeaningName, string>> = {
  'metric-better': ' (better)',
  'metric-worse': ' (worse)',
};

/** Better or worse only where both readings are numbers of one unit and the metric says which way is good. */
function meaningOf(before: Metric, after: Metric): MeaningName {
  const [from, to] = [before.current.value, after.current.value];
  const isComparable = before.unit === after.unit && from !== undefined && to !== undefined;
  if (!isComparable || from === to || after.better === undefined) return 'metric-changed';
  return to < from === (after.better === 'lower') ? 'metric-better' : 'metric-worse';
}

import { formatDuration } from '../format/duration.ts';
import { countOf } from '../format/words.ts';
import type { Graph } from '../graph/nodes.ts';
import { termOf, type Site } from '../model/site.ts';
import { spanReading } from '../report/readings.ts';
import type { IncidentGrouping } from '../report/response-times.ts';
import { MEDIAN_NEEDS, P90_NEEDS } from '../report/sample.ts';
import type { NamedSample, SpanTrend } from '../report/span-trends.ts';
import { named, type GroupTable, type TrendFigure } from './figure.ts';
import { showsIncidents, timeChart } from './times.ts';

const definitions: Record<string, string> = {
  'Time to detect': 'From the start of the harm to the moment when somebody or something noticed.',
  'Time to acknowledge': 'From being noticed to the moment when somebody began to work on it.',
  'Time to mitigate': 'From being noticed to the moment when it stopped hurting.',
  'Time to resolve': 'From being noticed to the moment when it was over.',
};

const many: Record<IncidentGrouping, string> = {
  severity: 'severities',
  service: 'services',
  year: 'years',
};

const told = (ms: number | undefined) => (ms === undefined ? '–' : formatDuration(ms));
const head = ['Incidents', 'Median', 'Nine of ten within', 'Longest'];
const cells = ({ sample }: NamedSample) => [
  sample.count,
  told(sample.median),
  told(sample.p90),
  told(sample.greatest),
];

/** One span of response: over time, and by severity, service and year. */
export function spanFigure(trend: SpanTrend, graph: Graph, site: Site): TrendFigure {
  const { name, known, byPeriod } = trend;
  const reading = spanReading(trend);
  const each = showsIncidents(trend);
  const carrying = byPeriod.filter(({ sample }) => sample.median !== undefined);
  // Fewer points than carry a median carry no picture either.
  const svg =
    trend.sample.median !== undefined && (each || carrying.length > 0)
      ? timeChart(named(name, reading), trend)
      : undefined;
  const marks = each ? 'Each mark is an incident.' : 'Marks are those of periods.';
  return {
    id: name.toLowerCase().replaceAll(' ', '-'),
    title: name,
    reading,
    definition: [
      definitions[name],
      svg && `${marks} The scale multiplies from line to line.`,
      `A median is that of at least ${MEDIAN_NEEDS} incidents, nine of ten of at least ${P90_NEEDS}.`,
    ]
      .filter(Boolean)
      .join(' '),
    svg,
    table: each
      ? {
          head: ['Incident', name],
          rows: known.map(({ incident, ms }) => [incident.title, formatDuration(ms)]),
        }
      : { head: ['Period', ...head], rows: byPeriod.map((one) => [one.name, ...cells(one)]) },
    // Where no median is told of all, none is told of any.
    groups:
      trend.sample.median === undefined
        ? []
        : groupTables(trend, graph, site).filter(
            // Periods may be years themselves, and then stand in the table of the chart.
            ({ head: [by] }) => each || by !== 'Year' || !isByYear(byPeriod),
          ),
  };
}

const isByYear = (periods: readonly NamedSample[]) =>
  periods.every(({ name }) => /^\d{4}$/.test(name));

function groupTables({ byGroup }: SpanTrend, { services }: Graph, site: Site): GroupTable[] {
  const titles = new Map(services.map(({ id, title }) => [id, title]));
  const place = new Map(site.severities.map(({ id }, at) => [id, at]));
  const placeOf = ({ name }: NamedSample) => place.get(name) ?? place.size;
  return [
    groupTable(
      'severity',
      byGroup.severity.toSorted((a, b) => placeOf(a) - placeOf(b)),
      (id) => termOf(site, 'severities', id).name,
    ),
    groupTable(
      'service',
      byGroup.service.toSorted((a, b) => b.sample.count - a.sample.count),
      (id) => titles.get(id) ?? id,
    ),
    groupTable('year', byGroup.year, (year) => year),
  ];
}

/** Only groups of which a median can be told have a row; how many others there are stands in words. */
function groupTable(
  by: IncidentGrouping,
  groups: readonly NamedSample[],
  nameOf: (id: string) => string,
): GroupTable {
  const carrying = groups.filter(({ sample }) => sample.median !== undefined);
  const rest = groups.length - carrying.length;
  const few = `fewer than ${MEDIAN_NEEDS} incidents with both times known to the minute, so no median.`;
  const all = groups.length === 1 ? `The one ${by} has` : `All ${groups.length} ${many[by]} have`;
  return {
    title: `By ${by}`,
    head: [by.charAt(0).toUpperCase() + by.slice(1), ...head],
    rows: carrying.map((one) => [nameOf(one.name), ...cells(one)]),
    rest:
      groups.length === 0
        ? `No incident names a ${by}.`
        : rest === 0
          ? ''
          : carrying.length === 0
            ? `${all} ${few}`
            : `${countOf(rest, `other ${by}`, `other ${many[by]}`)} ${rest === 1 ? 'has' : 'have'} ${few}`,
  };
}

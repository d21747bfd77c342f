import { barChart } from './bars.ts';
import { columnChart } from './columns.ts';
import { showsIncidents, timeChart } from './times.ts';
import { formatDuration } from '../format/duration.ts';
import type { Graph } from '../graph/nodes.ts';
import type { Site } from '../model/site.ts';
import {
  categoryReading,
  incidentReading,
  recurrenceReading,
  remediationReading,
  spanReading,
} from '../report/readings.ts';
import {
  categoryStrikes,
  incidentSeries,
  recurrenceSeries,
  remediationSeries,
  spanTrends,
  type Series,
  type SpanTrend,
} from '../report/trends.ts';
import { MEDIAN_NEEDS, P90_NEEDS } from '../report/sample.ts';

/** Something told over time: a chart, the sentence that it says, and the numbers that both are made from. */
export interface TrendFigure {
  /** Anchor on the page. */
  id: string;
  title: string;
  reading: string;
  definition: string;
  /** Static SVG; undefined where there is nothing to draw. */
  svg?: string;
  table: { head: string[]; rows: (string | number)[][] };
}

/** All figures of the page of trends, in its order; none for a base without incidents. */
export function trendFigures(graph: Graph, site: Site): TrendFigure[] {
  if (graph.incidents.length === 0) return [];
  return [
    incidentFigure(graph, site),
    categoryFigure(graph, site),
    recurrenceFigure(graph),
    remediationFigure(graph),
    ...spanTrends(graph).map(spanFigure),
  ].filter((figure) => figure !== undefined);
}

/** A chart is named by its title and what it says. */
const named = (title: string, reading: string) => `Chart: ${title}. ${reading}`;

const tableOf = ({ periods, rows }: Series) => ({
  head: ['Period', ...rows.map(({ name }) => name)],
  rows: periods.names.map((period, index) => [period, ...rows.map(({ counts }) => counts[index]!)]),
});

function incidentFigure(graph: Graph, site: Site): TrendFigure {
  const series = incidentSeries(graph, site);
  const title = `Incidents by ${series.periods.unit} and severity`;
  const reading = incidentReading(series);
  return {
    id: 'incidents',
    title,
    reading,
    definition: `Each incident counts in the ${series.periods.unit} (UTC) in which it began, or was noticed where nothing says when it began. All rows have one scale.`,
    svg: columnChart(named(title, reading), series),
    table: tableOf(series),
  };
}

function categoryFigure(graph: Graph, site: Site): TrendFigure {
  const categories = categoryStrikes(graph, site);
  const explained = graph.incidents.filter(({ rootCauses }) => rootCauses.length > 0).length;
  const title = 'Incidents by category of root cause';
  const definition =
    'Incidents that at least one root cause of the category struck; one that causes of two categories struck counts in both.';
  const head = ['Category', 'Incidents', 'Root causes'];
  if (categories.length === 0) {
    const reading = 'No root cause has been found behind an incident yet.';
    return { id: 'categories', title, reading, definition, table: { head, rows: [] } };
  }
  const reading = categoryReading(categories, explained);
  const bars = categories.map(({ name, incidents }) => ({ name, count: incidents }));
  return {
    id: 'categories',
    title,
    reading,
    definition,
    svg: barChart(named(title, reading), bars),
    table: {
      head,
      rows: categories.map(({ name, incidents, causes }) => [name, incidents, causes]),
    },
  };
}

function recurrenceFigure(graph: Graph): TrendFigure {
  const series = recurrenceSeries(graph);
  const title = `Struck again, by ${series.periods.unit}`;
  const reading = recurrenceReading(series);
  const hasAny = series.rows[0]!.counts.some((count) => count > 0);
  return {
    id: 'recurrence',
    title,
    reading,
    definition:
      'An incident is struck again when one of its root causes had certainly struck an earlier one under its own name. The more of the past a base holds, the more of the present was there before: early periods are low for that reason alone.',
    svg: hasAny ? columnChart(named(title, reading), series) : undefined,
    table: tableOf(series),
  };
}

function remediationFigure(graph: Graph): TrendFigure {
  const title = 'Remediations opened and done';
  const definition =
    'Opened when their incident began, as nothing records when one was thought of; done on the day on record. Dropped ones were opened, too.';
  if (graph.remediations.length === 0) {
    const reading = 'No remediation is on record yet.';
    return { id: 'remediations', title, reading, definition, table: { head: [], rows: [] } };
  }
  const series = remediationSeries(graph);
  const done = graph.remediations.filter(
    ({ data: { status } }) => status === 'done' || status === 'verified',
  ).length;
  const reading = remediationReading(series, done);
  return {
    id: 'remediations',
    title: `${title}, by ${series.periods.unit}`,
    reading,
    definition,
    svg: columnChart(named(title, reading), series),
    table: tableOf(series),
  };
}

const spanDefinitions: Record<string, string> = {
  'Time to detect': 'From the start of the harm to the moment when somebody or something noticed.',
  'Time to acknowledge': 'From being noticed to the moment when somebody began to work on it.',
  'Time to mitigate': 'From being noticed to the moment when it stopped hurting.',
  'Time to resolve': 'From being noticed to the moment when it was over.',
};

function spanFigure(trend: SpanTrend): TrendFigure {
  const { name, known, byPeriod } = trend;
  const reading = spanReading(trend);
  const each = showsIncidents(trend);
  const carrying = byPeriod.filter(({ sample }) => sample.median !== undefined);
  const how = each
    ? 'Each mark is an incident.'
    : `Medians of periods with at least ${MEDIAN_NEEDS} incidents, nine of ten with at least ${P90_NEEDS}.`;
  const told = (ms: number | undefined) => (ms === undefined ? '–' : formatDuration(ms));
  return {
    id: name.toLowerCase().replaceAll(' ', '-'),
    title: name,
    reading,
    definition:
      `${spanDefinitions[name] ?? ''} ${how} The scale multiplies from line to line.`.trim(),
    // Fewer points than carry a median carry no picture either.
    svg:
      trend.sample.median !== undefined && (each || carrying.length > 0)
        ? timeChart(named(name, reading), trend)
        : undefined,
    table: each
      ? {
          head: ['Incident', name],
          rows: known.map(({ incident, ms }) => [incident.title, formatDuration(ms)]),
        }
      : {
          head: ['Period', 'Incidents', 'Median', 'Nine of ten within', 'Longest'],
          rows: byPeriod.map(({ name: period, sample }) => [
            period,
            sample.count,
            told(sample.median),
            told(sample.p90),
            told(sample.greatest),
          ]),
        },
  };
}

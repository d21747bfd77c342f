import { barChart } from './bars.ts';
import { columnChart } from './columns.ts';
import { named, type TrendFigure } from './figure.ts';
import { spanFigure } from './span-figure.ts';
import type { Graph } from '../graph/nodes.ts';
import type { Site } from '../model/site.ts';
import {
  categoryReading,
  incidentReading,
  recurrenceReading,
  remediationReading,
} from '../report/readings.ts';
import {
  categoryStrikes,
  incidentSeries,
  recurrenceSeries,
  remediationSeries,
  type Series,
} from '../report/trends.ts';
import { spanTrends } from '../report/span-trends.ts';

/** All figures of the page of trends, in its order; none for a base without incidents. */
export function trendFigures(graph: Graph, site: Site): TrendFigure[] {
  if (graph.incidents.length === 0) return [];
  return [
    incidentFigure(graph, site),
    categoryFigure(graph, site),
    recurrenceFigure(graph),
    remediationFigure(graph),
    ...spanTrends(graph).map((trend) => spanFigure(trend, graph, site)),
  ].filter((figure) => figure !== undefined);
}

/** Nothing changes over one period: what there is to see stands in its row of the table. */
const columnsOf = (name: string, series: Series) =>
  series.periods.names.length > 1 ? columnChart(name, series) : undefined;

const tableOf = ({ periods, rows }: Series) => ({
  head: ['Period', ...rows.map(({ name }) => name)],
  rows: periods.names.map((period, index) => [period, ...rows.map(({ counts }) => counts[index]!)]),
});

function incidentFigure(graph: Graph, site: Site): TrendFigure {
  const series = incidentSeries(graph, site);
  const title = `Incidents by ${series.periods.unit} and severity`;
  const reading = incidentReading(series);
  const svg = columnsOf(named(title, reading), series);
  return {
    id: 'incidents',
    title,
    reading,
    definition: `Each incident counts in the ${series.periods.unit} (UTC) in which it began, or was noticed where nothing says when it began.${svg && series.rows.length > 1 ? ' All rows have one scale.' : ''}`,
    svg,
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
    svg: hasAny ? columnsOf(named(title, reading), series) : undefined,
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
    svg: columnsOf(named(title, reading), series),
    table: tableOf(series),
  };
}

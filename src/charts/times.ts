import { axisX, axisY, dot, gridY, line, ruleY, text } from '@observablehq/plot';
import { DAY_MS, toMs } from '../model/time.ts';
import type { SpanTrend } from '../report/span-trends.ts';
import { colour, LETTER, svgOf, WIDTH } from './svg.ts';

const HEIGHT = 190;
/** Room above for what the marks mean. */
const HEAD = 26;
const KEY = '● median   △ nine of ten within';
const keyOfMedian = (count: number) => `● incident   ┄ median of ${count}`;
/** Room below for the names of times; of a short time they have a second line, which tells the month or the year. */
const FOOT = 24;
const SECOND_LINE = 16;
const SHORT_YEARS = 5;
/** Room on the left for the longest name on the scale. */
const LEFT = 56;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What stands on the scale. What took less than a minute is drawn at one: a scale of ratios has no zero. */
const scale: [ms: number, name: string][] = [
  [MINUTE, '≤ 1 min'],
  [10 * MINUTE, '10 min'],
  [HOUR, '1 h'],
  [6 * HOUR, '6 h'],
  [DAY_MS, '1 d'],
  [7 * DAY_MS, '7 d'],
  [30 * DAY_MS, '30 d'],
  [365 * DAY_MS, '365 d'],
];

/** Most incidents of which each has its own mark. */
const MOST_MARKS = 40;

/** Whether a chart of a span shows each incident; else it shows what periods have in common. */
export const showsIncidents = ({ known }: SpanTrend) => known.length <= MOST_MARKS;

/** A span of response over time, on a scale of ratios, as times of incidents differ by thousands. */
export function timeChart(title: string, trend: SpanTrend): string {
  const greatest = Math.max(10 * MINUTE, trend.sample.greatest ?? 0);
  const top = scale.find(([ms]) => ms >= greatest)?.[0] ?? greatest;
  // From the last line that lies beneath all marks, so that they have the height for themselves.
  const bottom = scale.findLast(([ms]) => ms < (trend.sample.least ?? 0))?.[0] ?? MINUTE;
  const ticks = scale.filter(([ms]) => ms >= bottom && ms <= top);
  const median = trend.sample.median;
  const foot = showsIncidents(trend) && isShort(trend) ? FOOT + SECOND_LINE : FOOT;
  return svgOf(title, {
    height: HEIGHT + foot - FOOT,
    marginLeft: LEFT,
    marginRight: 18,
    marginTop: HEAD,
    marginBottom: foot,
    y: { type: 'log', domain: [bottom, top] },
    ...(showsIncidents(trend)
      ? { x: { type: 'utc' as const, nice: true } }
      : { x: { type: 'point' as const, domain: trend.byPeriod.map(({ name }) => name) } }),
    marks: [
      gridY(
        ticks.map(([ms]) => ms),
        { stroke: colour.faint, strokeOpacity: 1 },
      ),
      axisY(
        ticks.map(([ms]) => ms),
        {
          text: (ms: number) => scale.find(([one]) => one === ms)![1],
          tickSize: 0,
          label: null,
          fill: colour.muted,
        },
      ),
      ...(showsIncidents(trend) ? eachIncident(trend, median) : eachPeriod(trend)),
    ],
  });
}

function isShort({ known }: SpanTrend): boolean {
  const times = known.map(({ incident }) => toMs(incident.date));
  return Math.max(...times) - Math.min(...times) < SHORT_YEARS * 365 * DAY_MS;
}

const drawn = (ms: number) => Math.max(ms, MINUTE);

function eachIncident({ known, sample }: SpanTrend, median: number | undefined) {
  const dates = known.map(({ incident }) => new Date(toMs(incident.date)));
  return [
    axisX({ ticks: 5, tickSize: 0, label: null, fill: colour.muted }),
    ...(median === undefined
      ? []
      : [
          ruleY([drawn(median)], { stroke: colour.ink, strokeDasharray: '4 3' }),
          keyText(keyOfMedian(sample.count)),
        ]),
    dot(known, {
      x: (_: unknown, index: number) => dates[index],
      y: ({ ms }: { ms: number }) => drawn(ms),
      r: 4.5,
      fill: colour.mark,
      stroke: colour.paper,
    }),
  ];
}

function eachPeriod({ byPeriod }: SpanTrend) {
  const medians = byPeriod.filter(({ sample }) => sample.median !== undefined);
  const ninths = byPeriod.filter(({ sample }) => sample.p90 !== undefined);
  const step = Math.ceil((byPeriod.length * LETTER * 4) / (WIDTH - LEFT));
  const ticks = byPeriod.filter((_, index) => (byPeriod.length - 1 - index) % step === 0);
  type Period = (typeof byPeriod)[number];
  return [
    axisX(
      ticks.map(({ name }) => name),
      { tickSize: 0, label: null, fill: colour.muted },
    ),
    line(byPeriod, {
      x: 'name',
      y: ({ sample }: Period) => (sample.median === undefined ? NaN : drawn(sample.median)),
      stroke: colour.mark,
      strokeWidth: 2,
    }),
    dot(medians, {
      x: 'name',
      y: ({ sample }: Period) => drawn(sample.median!),
      r: 4,
      fill: colour.mark,
    }),
    dot(ninths, {
      x: 'name',
      y: ({ sample }: Period) => drawn(sample.p90!),
      r: 4,
      symbol: 'triangle',
      stroke: colour.ink,
      fill: colour.paper,
    }),
    keyText(KEY),
  ];
}

/** What the marks mean, above them, where none of them lies. */
function keyText(key: string) {
  return text([key], {
    text: (words: string) => words,
    frameAnchor: 'top-left',
    dy: -HEAD + LETTER / 2,
    fill: colour.ink,
  });
}

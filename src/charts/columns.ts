import { axisX, barY, ruleY, text } from '@observablehq/plot';
import type { Series } from '../report/trends.ts';
import { colour, LETTER, svgOf, WIDTH } from './svg.ts';

const ROW = 62;
const HEAD = 40;
const FOOT = 22;
/** Columns beside each other that still have room for their number. */
const NUMBERED = 24;
/** Units that the name of a period needs. */
const NAME = 52;

/**
 * One row of columns for each series, beneath each other on one scale: told apart by place and name, so
 * that no colour has to. Each column carries its number where there is room.
 */
export function columnChart(title: string, { periods, rows }: Series): string {
  const cells = rows.flatMap(({ name, counts }) =>
    counts.map((count, index) => ({ row: name, period: periods.names[index]!, count })),
  );
  const numbered =
    periods.names.length <= NUMBERED
      ? cells.filter(({ count }) => count > 0)
      : rows.flatMap(({ name }) => {
          const own = cells.filter(({ row }) => row === name);
          return own.sort((a, b) => b.count - a.count).slice(0, 1);
        });
  const most = Math.max(1, ...cells.map(({ count }) => count));
  const names = rows.map(({ name }) => name);
  return svgOf(title, {
    height: rows.length * (ROW + HEAD) + FOOT,
    marginBottom: FOOT,
    fy: { domain: names, axis: null, padding: 0 },
    x: { domain: periods.names, padding: periods.names.length > 6 ? 0.25 : 0.5 },
    // Room above the highest column for the name of its row and its number.
    y: { domain: [0, (most * (ROW + HEAD)) / ROW], axis: null },
    marks: [
      ruleY(names, { y: 0, fy: (name: string) => name, stroke: colour.faint }),
      barY(cells, { fy: 'row', x: 'period', y: 'count', fill: colour.mark, insetLeft: 0.5 }),
      text(numbered, {
        fy: 'row',
        x: 'period',
        y: 'count',
        text: ({ count }: { count: number }) => String(count),
        dy: -LETTER / 2 - 1,
        fill: colour.ink,
      }),
      text(names, {
        fy: (name: string) => name,
        text: (name: string) => name,
        frameAnchor: 'top-left',
        dy: 10,
        fill: colour.ink,
        fontWeight: 600,
      }),
      axisX(ticksOf(periods.names), {
        anchor: 'bottom',
        tickSize: 0,
        label: null,
        fill: colour.muted,
      }),
    ],
  });
}

/** Periods whose names stand under their columns: all where there is room, else every second, fifth … counted from the last. */
function ticksOf(names: readonly string[]): string[] {
  const step = [1, 2, 5, 10, 20].find((one) => (names.length / one) * NAME <= WIDTH) ?? 50;
  return names.filter((_, index) => (names.length - 1 - index) % step === 0);
}

import { barX, ruleX, text } from '@observablehq/plot';
import { colour, LETTER, svgOf } from './svg.ts';

const ROW = 40;

/** One bar. */
export interface Bar {
  name: string;
  count: number;
}

/** Lying bars, each with its name above it and its number behind it, so that long names have room. */
export function barChart(title: string, bars: readonly Bar[]): string {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return svgOf(title, {
    height: bars.length * ROW,
    y: { domain: bars.map(({ name }) => name), axis: null, padding: 0 },
    // Room for the number behind the longest bar.
    x: { domain: [0, most * 1.1], axis: null },
    marks: [
      barX(bars, { y: 'name', x: 'count', fill: colour.mark, insetTop: 19, insetBottom: 5 }),
      ruleX([0], { stroke: colour.faint }),
      text(bars, {
        y: 'name',
        x: 0,
        text: 'name',
        textAnchor: 'start',
        dy: -LETTER + 2,
        fontWeight: 600,
        fill: colour.ink,
      }),
      text(bars, {
        y: 'name',
        x: 'count',
        text: ({ count }: Bar) => String(count),
        textAnchor: 'start',
        dx: 6,
        dy: 7,
        fill: colour.ink,
      }),
    ],
  });
}

import * as z from 'zod';
import { checked, line, moment, prose, sources, slug } from './fields.ts';
import { bounds, directions } from './vocabulary.ts';

/** One reading of a metric: a number, or a state where there is no number. */
const reading = checked(
  z.strictObject({
    value: z.number().optional().describe('The number, in the unit of the metric.'),
    state: line.optional().describe('The state in words, where nothing was counted.'),
    bound: z
      .enum(bounds)
      .optional()
      .describe('Set where the source gives no exact number ("50+").'),
    at: moment.optional().describe('When it was read.'),
    sources,
  }),
  (value) =>
    (value.value === undefined) === (value.state === undefined)
      ? [
          {
            rule: 'missing-field',
            message: `Found a reading with ${value.value === undefined ? 'neither "value" nor "state"' : 'both "value" and "state"'}. Expected "value" (a number) or "state" (words).`,
            help: 'Write "value" with a number where something was counted, else "state" with words.',
          },
        ]
      : [],
);
export type Reading = z.output<typeof reading>;

/** A measure of how bad it was, how it is, and how it should be. */
export const metric = z.strictObject({
  id: slug.optional().describe('Short name, for links to this metric.'),
  name: line.describe('What is measured.'),
  unit: line.optional().describe('Unit of the numbers, such as %, ms or warnings.'),
  better: z.enum(directions).optional().describe('Which way is the good one.'),
  baseline: reading.describe('Before the work.'),
  current: reading.describe('At the last reading.'),
  target: reading.optional().describe('What it should become.'),
  note: prose.optional().describe('How it was measured, or what is odd about it.'),
  sources,
});
export type Metric = z.output<typeof metric>;

/** Relative change of a metric. */
export interface Change {
  /** Per cent of the baseline, rounded to whole numbers; negative when it fell. */
  percent: number;
  /** True when a reading is only a bound, so that the percentage is one too. */
  atLeast: boolean;
}

/**
 * (current − baseline) ÷ |baseline|, in per cent, so that a rise is positive. Undefined without two numbers,
 * with a baseline of zero (nothing to divide by), or when the unit is already
 * a percentage (there the difference in points is what people compare).
 */
export function relativeChange(value: Metric): Change | undefined {
  const before = value.baseline.value;
  const now = value.current.value;
  if (before === undefined || now === undefined || before === 0 || value.unit === '%') {
    return undefined;
  }
  const [low, high] =
    now < before ? [value.current, value.baseline] : [value.baseline, value.current];
  const isBounded = low.bound !== undefined || high.bound !== undefined;
  return {
    percent: Math.round(((now - before) / Math.abs(before)) * 100),
    // The real change is larger when the low end may be lower still, and the high end higher.
    atLeast:
      isBounded &&
      (low.bound ?? 'at-most') === 'at-most' &&
      (high.bound ?? 'at-least') === 'at-least',
  };
}

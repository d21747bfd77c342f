import type { Change, Metric, Reading } from '../model/metric.ts';
import { relativeChange } from '../model/metric.ts';

const signs = { 'at-least': '≥', 'at-most': '≤', about: '≈' } as const;
type Bound = keyof typeof signs;

/** "1,200" with the thin marks of the language, and the sign of its bound where it has one: "≥ 50". */
export function formatNumber(value: number, language: string, bound?: Bound): string {
  const text = new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);
  return bound ? `${signs[bound]} ${text}` : text;
}

/** "USD 500,000" by the rules of the language, "≥" before a lower bound. */
export function formatMoney(
  money: { amount: number; currency: string; bound?: Bound },
  language: string,
): string {
  const text = new Intl.NumberFormat(language, {
    style: 'currency',
    currency: money.currency,
    currencyDisplay: 'code',
    maximumFractionDigits: 0,
  }).format(money.amount);
  return money.bound ? `${signs[money.bound]} ${text}` : text;
}

/** A reading with its unit: "≥ 50 warnings", "75 %", or its state in words. */
export function formatReading(
  reading: Reading,
  unit: string | undefined,
  language: string,
): string {
  if (reading.value === undefined) return reading.state ?? '';
  const number = formatNumber(reading.value, language, reading.bound);
  return unit ? `${number} ${unit}` : number;
}

/**
 * How a metric changed, in the words that its numbers support: a percentage of
 * the baseline, points for a metric that is a percentage, undefined where there
 * is nothing to compare.
 */
export function formatChange(metric: Metric, language: string): string | undefined {
  const change = relativeChange(metric);
  // Half a per cent and less would read as no change at all.
  if (change && change.percent !== 0) return percentText(change, metric.current.value ?? 0);
  const before = metric.baseline.value;
  const now = metric.current.value;
  if (before === undefined || now === undefined) return undefined;
  if (before === now) return 'unchanged';
  const difference = formatNumber(Math.abs(now - before), language);
  const unit = metric.unit === '%' ? 'points' : (metric.unit ?? '');
  return `${now > before ? '+' : '−'}${difference} ${unit}`.trim();
}

function percentText({ percent, atLeast }: Change, left: number): string {
  // What is left is not nothing, however little it is.
  if (percent === -100 && left !== 0) return 'more than −99 %';
  return `${atLeast ? 'at least ' : ''}${percent > 0 ? '+' : '−'}${Math.abs(percent)} %`;
}

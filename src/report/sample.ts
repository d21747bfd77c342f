/** What a set of values says, without saying more than its number carries. */
export interface Sample {
  /** Number of values that it rests on. */
  count: number;
  /** The middle value; undefined for fewer than {@link MEDIAN_NEEDS}. */
  median?: number;
  /** The value that nine of ten do not exceed; undefined for fewer than {@link P90_NEEDS}. */
  p90?: number;
  /** The least and the greatest value; undefined for none. */
  least?: number;
  greatest?: number;
}

/** Fewest values of which a median is told: of two it is their mean, which hides both. */
export const MEDIAN_NEEDS = 3;

/** Fewest values of which a 90th percentile is told: below ten nothing lies between it and the greatest. */
export const P90_NEEDS = 10;

/**
 * Median and 90th percentile of some values. Times of incidents are skewed, so that a mean
 * follows the few longest ones (https://www.verica.io/blog/mttr-is-a-misleading-metric-now-what/) and is no
 * ground for decisions: Štěpán Davidovič, "Incident Metrics in SRE" (2021),
 * https://sre.google/resources/practices-and-processes/incident-metrics-in-sre/. There is none here.
 */
export function sampleOf(values: readonly number[]): Sample {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length === 0) return { count: 0 };
  return {
    count: sorted.length,
    ...(sorted.length >= MEDIAN_NEEDS && { median: quantile(sorted, 0.5) }),
    ...(sorted.length >= P90_NEEDS && { p90: quantile(sorted, 0.9) }),
    least: sorted[0]!,
    greatest: sorted.at(-1)!,
  };
}

/**
 * The value below which a share of the values lies, interpolated between the two nearest:
 * definition 7 of Hyndman and Fan, "Sample Quantiles in Statistical Packages" (1996), the
 * default of R.
 *
 * @param sorted values from small to great, at least one
 * @param share from 0 to 1
 */
export function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const [low, high] = [sorted[below]!, sorted[Math.min(below + 1, sorted.length - 1)]!];
  return low + (high - low) * (place - below);
}

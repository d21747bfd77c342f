/** The value in the middle; 0 of none. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

export const isBetween = (value: number, least: number, most: number) =>
  value >= least && value <= most;

import type { Why } from '../../src/model/why.ts';

/** Times, chains of whys and samples, read by their definitions alone; for {@link naiveReport}. */

export const DAY = 24 * 60 * 60 * 1000;

export const isKnownToTheDay = (moment: string) => /^\d{4}-\d{2}-\d{2}/.test(moment);
export const isExact = (moment: string) => !moment.startsWith('~') && moment.includes('T');
export const ms = (moment: string) => new Date(moment.replace('~', '')).getTime();
/** The UTC midnight before a moment; of a month the first one. */
export const firstDay = (moment: string) => Math.floor(ms(moment) / DAY) * DAY;
export const lastDay = (moment: string) => {
  const [year, month, day] = moment.replace('~', '').split('-').map(Number);
  return day === undefined ? Date.UTC(year!, month!, 0) : firstDay(moment);
};
export const certainlyBefore = (a: string, b: string) =>
  isExact(a) && isExact(b)
    ? ms(a) + (/T\d+:\d+:/.test(a) ? 1000 : 60_000) <= ms(b)
    : lastDay(a) < firstDay(b);

/** Places of an answer and of all that it explains in turn, up to the start. */
export function lineOf(list: readonly Why[], at: number): number[] {
  return at < 0 ? [] : [at, ...lineOf(list, parentOf(list, at))];
}
export function parentOf(list: readonly Why[], at: number): number {
  const { of } = list[at]!;
  if (of === undefined) return at - 1;
  return typeof of === 'number' ? of - 1 : list.findIndex(({ id }) => id === of);
}
/** Places of the answers that neither were ruled out nor explain one that was. */
export const heldOf = remembered((list: readonly Why[]) =>
  [...list.keys()].filter((at) => lineOf(list, at).every((place) => !list[place]!.rejected)),
);

/** A function that computes what it is asked once. */
export function remembered<A, B>(compute: (of: A) => B): (of: A) => B {
  const known = new Map<A, B>();
  return (of) => {
    if (!known.has(of)) known.set(of, compute(of));
    return known.get(of)!;
  };
}

/** Number of values, median from 3 on, 90th percentile from 10 on, and both ends. */
export function naiveSample(values: readonly number[]) {
  const sorted = values.toSorted((a, b) => a - b);
  const count = sorted.length;
  // The k-th value of n lies at the share (k - 1) / (n - 1); what is between two lies on a line.
  const at = (share: number) => {
    for (let k = 1; k < count; k++) {
      const [from, to] = [(k - 1) / (count - 1), k / (count - 1)];
      if (share > to) continue;
      const part = (share - from) / (to - from);
      return sorted[k - 1]! * (1 - part) + sorted[k]! * part;
    }
    throw new Error('One value has no shares between.');
  };
  return {
    count,
    ...(count >= 3 && { median: at(0.5) }),
    ...(count >= 10 && { p90: at(0.9) }),
    ...(count >= 1 && { least: sorted[0], greatest: sorted.at(-1) }),
  };
}

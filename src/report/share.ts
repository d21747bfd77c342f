import type { Sample } from './sample.ts';

/** Fewest things of which a share is told in per cent: of fewer, one more would move it by many points. */
export const PERCENT_NEEDS = 20;

/**
 * "19 of 22 (86 %)"; without the percentage for fewer than {@link PERCENT_NEEDS}. What is not all is never
 * told as 100 %, and what is not none never as 0 %.
 */
export function shareOf(part: number, whole: number): string {
  const words = `${part} of ${whole}`;
  if (whole < PERCENT_NEEDS) return words;
  const percent = (part / whole) * 100;
  const told =
    part === 0 || part === whole ? percent : Math.min(99, Math.max(1, Math.round(percent)));
  return `${words} (${told} %)`;
}

/**
 * "The one incident", "All 3 incidents", "19 of 22 incidents (86 %)": the subject of a sentence on some of several
 * things; whether it is one tells {@link isAre}.
 */
export function partOf(part: number, whole: number, one: string, many = `${one}s`): string {
  if (part === whole) return whole === 1 ? `The one ${one}` : `All ${whole} ${many}`;
  const [count, percent] = shareOf(part, whole).split(' (');
  return `${count} ${whole === 1 ? one : many}${percent ? ` (${percent}` : ''}`;
}

/** The verb of so many. */
export const isAre = (count: number) => (count === 1 ? 'is' : 'are');

const times = ['never', 'once', 'twice', 'three times', 'four times', 'five times'];

/** "once", "three times", "12 times". */
export const timesInWords = (count: number) => times[count] ?? `${count} times`;

/** Whole days; "< 1" where that would say none of what was some. */
export const daysInWords = (days: number) =>
  days > 0 && days < 1 ? '< 1' : String(Math.round(days));

/** " Of 15 with both days known, half were done within 3 days of the incident."; nothing where no median can be told. */
export function halfWithin({ median, count }: Sample, what: string): string {
  if (median === undefined) return '';
  const days = median <= 1 ? 'a day' : `${daysInWords(median)} days`;
  return ` Of ${count} with both days known, half were ${what} within ${days} of the incident.`;
}

/** A title up to its colon: what follows tells the mechanism, for which a sentence has no room. */
export const shortTitle = ({ title }: { title: string }) => title.split(': ')[0]!;

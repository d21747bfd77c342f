import { formatDuration } from '../format/duration.ts';
import { countOf, joinWords } from '../format/words.ts';
import { MEDIAN_NEEDS } from './sample.ts';
import { shareOf } from './share.ts';
import type { SpanTrend } from './span-trends.ts';
import type { CategoryStrikes, Series } from './trends.ts';

/**
 * What each chart says, in a sentence made from its numbers. None says that something rises or
 * falls: a few incidents a year differ by chance.
 */

const sum = (counts: readonly number[]) => counts.reduce((total, one) => total + one, 0);

/** "2021 and 2025": the periods with the greatest count; undefined where more than two share it, or none has more than one. */
function peakOf({ names, counts }: { names: readonly string[]; counts: readonly number[] }) {
  const most = Math.max(...counts);
  const periods = names.filter((_, index) => counts[index] === most);
  return periods.length <= 2 && names.length > 1 && most > 1
    ? { most, periods: joinWords(periods) }
    : undefined;
}

const spanOf = (names: readonly string[]) =>
  names.length > 1 ? `from ${names[0]} to ${names.at(-1)}` : `in ${names[0]}`;

/** Of the incidents by period. */
export function incidentReading({ periods: { names }, rows }: Series): string {
  const { counts } = rows[0]!;
  const total = sum(counts);
  const peak = peakOf({ names, counts });
  const grave = rows.length > 1 ? rows[1]! : rows[0]!;
  return [
    `${countOf(total, 'incident')} ${total === 1 ? 'is' : 'are'} on record ${spanOf(names)}`,
    peak &&
      `, the most in ${peak.periods} (${peak.most}${peak.periods.includes(' and ') ? ' each' : ''})`,
    total === 1
      ? `, rated ${grave.name}.`
      : `. ${shareOf(sum(grave.counts), total)} ${sum(grave.counts) === 1 ? 'was' : 'were'} rated ${grave.name}.`,
  ]
    .filter(Boolean)
    .join('');
}

/** Of the categories of root causes. */
export function categoryReading(categories: readonly CategoryStrikes[], explained: number): string {
  const most = categories[0]!.incidents;
  const first = categories.filter(({ incidents }) => incidents === most);
  const names = joinWords(first.map(({ name }) => name));
  return `${names}: root causes of ${first.length === 1 ? 'this category' : 'each of these categories'} struck ${explained === 1 ? 'the one incident' : `${shareOf(most, explained)} incidents`} with a known root cause.`;
}

/** Of one span of response. */
export function spanReading({ sample, unknown, byPeriod }: SpanTrend): string {
  const total = sample.count + unknown;
  if (sample.count === 0) {
    return 'Of no incident are both times known to the minute, so nothing can be said.';
  }
  const rests = `${sample.count} of ${countOf(total, 'incident')} with both times known to the minute`;
  if (sample.median === undefined) {
    return `Both times are known to the minute of ${sample.count} of ${countOf(total, 'incident')}: too few for a median, which needs ${MEDIAN_NEEDS}.`;
  }
  const carrying = byPeriod.filter(({ sample: { median } }) => median !== undefined);
  return [
    `Half took at most ${formatDuration(sample.median)}`,
    sample.p90 === undefined
      ? ', the longest '
      : `, nine of ten at most ${formatDuration(sample.p90)}, the longest `,
    `${formatDuration(sample.greatest!)} (${rests}).`,
    carrying.length < 2 && ' No two periods have enough of them to be compared.',
  ]
    .filter(Boolean)
    .join('');
}

/** Of remediations opened and done. */
export function remediationReading({ rows }: Series, done: number): string {
  const [opened, dated] = rows.map(({ counts }) => sum(counts)) as [number, number];
  const undated = done - dated;
  return `${countOf(opened, 'remediation')} ${opened === 1 ? 'was' : 'were'} opened; ${shareOf(done, opened)} ${done === 1 ? 'is' : 'are'} done${
    undated > 0 ? `, ${undated} of these without a day on record, which no column can show` : ''
  }.`;
}

/** Of recurrence. */
export function recurrenceReading({ rows }: Series): string {
  const [explained, again] = rows.map(({ counts }) => sum(counts)) as [number, number];
  if (explained === 0) return 'No incident has a known root cause yet.';
  if (again === 0)
    return 'No incident with a known root cause was struck by one that had struck before.';
  return `${shareOf(again, explained)} incidents with a known root cause ${again === 1 ? 'was' : 'were'} struck by one that had struck before.`;
}

import { formatDuration } from '../format/duration.ts';
import { countOf, joinWords } from '../format/words.ts';
import { MEDIAN_NEEDS } from './sample.ts';
import { isAre, partOf, shareOf } from './share.ts';
import type { SpanTrend } from './span-trends.ts';
import type { CategoryStrikes, Series } from './trends.ts';

/**
 * What each chart says, in a sentence made from its numbers. None says that something rises or
 * falls: a few incidents a year differ by chance.
 */

const EXPLAINED = 'incidents with a known root cause';

const sum = (counts: readonly number[]) => counts.reduce((total, one) => total + one, 0);

/** "2021 and 2025": the periods with the greatest count; undefined where more than two share it, or none has more than one. */
function peakOf({ names, counts }: { names: readonly string[]; counts: readonly number[] }) {
  const most = Math.max(...counts);
  const periods = names.filter((_, index) => counts[index] === most);
  return periods.length <= 2 && names.length > 1 && most > 1
    ? { most, periods: joinWords(periods.map(inWords)) }
    : undefined;
}

/** "2025", "2025 Q1", "the 2020s". */
const inWords = (period: string) => (period.endsWith('s') ? `the ${period}` : period);
const spanOf = (names: readonly string[]) =>
  names.length > 1
    ? `from ${inWords(names[0]!)} to ${inWords(names.at(-1)!)}`
    : `in ${inWords(names[0]!)}`;

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
      : `. ${sum(grave.counts) === total ? 'All' : shareOf(sum(grave.counts), total)} ${sum(grave.counts) === 1 ? 'was' : 'were'} rated ${grave.name}.`,
  ]
    .filter(Boolean)
    .join('');
}

/** Of the categories of root causes. */
export function categoryReading(categories: readonly CategoryStrikes[], explained: number): string {
  const most = categories[0]!.incidents;
  const first = categories.filter(({ incidents }) => incidents === most);
  const names = joinWords(first.map(({ name }) => name));
  const struck = partOf(most, explained, 'incident with a known root cause', EXPLAINED);
  const rest = categories.length > first.length ? ', more than those of any other category' : '';
  return `Root causes of ${first.length === 1 ? `the category ${names}` : `the categories ${names} each`} struck ${struck.charAt(0).toLowerCase()}${struck.slice(1)}${rest}.`;
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
  return `${countOf(opened, 'remediation')} ${opened === 1 ? 'was' : 'were'} opened; ${partDone(done, opened)} done${
    undated > 0 ? `, ${undated} of these without a day on record, which no column can show` : ''
  }.`;
}

function partDone(done: number, opened: number): string {
  if (opened === 1) return done === 1 ? 'it is' : 'it is not';
  return done === opened ? 'all are' : `${shareOf(done, opened)} ${isAre(done)}`;
}

/** Of recurrence. */
export function recurrenceReading({ rows }: Series): string {
  const [explained, again] = rows.map(({ counts }) => sum(counts)) as [number, number];
  if (explained === 0) return 'No incident has a known root cause yet.';
  if (again === 0)
    return 'No incident with a known root cause was struck by one that had struck before.';
  return `${partOf(again, explained, 'incident with a known root cause', EXPLAINED)} ${again === 1 ? 'was' : 'were'} struck by one that had struck before.`;
}

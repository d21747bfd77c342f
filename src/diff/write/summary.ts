import { countOf, joinWords } from '../../format/words.ts';
import type { Diff } from '../compare.ts';
import { meanings, type MeaningName } from '../meanings.ts';

/** Sorts of change that the line at the top names; the rest is counted. */
const NAMED = 4;

/** What changes, in one line: the weightiest sorts with their count, and how many more there are. */
export function summaryOf({
  findings,
  wording,
  unread,
  unplaced,
}: Pick<Diff, 'findings' | 'wording' | 'unread' | 'unplaced'>): string {
  if (findings.length === 0) {
    if ([unread.before, unread.after, unplaced.before, unplaced.after].some(isFilled)) {
      return 'Nothing changes in what can be compared.';
    }
    return wording.length === 0
      ? 'Nothing changes what the base says.'
      : 'Nothing but wording changes.';
  }
  const groups = [...Map.groupBy(findings, ({ meaning }) => meaning)];
  const named = groups.slice(0, NAMED).map(([meaning, { length }]) => counted(meaning, length));
  const more = groups.slice(NAMED).reduce((sum, [, { length }]) => sum + length, 0);
  return `${joinWords(more > 0 ? [...named, countOf(more, 'more change')] : named)}.`;
}

const isFilled = (list: readonly unknown[]) => list.length > 0;

function counted(meaning: MeaningName, amount: number): string {
  const { one, many } = meanings[meaning];
  return countOf(amount, one, many);
}

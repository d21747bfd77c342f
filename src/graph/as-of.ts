import type { AnyEntry } from '../model/entry.ts';
import { milestones } from '../model/milestones.ts';
import { dayOf, type Day, type Moment } from '../model/time.ts';

/**
 * The last day of which the entries themselves know anything: the day as of
 * which "overdue" is judged where nothing else tells when the content changed.
 * Promises (due dates, targets) do not count. Undefined for an empty base.
 */
export function lastRecordedDay(entries: readonly AnyEntry[]): Day | undefined {
  return entries
    .flatMap(momentsOf)
    .filter((moment) => moment !== undefined)
    .map(dayOf)
    .sort()
    .at(-1);
}

function momentsOf(entry: AnyEntry): (Moment | undefined)[] {
  if (entry.kind === 'remediations') return [entry.data.doneOn, entry.data.verifiedOn];
  if (entry.kind === 'steps') return [entry.data.at];
  if (entry.kind !== 'incidents') return [];
  const { times, timeline, updates, health } = entry.data;
  const recorded = [...timeline, ...updates, ...health].map(({ at }) => at);
  return [...milestones.map((name) => times[name]), ...recorded];
}

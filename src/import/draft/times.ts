import { formatDuration } from '../../format/duration.ts';
import { milestones, type Milestone } from '../../model/milestones.ts';
import { compareMoments, dayOf, durationMs, isBefore, momentFault } from '../../model/time.ts';
import { DURATION, durationOf } from '../../rules/durations.ts';
import { areApart } from '../../rules/times.ts';
import type { Extraction, Lines } from '../extraction.ts';

/** When it happened, and what the source says of it that cannot all be so. */
export interface DraftTimes {
  times: Partial<Record<Milestone, string>>;
  lines: Lines[];
  guesses: { field: string; why: string }[];
  contradictions: { line: number; message: string }[];
  /** True where the source has no date at all. */
  isMissing: boolean;
}

/**
 * The five times in an order that can be: one that contradicts those before it is left
 * out and told. Without any that begins it, the first moment that the source has.
 */
export function timesOf(extraction: Extraction, today: string): DraftTimes {
  const draft: DraftTimes = {
    times: {},
    lines: [],
    guesses: [],
    contradictions: [],
    isMissing: false,
  };
  for (const name of milestones) {
    const taken = extraction.times[name];
    if (!taken || momentFault(taken.value, 'moment') !== undefined) continue;
    const beforeAll = milestones.filter(
      (one) => draft.times[one] && isBefore(taken.value, draft.times[one]),
    );
    const [before] = beforeAll;
    if (before) {
      // What was over before anybody noticed is no fault of the source; the times have to stand in order.
      const day = dayOf(taken.value);
      const isUnseen = isEnd(name) && !beforeAll.includes('started');
      if (isUnseen && milestones.every((one) => !isBefore(day, draft.times[one] ?? day))) {
        draft.times[name] = day;
        draft.lines.push(taken.lines);
        draft.guesses.push({
          field: `times.${name}`,
          why: `The source says ${taken.value}, before "${before}" at ${draft.times[before]}. As times stand in their order, only the day is here.`,
        });
        continue;
      }
      draft.contradictions.push({
        line: taken.lines.from,
        message: `Found "${name}" at ${taken.value}, before "${before}" at ${draft.times[before]}. It was left out.`,
      });
      continue;
    }
    draft.times[name] = taken.value;
    draft.lines.push(taken.lines);
    if (taken.guess) draft.guesses.push({ field: `times.${name}`, why: taken.guess });
  }
  if (!draft.times.started && !draft.times.detected) begin(extraction, draft, today);
  compareDuration(extraction, draft);
  return draft;
}

const isEnd = (name: Milestone) => name === 'mitigated' || name === 'resolved';

function begin({ timeline }: Extraction, draft: DraftTimes, today: string): void {
  const moments = timeline.filter(({ value }) => momentFault(value.at, 'moment') === undefined);
  const [first] = moments.toSorted((a, b) => compareMoments(a.value.at, b.value.at));
  const later = milestones.flatMap((name) => draft.times[name] ?? [])[0];
  const day = (moment: string) => `~${dayOf(moment)}`;
  if (later !== undefined && (!first || compareMoments(later, first.value.at) < 0)) {
    draft.times = { started: day(later), ...draft.times };
    draft.guesses.push({
      field: 'times.started',
      why: 'The source does not say when it began; this is the day of the first time that it has.',
    });
  } else if (first) {
    draft.times = { started: day(first.value.at), ...draft.times };
    draft.lines.push(first.lines);
    draft.guesses.push({
      field: 'times.started',
      why: 'The source does not say when it began; this is the day of the first entry of its timeline.',
    });
  } else {
    draft.isMissing = true;
    draft.times = { detected: `~${today.slice(0, 7)}` };
    draft.guesses.push({
      field: 'times.detected',
      why: 'The source has no date; this is the month of the import.',
    });
  }
}

/** The duration that the source states, held against the longest that its times allow. */
function compareDuration({ duration }: Extraction, { times, contradictions }: DraftTimes): void {
  const stated = duration && new RegExp(DURATION, 'i').exec(spelled(duration.value))?.[0];
  const start = times.started ?? times.detected;
  const ends = [times.resolved, times.mitigated].flatMap((end) =>
    start && end ? (durationMs(start, end) ?? []) : [],
  );
  if (!duration || !stated || ends.length === 0) return;
  const { length } = durationOf(stated);
  if (!ends.every((ms) => areApart([ms, ms], length))) return;
  contradictions.push({
    line: duration.lines.from,
    message: `Found the duration "${duration.value.trim()}", where the times give ${ends.map(formatDuration).join(' or ')}. Durations are computed from the times.`,
  });
}

/** `2h 15m` in the words that durations are read in. */
const spelled = (text: string) =>
  text
    .replace(/(\d)\s*(?:hrs?|h)\b\.?/gi, '$1 hours')
    .replace(/(\d)\s*(?:mins?|m)\b\.?/gi, '$1 minutes')
    .replace(/(\d)\s*(?:secs?|s)\b\.?/gi, '$1 seconds')
    .replace(/(\d)\s*d\b/gi, '$1 days');

import { formatDuration } from '../../format/duration.ts';
import type { IncidentNode } from '../../graph/nodes.ts';
import type { Milestone } from '../../model/milestones.ts';
import { UNIT_OF_TIME } from '../durations.ts';
import { ownWords } from '../fields.ts';
import { rule } from '../rule.ts';
import { statedSpans, type StatedSpan } from '../stated-spans.ts';
import { textsOf } from '../texts.ts';
import { areApart, lengthBetween, type Length } from '../times.ts';

/** A time of day, without which nothing stands beside a duration. */
const CLOCK = /\d:\d\d/;

type Times = IncidentNode['data']['times'];

/** Fields that speak of the whole incident. */
const ofAll = /^(?:title|summary|impact\.summary\.text)$/;
/** Fields that may say how long it took. */
const judged =
  /^(?:title|summary|impact\.(?:summary|customers|business)\b.*|detection\.text|went(?:Well|Wrong)\b.*|mitigators\b.*)$/;

interface Named {
  to?: Milestone;
  name: string;
  length: Length;
}

/** How long it may have been by each reading of what a text says. */
function spansOf({ from, to, clocks }: StatedSpan, times: Times): Named[] {
  if (clocks) return clocks.lengths.map((length) => ({ name: `from ${clocks.words}`, length }));
  return to.flatMap((last) =>
    from.flatMap((first) => {
      const [start, stop] = [times[first], times[last]];
      if (!start || !stop || first === last) return [];
      return [
        { to: last, name: `from "${first}" to "${last}"`, length: lengthBetween(start, stop) },
      ];
    }),
  );
}

/** The longest to each end. */
const firstOfEach = (spans: readonly Named[]) =>
  spans.filter(({ to }, index) => spans.findIndex((one) => one.to === to) === index);

function show([min, max]: Length): string {
  if (min === max) return formatDuration(min);
  return min === 0
    ? `at most ${formatDuration(max)}`
    : `${formatDuration(min)} to ${formatDuration(max)}`;
}

/** Whether what a text says may be so all the same: of a part, or of what is not over. */
function isLeftOpen(
  { length, to, isLoose, isOfAll }: StatedSpan,
  spans: readonly Named[],
  { field, times, isOnly }: { field?: string; times: Times; isOnly: boolean },
): boolean {
  const isShorter = spans.every((span) => length[1] <= span.length[0]);
  if (!isShorter)
    return (
      (to.includes('resolved') && !times.resolved) || (isLoose && field !== 'title' && !isOfAll)
    );
  // A part is shorter; a title speaks of all.
  return isLoose && field !== 'title' && !(field && ofAll.test(field) && isOnly && isOfAll);
}

export const statedDurationContradictsTimes = rule({
  id: 'stated-duration-contradicts-times',
  severity: 'warning',
  demand: 'A duration that a text gives agrees with the times.',
  reason:
    'Durations are computed from the times everywhere else. A text that says another one was not brought up to date, or means something else and should say what.',
  sources: [{ title: 'Our own: found in analyses that were read for this knowledge base' }],
  bad: 'summary: The shop was down for five hours.\ntimes: { started: 2026-03-02T09:14Z, resolved: 2026-03-02T10:20Z }',
  good: 'summary: The shop was down for an hour.\ntimes: { started: 2026-03-02T09:14Z, resolved: 2026-03-02T10:20Z }',
  kinds: ['incidents', 'steps'],
  local: true,
  inEnglish: true,
  check(subject, breach) {
    const { kind, data } = subject.node;
    const times: Times = kind === 'incidents' ? data.times : { sources: [] };
    // A step has no times of its own: only times of day beside a duration can contradict it.
    const services = kind === 'incidents' ? data.services : [];
    for (const text of textsOf(subject, ownWords, kind === 'incidents' ? UNIT_OF_TIME : CLOCK)) {
      const field = text.path?.join('.');
      const isJudged = field === undefined || judged.test(field);
      if (!isJudged && !CLOCK.test(text.text)) continue;
      const stated = statedSpans(text.text.replaceAll('\n', ' '), services);
      for (const one of stated) {
        if (!isJudged && !one.clocks) continue;
        const spans = spansOf(one, times);
        if (spans.length === 0 || spans.some(({ length }) => !areApart(length, one.length)))
          continue;
        if (isLeftOpen(one, spans, { field, times, isOnly: stated.length === 1 })) continue;
        const shown = firstOfEach(spans).map(({ name, length }) => `${show(length)} ${name}`);
        breach(
          text.at(one.index),
          `Found "${one.words}". Expected what the times say: ${shown.join(', or ')}.`,
          'Correct the text or the times, or say in the text what lasted so long.',
        );
      }
    }
  },
});

import type { IncidentData } from '../../model/incident.ts';
import { milestones } from '../../model/milestones.ts';
import { isBefore, type Moment } from '../../model/time.ts';
import { contradict } from '../times.ts';
import { rule } from '../rule.ts';

/** The first and the last of the times; between them parts of an incident may follow their own order. */
const bounds = ['started', 'resolved'] as const;

/** Index of a milestone in the timeline whose own time is not known, and the bound beyond which it lies. */
function beyond({ times, timeline }: Pick<IncidentData, 'times' | 'timeline'>) {
  return milestones.flatMap((name) => {
    const index = timeline.findIndex(({ kind }) => kind === name);
    if (times[name] || index === -1) return [];
    const bound = bounds.find((one) =>
      timeline.every(({ kind, at }) => kind !== name || isBeyond(at, one, times[one])),
    );
    return bound ? [{ index, name, bound }] : [];
  });
}

const isBeyond = (at: Moment, bound: (typeof bounds)[number], time: Moment | undefined) =>
  time !== undefined && (bound === 'started' ? isBefore(at, time) : isBefore(time, at));

export const timelineContradictsTimes = rule({
  id: 'timeline-contradicts-times',
  severity: 'warning',
  demand: 'The timeline and the times of an incident say the same.',
  reason:
    'Durations are computed from the times, and readers follow the timeline. When they differ, one of them is wrong.',
  sources: [{ title: 'Our own: found in analyses that were read for this knowledge base' }],
  bad: 'times: { started: 2026-03-02T09:14Z, resolved: 2026-03-02 }\ntimeline:\n  - { at: 2026-03-02T09:41Z, kind: started, text: Orders fail. }',
  good: 'times: { started: 2026-03-02T09:14Z, resolved: 2026-03-02 }\ntimeline:\n  - { at: 2026-03-02T09:14Z, kind: started, text: Orders fail. }',
  kinds: ['incidents'],
  local: true,

  check({ node }, breach) {
    const { times, timeline } = node.data;
    for (const name of milestones) {
      const time = times[name];
      const index = timeline.findIndex(({ kind }) => kind === name);
      if (!time || index === -1) continue;
      // Parts may be mitigated one after the other; one of them is what the time means.
      if (timeline.some(({ kind, at }) => kind === name && !contradict(at, time))) continue;
      breach(
        ['timeline', index, 'at'],
        `Found "${name}" at ${timeline[index]!.at} in the timeline and at ${time} in the times. Expected one time.`,
        'Correct the wrong one; what only belongs to it is of the kind "event".',
      );
    }
    for (const { index, name, bound } of beyond(node.data)) {
      breach(
        ['timeline', index, 'at'],
        `Found "${name}" at ${timeline[index]!.at} in the timeline, ${bound === 'started' ? 'before' : 'after'} "${bound}" at ${times[bound]} in the times. Expected ${milestones.join(' ≤ ')}.`,
        'Correct the wrong one; what only belongs to it is of the kind "event".',
      );
    }
  },
});

import { isBefore, isInstant } from '../../model/time.ts';
import { rule } from '../rule.ts';

/** Moments in UTC stand in the order of their letters, and most timelines do. */
const isEarlier = (at: string, above: string) =>
  !(above <= at && inUtc.test(above) && inUtc.test(at)) && isBefore(at, above);
const inUtc = /^[^~T]+(?:T[^+-]+Z)?$/;

export const timelineOutOfOrder = rule({
  id: 'timeline-out-of-order',
  severity: 'warning',
  demand: 'The entries of a timeline stand in the order of their times.',
  reason:
    'Pages sort them, so a wrong day or hour is seen nowhere else: the entry is shown in another place, as if it had happened then.',
  sources: [{ title: 'Our own: found in public postmortems, as a slip of a digit in the day' }],
  bad: 'timeline:\n  - { at: 2026-03-02T09:14Z, kind: started, text: Orders fail. }\n  - { at: 2026-03-02T08:20Z, text: The queue is emptied. }',
  good: 'timeline:\n  - { at: 2026-03-02T09:14Z, kind: started, text: Orders fail. }\n  - { at: 2026-03-02T09:20Z, text: The queue is emptied. }',
  kinds: ['incidents'],
  local: true,

  check({ node }, breach) {
    const { timeline } = node.data;
    let exact: string | undefined;
    for (const [index, { at }] of timeline.entries()) {
      // A bare day between two instants must not hide that these are out of order.
      const above = [timeline[index - 1]?.at, exact].find((one) => one && isEarlier(at, one));
      if (isInstant(at)) exact = at;
      if (!above) continue;
      breach(
        ['timeline', index, 'at'],
        `Found ${at} below ${above}. Expected the earlier one above.`,
        'Correct the time that is wrong, or move the entry to its place.',
      );
    }
  },
});

import type { Detector } from '../comparison.ts';
import { name, quote, refOf, type Finding } from '../finding.ts';

/** Whether a root cause can still strike. */
export const causeStatus: Detector = ({ of }) =>
  of.rootCauses.kept.flatMap(({ before, after }): Finding[] => {
    const [from, to] = [before.data.status, after.data.status];
    if (from === to) return [];
    const reason = after.data.statusReason;
    return [
      {
        meaning: to === 'active' ? 'cause-reactivated' : 'cause-status',
        entry: refOf(after),
        sentence: [name(after), `: ${from} → ${to}`, ...(reason ? [': ', quote(reason)] : [])],
        facts: { from, to, reason },
        fields: ['status', 'statusReason'],
      },
    ];
  });

import { formatDay } from '../../format/moment.ts';
import { wordsOf } from '../../format/words.ts';
import { isSettled } from '../../graph/facts.ts';
import type { RemediationNode } from '../../graph/nodes.ts';
import type { Moment } from '../../model/time.ts';
import type { Detector } from '../comparison.ts';
import { name, quote, refOf, type Finding, type Piece } from '../finding.ts';
import type { MeaningName } from '../meanings.ts';

/** How far a remediation is: done, verified, dropped, taken up again, or merely moved on. */
export const remediationStatus: Detector = ({ of, after: { site } }) =>
  of.remediations.kept.flatMap(({ before, after }): Finding[] => {
    const [from, to] = [before.data.status, after.data.status];
    if (from === to) return [];
    const { doneOn, verifiedOn, statusReason } = after.data;
    const on = (moment: Moment | undefined) =>
      moment === undefined ? [] : [` on ${formatDay(moment, site.timeZone, site.language)}`];
    const details: Piece[] = [
      ...(to === 'done' ? on(doneOn) : to === 'verified' ? on(verifiedOn) : []),
      ...(statusReason ? [': ', quote(statusReason)] : []),
    ];
    return [
      {
        meaning: meaningOf(before, after),
        entry: refOf(after),
        sentence: [name(after), `: ${words(from)} → ${words(to)}`, ...details],
        facts: { from, to, doneOn, verifiedOn, reason: statusReason },
        fields: ['status', 'statusReason', 'doneOn', 'verifiedOn', 'verification', 'changes'],
      },
    ];
  });

function meaningOf(before: RemediationNode, after: RemediationNode): MeaningName {
  const { status } = after.data;
  if (status === 'dropped') return 'remediation-dropped';
  if (status === 'verified') return 'remediation-verified';
  // What was shown to work and is merely done now has lost its proof.
  if (isSettled(before)) {
    return status === 'done' && before.data.status === 'dropped'
      ? 'remediation-done'
      : 'remediation-reopened';
  }
  return status === 'done' ? 'remediation-done' : 'remediation-status';
}

const words = (id: string) => wordsOf(id).toLowerCase();

import { isSame } from '../fields.ts';
import { joined, name, refOf, type Finding, type Piece } from '../finding.ts';
import type { Detector } from '../comparison.ts';
import { IMPACT } from '../../model/kinds.ts';
import type { StepNode } from '../../graph/nodes.ts';

/** What a step of the cascade leads to, and whether all that led to it was needed together. */
export const cascade: Detector = ({ of, now }) =>
  of.steps.kept.flatMap(({ before, after }): Finding[] => {
    const earlier = [
      ...before.leadsTo.map((step) => now(step)?.id ?? step.id),
      ...(before.data.leadsTo.includes(IMPACT) ? [IMPACT] : []),
    ];
    const present = [
      ...after.leadsTo.map(({ id }) => id),
      ...(after.data.leadsTo.includes(IMPACT) ? [IMPACT] : []),
    ];
    const isLed = !isSame(earlier.toSorted(), present.toSorted());
    const [from, to] = [before.data.combine, after.data.combine];
    if (!isLed && from === to) return [];
    const told: Piece[] = [
      ...(isLed ? [{ parts: ['leads to ', ...targetsOf(after), ' now'] }] : []),
      ...(from === to
        ? []
        : [to === 'all' ? 'needed all that led to it' : 'needed any of what led to it']),
    ];
    return [
      {
        meaning: 'cascade-changed',
        entry: refOf(after),
        sentence: [name(after), ' ', ...joined(told)],
        facts: { leadsTo: { from: earlier, to: present }, combine: { from, to } },
        fields: ['leadsTo', 'combine'],
      },
    ];
  });

function targetsOf({ leadsTo, data }: StepNode): Piece[] {
  const targets: Piece[] = [
    ...leadsTo.map(name),
    ...(data.leadsTo.includes(IMPACT) ? ['the impact'] : []),
  ];
  return targets.length === 0 ? ['nothing'] : joined(targets);
}

import type { Detector } from '../comparison.ts';
import { isSame } from '../fields.ts';
import { name, quote, refOf, type Finding, type Piece } from '../finding.ts';

/** Who answers for an incident, a remediation or a service. */
export const owner: Detector = ({ of }) => [
  ...[...of.remediations.kept, ...of.services.kept].flatMap(({ before, after }) =>
    ownerChange(after, [before.data.owner ?? []].flat(), [after.data.owner ?? []].flat(), 'owner'),
  ),
  ...of.incidents.kept.flatMap(({ before, after }) =>
    ownerChange(after, before.data.owners, after.data.owners, 'owners'),
  ),
];

function ownerChange(
  node: Parameters<typeof refOf>[0],
  from: readonly string[],
  to: readonly string[],
  field: string,
): Finding[] {
  if (isSame(from, to)) return [];
  return [
    {
      meaning: 'owner-changed',
      entry: refOf(node),
      sentence: [name(node), ': owner ', namesIn(from), ' → ', namesIn(to)],
      facts: { from, to },
      fields: [field],
    },
  ];
}

const namesIn = (names: readonly string[]): Piece =>
  names.length === 0 ? 'nobody' : quote(names.join(', '));

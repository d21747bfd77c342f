import { countOf } from '../../format/words.ts';
import { joined, quote, type Finding, type Piece } from '../finding.ts';

/** From how many entries on a change of the very same fields is told once for all of them. */
const MANY = 4;

/** The sentences of findings; where the same fields changed in many entries, one sentence for these. */
export function foldFields(findings: readonly Finding[]): Piece[][] {
  const fieldsOf = ({ meaning, facts }: Finding) =>
    meaning === 'fields-changed' ? (facts.fields as string[]) : undefined;
  const groups = Map.groupBy(findings, (finding) => fieldsOf(finding)?.join(' ') ?? finding);
  return [...groups.values()].flatMap((group) => {
    const fields = fieldsOf(group[0]!);
    return fields && group.length >= MANY
      ? [
          [
            `${countOf(group.length, 'entry', 'entries')}: `,
            ...joined(fields.map(quote)),
            ' changed',
          ],
        ]
      : group.map(({ sentence }) => sentence);
  });
}

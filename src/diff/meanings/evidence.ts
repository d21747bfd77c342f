import { countOf } from '../../format/words.ts';
import type { IncidentNode, RemediationNode, StepNode } from '../../graph/nodes.ts';
import type { Evidence } from '../../model/why.ts';
import type { Detector } from '../comparison.ts';
import { countChanges } from '../fields.ts';
import { name, refOf, type Finding } from '../finding.ts';

/** Evidence of answers, steps and verifications, counted: told apart by where it lies, and by its text where it does not say. */
export const evidence: Detector = ({ of }) =>
  [...of.incidents.kept, ...of.steps.kept, ...of.remediations.kept].flatMap(
    ({ before, after }): Finding[] => {
      const { added, removed } = countChanges(evidenceOf(before), evidenceOf(after));
      if (added === 0 && removed === 0) return [];
      const counts = [
        added && `${countOf(added, 'piece')} of evidence added`,
        removed && `${countOf(removed, 'piece')} of evidence removed`,
      ].filter((text) => text !== 0);
      return [
        {
          meaning: removed > added ? 'evidence-removed' : 'evidence-added',
          entry: refOf(after),
          sentence: [name(after), `: ${counts.join(', ')}`],
          facts: { added, removed },
          fields: after.kind === 'remediations' ? ['verification'] : ['whys', 'evidence'],
        },
      ];
    },
  );

function evidenceOf(node: IncidentNode | StepNode | RemediationNode) {
  const all: Evidence[] =
    node.kind === 'remediations'
      ? node.data.verification.flatMap((item) => item.evidence)
      : [
          ...node.data.whys.flatMap((why) => why.evidence),
          ...('evidence' in node.data ? node.data.evidence : []),
        ];
  return all.map(({ kind, at, url, text }) => [kind, at ?? url ?? text]);
}

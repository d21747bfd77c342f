import { countOf, wordsOf } from '../../format/words.ts';
import type { AnyNode, IncidentNode } from '../../graph/nodes.ts';
import { kindInfo, kinds } from '../../model/kinds.ts';
import type { Detector } from '../comparison.ts';
import { goneRefOf, type Finding } from '../finding.ts';

/** Entries that are gone. What lived in the folder of an incident that is gone is counted with it. */
export const removed: Detector = ({ of }) => {
  const gone = new Set<AnyNode>(of.incidents.removed);
  return kinds
    .flatMap((kind): AnyNode[] => of[kind].removed)
    .filter((node) => !('incident' in node && gone.has(node.incident)))
    .map((node): Finding => {
      const entry = goneRefOf(node);
      return {
        meaning: 'entry-removed',
        entry,
        sentence: [
          `${wordsOf(kindInfo[node.kind].one)} `,
          { entry },
          node.kind === 'incidents' ? ` was removed${withIt(node)}` : ' was removed',
        ],
        facts:
          node.kind === 'incidents'
            ? { steps: node.steps.length, remediations: node.remediations.length }
            : {},
      };
    });
};

function withIt({ steps, remediations }: IncidentNode): string {
  const counts = [
    steps.length && countOf(steps.length, 'cascade step'),
    remediations.length && countOf(remediations.length, 'remediation'),
  ].filter((text) => text !== 0);
  return counts.length === 0 ? '' : ` with ${counts.join(' and ')}`;
}

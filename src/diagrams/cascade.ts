import { countOf } from '../format/words.ts';
import type { IncidentNode } from '../graph/nodes.ts';
import { unique } from '../graph/whys.ts';
import { cascadeOutline } from './cascade-outline.ts';
import { drawCascade, isJoin } from './cascade-picture.ts';
import type { Diagram } from './diagram.ts';
import { flowchartSource } from './flowchart.ts';
import { fitting } from './limits.ts';
import { firstOf, isMitigation } from './names.ts';

/**
 * How an incident came about: root causes, the steps that they let happen, in
 * causal order, and the harm. Undefined for an incident without steps.
 *
 * Services are told in the list only. As areas of the picture they were tried:
 * nearly every cascade became longer and most wider, and their lines had to go round.
 */
export function cascadeDiagram(incident: IncidentNode): Diagram | undefined {
  const total = incident.steps.length;
  if (total === 0) return undefined;
  const { shown, ...picture } = fitting(total, (count) => drawCascade(incident, count));
  const title = `The cascade: ${countOf(total, 'step')} to the impact`;
  const description = describe(incident);
  return {
    id: 'cascade',
    title,
    description,
    source: flowchartSource({ direction: 'TB', title, description, ...picture }),
    outline: cascadeOutline(incident),
    ...(shown < total && {
      cut: `The picture shows ${firstOf(shown, total, 'step')}, with their root causes, and the impact; the list below is whole.`,
    }),
  };
}

function describe(incident: IncidentNode): string {
  const { steps, rootCauses } = incident;
  const start = `${countOf(steps.length, 'step')} in causal order, from “${steps[0]!.title}” to the impact.`;
  const mitigations = unique(steps.flatMap((step) => step.remediations)).filter(isMitigation);
  return [
    start,
    rootCauses.length > 0
      ? `Dotted lines lead from ${countOf(rootCauses.length, 'root cause')} to what they let happen.`
      : 'No root cause is on record.',
    ...(steps.some(isJoin) ? ['Thick lines meet where all of several steps were needed.'] : []),
    ...(mitigations.length > 0
      ? ['A line that ends in a dot shows what has been done to make a step hurt less.']
      : []),
  ].join(' ');
}

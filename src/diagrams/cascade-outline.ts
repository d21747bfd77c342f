import { wordsOf } from '../format/words.ts';
import type { IncidentNode, RootCauseNode, StepNode } from '../graph/nodes.ts';
import { rootCausesOf } from '../graph/whys.ts';
import type { OutlineItem } from './diagram.ts';
import { harmOf, harmPath, isMitigation, stepName } from './names.ts';

/** A cascade in words: its steps in causal order, each with what let it happen and what it led to, and the harm. */
export function cascadeOutline(incident: IncidentNode): OutlineItem[] {
  return [
    ...incident.steps.map(stepItem),
    {
      text: `Impact: ${harmOf(incident)}`,
      path: harmPath(incident),
      children: [
        ...rootCausesOf(incident.whys).map(causeItem),
        ...incident.steps
          .filter((step) => step.touchesImpact)
          .map((step) => linkTo(`Follows from step ${stepName(step)}`, step)),
      ],
    },
  ];
}

function stepItem(step: StepNode): OutlineItem {
  const { data, ledFrom, leadsTo, rootCauses, service } = step;
  const kind = data.kind === 'failure' ? '' : ` (${wordsOf(data.kind).toLowerCase()})`;
  return {
    text: `${stepName(step)}${kind}`,
    path: step.path,
    children: [
      ...(service ? [linkTo(`Service: ${service.title}`, service)] : []),
      ...rootCauses.map(causeItem),
      ...(ledFrom.length > 1 ? [joinItem(step)] : []),
      ...leadsTo.map((next) => linkTo(`Led to step ${stepName(next)}`, next)),
      ...(step.touchesImpact ? [{ text: 'Led to the impact', children: [] }] : []),
      ...step.remediations
        .filter(isMitigation)
        .map((node) => linkTo(`Mitigation, ${node.data.status}: ${node.title}`, node)),
    ],
  };
}

function joinItem({ data, ledFrom }: StepNode): OutlineItem {
  return {
    text: data.combine === 'all' ? 'Needed all of these together' : 'Any one of these was enough',
    children: ledFrom.map((from) => linkTo(`Step ${stepName(from)}`, from)),
  };
}

const causeItem = (cause: RootCauseNode) => linkTo(`Root cause: ${cause.title}`, cause);

const linkTo = (text: string, { path }: { path: string }): OutlineItem => ({
  text,
  path,
  children: [],
});

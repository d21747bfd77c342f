import { countOf, wordsOf } from '../format/words.ts';
import type { IncidentNode, RootCauseNode, StepNode } from '../graph/nodes.ts';
import { rootCausesOf, unique } from '../graph/whys.ts';
import { cutText } from './escape.ts';
import type { FlowEdge, FlowNode } from './flowchart.ts';
import type { Picture } from './limits.ts';
import { harmOf, harmPath, isMitigation, shortTitle, stepName } from './names.ts';

/** So much of the harm tells what it was; the list has all of it. */
const HARM_LENGTH = 90;

/** The picture of the first so many steps, with all that hangs on them. */
export function drawCascade(incident: IncidentNode, shown: number): Picture {
  const steps = incident.steps.slice(0, shown);
  // What the whys of the whole incident end in let the harm itself happen.
  const causesOfHarm = rootCausesOf(incident.whys);
  const causes = unique([...steps.flatMap((step) => step.rootCauses), ...causesOfHarm]);
  const idOf = (cause: RootCauseNode) => `c${causes.indexOf(cause) + 1}`;
  const mitigations = unique(steps.flatMap((step) => step.remediations)).filter(isMitigation);

  const nodes: FlowNode[] = [
    ...causes.map((cause): FlowNode => ({
      id: idOf(cause),
      lines: ['Root cause', shortTitle(cause.title)],
      class: 'cause',
      shape: 'bars',
      path: cause.path,
    })),
    ...steps.flatMap((step) => [...(isJoin(step) ? [joinNode(step)] : []), stepNode(step)]),
    ...mitigations.map((remediation, index): FlowNode => ({
      id: `m${index + 1}`,
      lines: [`Mitigation · ${remediation.data.status}`, remediation.title],
      class: 'remediation',
      path: remediation.path,
    })),
    {
      id: 'impact',
      lines: [`Impact: ${cutText(harmOf(incident), HARM_LENGTH)}`],
      class: 'impact',
      shape: 'round',
      path: harmPath(incident),
    },
  ];
  const edges: FlowEdge[] = [
    ...steps.flatMap((step) =>
      step.rootCauses.map((cause) => letHappen(idOf(cause), idOfStep(step))),
    ),
    ...causesOfHarm.map((cause) => letHappen(idOf(cause), 'impact')),
    ...steps.flatMap(edgesInto),
    ...steps
      .filter((step) => step.touchesImpact)
      .map((step): FlowEdge => ({ from: idOfStep(step), to: 'impact' })),
    // What was done about a step hangs below it and ends in a dot: it led to nothing.
    ...mitigations.flatMap((remediation, index) =>
      steps
        .filter((step) => remediation.steps.includes(step))
        .map((step): FlowEdge => ({ from: idOfStep(step), to: `m${index + 1}`, line: 'dot' })),
    ),
  ];
  return withRest({ nodes, edges }, incident.steps.slice(shown), steps);
}

/** One box for the steps that are not drawn, so that what is drawn still leads to the harm. */
function withRest({ nodes, edges }: Picture, rest: readonly StepNode[], steps: StepNode[]) {
  if (rest.length === 0) return { nodes, edges };
  const lines = [`${countOf(rest.length, 'more step')}, in the list`];
  const leading = steps.filter((step) => step.leadsTo.some((next) => rest.includes(next)));
  return {
    nodes: [...nodes, { id: 'rest', lines, class: 'rest' } satisfies FlowNode],
    edges: [
      ...edges,
      ...leading.map((step): FlowEdge => ({ from: idOfStep(step), to: 'rest' })),
      { from: 'rest', to: 'impact' },
    ],
  };
}

const idOfStep = ({ position }: StepNode) => `s${position}`;
const idOfJoin = ({ position }: StepNode) => `j${position}`;

/** Where any one was enough, lines meet in the step itself; where all were needed, before it. */
export const isJoin = ({ data, ledFrom }: StepNode) => data.combine === 'all' && ledFrom.length > 1;

const joinNode = (step: StepNode): FlowNode => ({
  id: idOfJoin(step),
  lines: ['all'],
  class: 'together',
  shape: 'circle',
});

function stepNode(step: StepNode): FlowNode {
  const { kind } = step.data;
  return {
    id: idOfStep(step),
    // That a step failed goes without saying; what else it was does not.
    lines: [...(kind === 'failure' ? [] : [wordsOf(kind)]), stepName(step)],
    class: kind,
    path: step.path,
  };
}

function edgesInto(step: StepNode): FlowEdge[] {
  const from = step.ledFrom.map(idOfStep);
  if (!isJoin(step)) return from.map((id) => ({ from: id, to: idOfStep(step) }));
  return [...from.map((id) => [id, idOfJoin(step)]), [idOfJoin(step), idOfStep(step)]].map(
    ([start, end]): FlowEdge => ({ from: start!, to: end!, line: 'thick' }),
  );
}

const letHappen = (from: string, to: string): FlowEdge => ({ from, to, line: 'dashed' });

import { proseToText } from '../body/prose.ts';
import { countOf, wordsOf } from '../format/words.ts';
import type { IncidentNode, RootCauseNode, StepNode, WhyNode } from '../graph/nodes.ts';
import { rootCausesOf } from '../graph/whys.ts';
import { cutText } from './escape.ts';
import type { FlowEdge, FlowNode } from './flowchart.ts';
import type { Picture } from './limits.ts';
import { shortTitle, stepName } from './names.ts';
import { endOf, heldAmong, supportOf } from './why-words.ts';

/** So much of a text tells it from the others; the list has all of it. */
const ANSWER_LENGTH = 110;
const QUESTION_LENGTH = 70;

/** The picture of some answers below their subject. Questions stand on the lines, answers in the boxes. */
export function drawWhys(subject: IncidentNode | StepNode, answers: readonly WhyNode[]): Picture {
  const shown = new Set(answers);
  const held = heldAmong(subject.whys);
  const ending = answers.filter((node) => node.rootCause && held.has(node));
  const causes = rootCausesOf(subject.whys).filter((cause) =>
    ending.some((node) => node.rootCause === cause),
  );
  const idOfCause = (cause: RootCauseNode) => `c${causes.indexOf(cause) + 1}`;
  const open = answers.filter((node) => held.has(node) && endOf(node) !== undefined);
  const branches = [
    branchesTo(subject.whys, 'top', undefined),
    ...answers.map((node) => branchesTo(node.children, idOf(node), node.data.combine)),
  ];
  return {
    nodes: [
      subjectNode(subject),
      ...answers.map((node) => answerNode(node, held.has(node), hiddenBelow(node))),
      ...branches.flatMap(({ nodes }) => nodes),
      ...open.map(endNode),
      ...causes.map((cause): FlowNode => ({
        id: idOfCause(cause),
        lines: ['Root cause', shortTitle(cause.title)],
        class: 'cause',
        shape: 'bars',
        path: cause.path,
      })),
    ],
    edges: [
      ...branches.flatMap(({ edges }) => edges),
      ...ending.map((node) => ({ from: idOf(node), to: idOfCause(node.rootCause!) })),
      ...open.map((node) => ({ from: idOf(node), to: idOfEnd(node) })),
    ],
  };

  function hiddenBelow({ children }: WhyNode): number {
    return children.filter((child) => !shown.has(child)).length;
  }

  /** The lines to the answers under one; a circle says whether all were needed or any was enough. */
  function branchesTo(
    children: readonly WhyNode[],
    from: string,
    combine: 'all' | 'any' | undefined,
  ): Picture {
    const drawn = children.filter((child) => shown.has(child));
    const line = combine === 'all' && drawn.length > 1 ? 'thick' : 'plain';
    const hasJoin = combine !== undefined && drawn.length > 1;
    const start = hasJoin ? `j${from.slice(1)}` : from;
    const to = (child: WhyNode): FlowEdge => ({
      from: start,
      to: idOf(child),
      line: held.has(child) ? line : 'dashed',
      text: child.data.question && cutText(child.data.question, QUESTION_LENGTH),
    });
    return {
      nodes: hasJoin ? [joinNode(start, combine)] : [],
      edges: [...(hasJoin ? [{ from, to: start, line } as const] : []), ...drawn.map(to)],
    };
  }
}

const idOf = ({ number }: WhyNode) => `w${number}`;
const idOfEnd = ({ number }: WhyNode) => `e${number}`;

function subjectNode(subject: IncidentNode | StepNode): FlowNode {
  const isStep = subject.kind === 'steps';
  return {
    id: 'top',
    lines: [isStep ? stepName(subject) : subject.title],
    class: isStep ? subject.data.kind : 'incident',
    path: subject.path,
  };
}

function answerNode(node: WhyNode, isHeld: boolean, hidden: number): FlowNode {
  const support = supportOf(node);
  return {
    id: idOf(node),
    lines: [
      ...(node.data.rejected ? ['Ruled out'] : []),
      cutText(proseToText(node.data.because), ANSWER_LENGTH),
      ...(support ? ['', support] : []),
      ...(hidden > 0 ? ['', `${countOf(hidden, 'more answer')} in the list`] : []),
    ],
    class: isHeld ? 'answer' : 'ruled-out',
  };
}

const joinNode = (id: string, combine: 'all' | 'any'): FlowNode => ({
  id,
  lines: [combine],
  class: combine === 'all' ? 'together' : 'either',
  shape: 'circle',
});

function endNode(node: WhyNode): FlowNode {
  const end = endOf(node)!;
  return {
    id: idOfEnd(node),
    lines: [wordsOf(end)],
    class: end === 'not-yet-known' ? 'unknown' : 'stop',
    shape: 'round',
  };
}

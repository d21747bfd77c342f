import { countOf, joinWords, toneOf } from '../format/words.ts';
import { addressing, isOverdue, isSettled, struckBy } from '../graph/facts.ts';
import type { RemediationNode, RootCauseNode } from '../graph/nodes.ts';
import type { Site } from '../model/site.ts';
import type { Day } from '../model/time.ts';
import type { Diagram } from './diagram.ts';
import { cutText } from './escape.ts';
import { flowchartSource, type FlowNode } from './flowchart.ts';
import { shortTitle } from './names.ts';
import { describeMap, mapOutline, statusOf, whenAndHowGrave } from './root-cause-map-words.ts';

/** So many boxes on a side are read one by one; of more, the rest is a number. */
const MOST_ON_A_SIDE = 12;
const TITLE_LENGTH = 70;

/**
 * A root cause between the incidents that it struck, oldest first, and the
 * remediations that address it, those still owed first. What its narrower forms
 * struck and what addresses them counts. Undefined when neither side has anything.
 *
 * @param asOf the day as of which "overdue" is judged
 */
export function rootCauseMap(cause: RootCauseNode, asOf: Day, site: Site): Diagram | undefined {
  const incidents = struckBy(cause);
  const remediations = owedFirst(addressing(cause), asOf);
  if (incidents.length + remediations.length === 0) return undefined;
  // Which were latest matters most when not all fit; read they are from the oldest on.
  const struck = incidents.slice(0, MOST_ON_A_SIDE).reverse();
  const actions = remediations.slice(0, MOST_ON_A_SIDE);

  const left: FlowNode[] = [
    ...restNode('earlier', incidents.length - struck.length, 'earlier incident'),
    ...struck.map((incident, index): FlowNode => ({
      id: `i${index + 1}`,
      lines: [whenAndHowGrave(incident, site), cutText(incident.title, TITLE_LENGTH)],
      class: 'incident',
      path: incident.path,
    })),
  ];
  const right: FlowNode[] = [
    ...actions.map((remediation, index): FlowNode => ({
      id: `r${index + 1}`,
      lines: [statusOf(remediation, asOf), cutText(remediation.title, TITLE_LENGTH)],
      class: isOverdue(remediation, asOf) ? 'overdue' : toneOf(remediation.data.status),
      path: remediation.path,
    })),
    ...restNode('more', remediations.length - actions.length, 'more remediation'),
  ];
  const centre: FlowNode = {
    id: 'cause',
    lines: ['Root cause', shortTitle(cause.title)],
    class: 'cause',
    shape: 'bars',
    path: cause.path,
  };
  const text = {
    title: 'What it struck, and what is done about it',
    description: describeMap(incidents, remediations, asOf, site),
  };
  const hidden = [
    ...(incidents.length > struck.length
      ? [`the ${struck.length} latest of ${countOf(incidents.length, 'incident')}`]
      : []),
    ...(remediations.length > actions.length
      ? [
          `${actions.length} of ${countOf(remediations.length, 'remediation')}, those still owed first`,
        ]
      : []),
  ];
  return {
    id: 'map',
    ...text,
    source: flowchartSource({
      direction: 'LR',
      ...text,
      nodes: [...left, centre, ...right],
      edges: [
        ...left.map(({ id }) => ({ from: id, to: centre.id })),
        ...right.map(({ id }) => ({ from: centre.id, to: id })),
      ],
      wrapAt: 200,
      isMerged: true,
    }),
    outline: mapOutline(cause, incidents, remediations, asOf, site),
    ...(hidden.length > 0 && {
      cut: `The picture shows ${joinWords(hidden)}; the list below is whole.`,
    }),
  };
}

const restNode = (id: string, count: number, what: string): FlowNode[] =>
  count === 0 ? [] : [{ id, lines: [`and ${countOf(count, what)}`], class: 'rest' }];

/** Overdue, then owed, then settled, then dropped; within each in the given order. */
function owedFirst(remediations: readonly RemediationNode[], asOf: Day): RemediationNode[] {
  const rank = (node: RemediationNode) => {
    if (isOverdue(node, asOf)) return 0;
    if (!isSettled(node)) return 1;
    return node.data.status === 'dropped' ? 3 : 2;
  };
  return remediations.toSorted((a, b) => rank(a) - rank(b));
}

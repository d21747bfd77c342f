import type { IncidentNode, StepNode, WhyNode } from '../graph/nodes.ts';
import { flatten, rootCausesOf } from '../graph/whys.ts';
import { nameOf } from '../model/entry.ts';
import { countOf, joinWords } from '../format/words.ts';
import type { Diagram } from './diagram.ts';
import { flowchartSource } from './flowchart.ts';
import { fitting } from './limits.ts';
import { firstOf, shortTitle } from './names.ts';
import { endOf, heldAmong } from './why-words.ts';
import { whysOutline } from './whys-outline.ts';
import { drawWhys } from './whys-picture.ts';

/**
 * Why a step, or an incident as a whole, happened: from it down through the
 * answers to their root causes and open ends. Undefined where nothing is answered.
 */
export function whysDiagram(subject: IncidentNode | StepNode): Diagram | undefined {
  const answers = nearestFirst(subject.whys);
  const total = answers.length;
  if (total === 0) return undefined;
  const { shown, ...picture } = fitting(total, (count) =>
    drawWhys(subject, answers.slice(0, count)),
  );
  const isStep = subject.kind === 'steps';
  const title = isStep
    ? `Why step ${subject.position} happened: ${subject.title}`
    : 'Why it happened';
  const description = describe(subject);
  const wrapAt = widthFor(subject.whys);
  return {
    id: isStep ? `whys-${nameOf(subject.id)}` : 'whys',
    title,
    description,
    source: flowchartSource({ direction: 'TB', title, description, ...picture, wrapAt }),
    outline: whysOutline(subject.whys),
    ...(shown < total && {
      cut: `The picture shows ${firstOf(shown, total, 'answer')}, level by level from the top; the list below is whole.`,
    }),
  };
}

/** Answers level by level, so that a cut leaves the beginning of every branch. */
const nearestFirst = (roots: readonly WhyNode[]) =>
  flatten(roots).sort((a, b) => a.depth - b.depth || a.number - b.number);

/** A chain has room for wide boxes; branches beside each other have not. */
function widthFor(roots: readonly WhyNode[]): number {
  const columns = flatten(roots).filter(({ children }) => children.length === 0).length;
  return columns === 1 ? 260 : columns === 2 ? 190 : 150;
}

function describe(subject: IncidentNode | StepNode): string {
  const all = flatten(subject.whys);
  const causes = rootCausesOf(subject.whys);
  const rejected = all.filter(({ data }) => data.rejected).length;
  const unknown = [...heldAmong(subject.whys)].filter(
    (node) => endOf(node) === 'not-yet-known',
  ).length;
  return [
    `${countOf(all.length, 'answer')} to why this happened: “${subject.title}”.`,
    causes.length > 0
      ? `${causes.length === 1 ? 'The root cause' : `The ${causes.length} root causes`} at the end: ${joinWords(causes.map(({ title }) => `“${shortTitle(title)}”`))}.`
      : 'None of them ends in a root cause.',
    ...(rejected > 0
      ? [`${countOf(rejected, 'answer')} ${rejected === 1 ? 'was' : 'were'} ruled out.`]
      : []),
    ...(unknown > 0
      ? [
          `${countOf(unknown, 'branch', 'branches')} ${unknown === 1 ? 'ends' : 'end'} in what is not yet known.`,
        ]
      : []),
  ].join(' ');
}

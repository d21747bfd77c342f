import type { IncidentNode, RootCauseNode, StepNode, WhyNode } from '../graph/nodes.ts';
import { flatten } from '../graph/whys.ts';
import type { Why } from '../model/why.ts';
import type { DataPath } from './rule.ts';

/** What rules on whys and causes have in common. */

/** Entries that have whys. */
export type Explained = IncidentNode | StepNode;

/** Where a why stands in the data of its entry, or one of its fields. */
export const pathOf = (why: WhyNode, ...rest: DataPath): DataPath => [
  'whys',
  why.number - 1,
  ...rest,
];

/** Answers that the authors hold to be true: without those ruled out and all that explains these. */
export function heldWhys(roots: readonly WhyNode[]): WhyNode[] {
  const held: WhyNode[] = [];
  const visit = (why: WhyNode) => {
    if (why.data.rejected) return;
    held.push(why);
    why.children.forEach(visit);
  };
  roots.forEach(visit);
  return held;
}

/** Answers that end a chain: held, and explained by none that is. */
export const endsOf = (roots: readonly WhyNode[]): WhyNode[] =>
  heldWhys(roots).filter((why) => why.children.every((child) => child.data.rejected));

/** Every why of an incident, those of its steps included. */
export const allWhysOf = (incident: IncidentNode): WhyNode[] =>
  flatten([...incident.whys, ...incident.steps.flatMap((step) => step.whys)]);

/** Every end of a chain in an incident, its steps included. */
export const allEndsOf = (incident: IncidentNode): WhyNode[] =>
  [incident, ...incident.steps].flatMap(({ whys }) => endsOf(whys));

/**
 * True for an answer that something shows to be true. Evidence of the step does not
 * count: it shows that the step happened, not why.
 */
export const isShown = ({ evidence, sources }: Why) => evidence.length > 0 || sources.length > 0;

/**
 * Texts that name what lies deepest: the title of a root cause; the end of a chain
 * that leads to no root cause, is not continued elsewhere and does not say that the
 * rest is unknown.
 */
export function deepestTexts(node: Explained | RootCauseNode): { path: DataPath; text: string }[] {
  if (node.kind === 'rootCauses') return [{ path: ['title'], text: node.title }];
  return endsOf(node.whys)
    .filter(({ data }) => !data.rootCause && !['not-yet-known', 'duplicate'].includes(data.stop!))
    .map((why) => ({ path: pathOf(why, 'because'), text: why.data.because }));
}

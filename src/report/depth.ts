import type { IncidentNode } from '../graph/nodes.ts';
import { allWhysOf, endsOf, heldWhys, isShown } from '../rules/chains.ts';
import { sampleOf, type Sample } from './sample.ts';

/** How deep some analyses go, and what their answers rest on. */
export interface Depth {
  /** Whys from the first answer to the last of a chain; each end of a branch is a chain. */
  whysPerChain: Sample;
  /** Held answers: hypotheses that were ruled out do not count. */
  answers: number;
  /** Of these, answers that evidence or a source shows. */
  shown: number;
  /** Chains, and of these those that end in a root cause or in something that can be acted on. */
  chains: number;
  actionable: number;
  /** Incidents without a single why. */
  withoutWhys: IncidentNode[];
}

/** Depth and evidence of the whys of incidents, those of their steps included. */
export function depthOf(incidents: readonly IncidentNode[]): Depth {
  const roots = incidents.flatMap((one) => [one.whys, ...one.steps.map(({ whys }) => whys)]);
  const held = roots.flatMap(heldWhys);
  const ends = roots.flatMap(endsOf);
  return {
    whysPerChain: sampleOf(ends.map(({ depth }) => depth)),
    answers: held.length,
    shown: held.filter(({ data }) => isShown(data)).length,
    chains: ends.length,
    actionable: ends.filter(({ data, rootCause }) => rootCause ?? data.stop === 'actionable')
      .length,
    withoutWhys: incidents.filter((one) => allWhysOf(one).length === 0),
  };
}

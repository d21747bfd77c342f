import { compareText } from '../diagnostics/diagnostic.ts';
import type { Site } from '../model/site.ts';
import { compareMoments, withoutTilde } from '../model/time.ts';
import type { IncidentNode, RemediationNode, RootCauseNode } from './nodes.ts';

/** Orders in which readers expect lists. Each ends in the id, so that it is the same on every machine. */

export function latestFirst(a: IncidentNode, b: IncidentNode): number {
  return compareMoments(b.date, a.date) || compareText(a.id, b.id);
}

export function byTitle(
  a: { title: string; id: string },
  b: { title: string; id: string },
): number {
  return compareText(a.title.toLowerCase(), b.title.toLowerCase()) || compareText(a.id, b.id);
}

/** Those that struck most incidents first, then those that struck last. */
export function byRecurrence(a: RootCauseNode, b: RootCauseNode): number {
  const [lastA] = a.incidents;
  const [lastB] = b.incidents;
  return (
    b.incidents.length - a.incidents.length ||
    (lastA && lastB ? latestFirst(lastA, lastB) : 0) ||
    b.steps.length - a.steps.length ||
    byTitle(a, b)
  );
}

/** In the order of the incident's phases, then by priority; what has neither comes last. */
export function byPhaseAndPriority(site: Site) {
  const phaseIndex = ({ incident, phase }: RemediationNode) =>
    phase ? incident.data.phases.indexOf(phase) : Infinity;
  const priorityIndex = ({ data }: RemediationNode) => {
    const index = site.priorities.findIndex(({ id }) => id === data.priority);
    return index === -1 ? Infinity : index;
  };
  return (a: RemediationNode, b: RemediationNode): number =>
    compareText(a.incident.id, b.incident.id) ||
    compareNumbers(phaseIndex(a), phaseIndex(b)) ||
    compareNumbers(priorityIndex(a), priorityIndex(b)) ||
    compareText(withoutTilde(a.data.due ?? '9999'), withoutTilde(b.data.due ?? '9999')) ||
    byTitle(a, b);
}

/** Subtraction would make NaN of two infinities. */
const compareNumbers = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);

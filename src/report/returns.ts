import { struckBy } from '../graph/facts.ts';
import type {
  Graph,
  IncidentNode,
  RemediationNode,
  RootCauseNode,
  StepNode,
} from '../graph/nodes.ts';
import { compareText } from '../diagnostics/diagnostic.ts';
import { latestFirst } from '../graph/order.ts';
import { unique } from '../graph/whys.ts';
import { compareMoments, isBefore } from '../model/time.ts';
import { begunAfter } from './by-time.ts';
import { reachFrom } from './reach.ts';

/** Incidents that a root cause caused although a remediation against it was called done. */
export interface Return {
  cause: RootCauseNode;
  remediation: RemediationNode;
  /** Incidents that began after the day on which it was done. Latest first; at least one. */
  incidents: IncidentNode[];
}

/**
 * Remediations after which their root cause, or a narrower form of it, struck again where they could
 * have held ({@link reachFrom}; where nothing tells, they could). Only those with the day on
 * which they were done are judged, and only incidents that certainly began later: of what
 * happened in the same month nothing says which came first.
 */
export const returnsOf = (graph: Graph): Return[] => laterIn(graph).returns;

/**
 * Remediations that were done in one place, after which their root cause, or a narrower form of
 * it, struck another: they did not fail, they were not there.
 */
export const missedBy = (graph: Graph): Return[] => laterIn(graph).missed;

/** By graph: a cause may have struck thousands after each of hundreds of fixes, and a page asks more than once. */
const laterIncidents = new WeakMap<Graph, { returns: Return[]; missed: Return[] }>();

function laterIn(graph: Graph) {
  const known = laterIncidents.get(graph);
  if (known) return known;
  const found: { returns: Return[]; missed: Return[] } = { returns: [], missed: [] };
  for (const remediation of graph.remediations) {
    for (const { cause, ...groups } of strikesAfter(remediation)) {
      for (const name of ['returns', 'missed'] as const) {
        const incidents = groups[name];
        if (incidents) found[name].push({ cause, remediation, incidents });
      }
    }
  }
  laterIncidents.set(graph, found);
  return found;
}

/** What each root cause of a remediation struck after it was called done: where it could have held, and elsewhere. */
function strikesAfter(remediation: RemediationNode) {
  const { doneOn } = remediation.data;
  if (!isCalledDone(remediation) || doneOn === undefined) return [];
  const reach = reachFrom(remediation);
  return remediation.rootCauses.map((cause) => ({
    cause,
    ...Object.groupBy(begunAfter(struckBy(cause), doneOn).filter(isStartKnown), (one) =>
      reach(one) === 'elsewhere' ? 'missed' : 'returns',
    ),
  }));
}

/**
 * Incidents that root causes of a remediation struck after it was called done: those that it could
 * have kept away, and those elsewhere. Each once, latest first.
 */
export function struckSince(
  remediation: RemediationNode,
): Record<'returns' | 'missed', IncidentNode[]> {
  const strikes = strikesAfter(remediation);
  const all = (name: 'returns' | 'missed') =>
    unique(strikes.flatMap((one) => one[name] ?? [])).sort(latestFirst);
  return { returns: all('returns'), missed: all('missed') };
}

/** Whether a remediation was called done before an incident that it could have kept away. */
const didNotHold = (remediation: RemediationNode, incident: IncidentNode): boolean =>
  wasDoneBefore(remediation, incident) && reachFrom(remediation)(incident) !== 'elsewhere';

/**
 * Whether a remediation was called done, certainly before an incident began. Of one of which
 * is only known when it was noticed, nothing says that.
 */
export function wasDoneBefore(remediation: RemediationNode, incident: IncidentNode): boolean {
  const { doneOn } = remediation.data;
  if (!isCalledDone(remediation) || doneOn === undefined) return false;
  return isStartKnown(incident) && isBefore(doneOn, incident.date);
}

const isCalledDone = ({ data: { status } }: RemediationNode) =>
  status === 'done' || status === 'verified';

const isStartKnown = ({ data }: IncidentNode) => data.times.started !== undefined;

/** By cause, as every page of what it struck asks for the few of the thousands that a cause may have. */
const fixes = new WeakMap<RootCauseNode, RemediationNode[]>();

/** Remediations that should keep a root cause away, of which is known when they were done. */
export function fixesOf(cause: RootCauseNode): RemediationNode[] {
  const known = fixes.get(cause);
  if (known) return known;
  const found = cause.remediations.filter(
    ({ data }) => data.kind === 'prevent' && data.doneOn !== undefined,
  );
  fixes.set(cause, found);
  return found;
}

/**
 * Fixes of the root causes of an incident or of a step that were called done before it began, could
 * have kept it away and did not: of the kind that is to do so. Latest done first.
 */
export function fixesBefore(node: IncidentNode | StepNode): RemediationNode[] {
  const incident = node.kind === 'steps' ? node.incident : node;
  return unique(node.rootCauses.flatMap(fixesOf))
    .filter((one) => didNotHold(one, incident))
    .sort(latestDoneFirst);
}

/** Fixes of a root cause after which it, or a narrower form of it, struck again where they could have held. Latest done first. */
export function brokenFixesOf(cause: RootCauseNode): RemediationNode[] {
  const incidents = struckBy(cause);
  return fixesOf(cause)
    .filter((one) => incidents.some((later) => didNotHold(one, later)))
    .sort(latestDoneFirst);
}

const latestDoneFirst = (a: RemediationNode, b: RemediationNode) =>
  compareMoments(b.data.doneOn!, a.data.doneOn!) || compareText(a.id, b.id);

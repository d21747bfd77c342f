import type { IncidentNode, RootCauseNode } from '../graph/nodes.ts';
import { unique } from '../graph/whys.ts';

/** Root causes of an incident, and the families above them. */
export type LinesOf = (incident: IncidentNode) => readonly RootCauseNode[];

/** Works out the lines of each incident once: it is weighed for each one that it may be like. */
export function lineKeeper(): LinesOf {
  const lines = new WeakMap<IncidentNode, readonly RootCauseNode[]>();
  return (incident) => {
    const known = lines.get(incident);
    if (known) return known;
    const found = unique(incident.rootCauses.flatMap(withFamilies));
    lines.set(incident, found);
    return found;
  };
}

const withFamilies = (cause: RootCauseNode): RootCauseNode[] => [
  cause,
  ...(cause.family ? withFamilies(cause.family) : []),
];

/** Causes of both incidents, and families that both have a part in by other causes than these. */
export function sharedCauses(a: IncidentNode, b: IncidentNode, linesOf: LinesOf) {
  const own = a.rootCauses.filter((cause) => b.rootCauses.includes(cause));
  const both = linesOf(a).filter((cause) => linesOf(b).includes(cause));
  // Most that have something in common have nothing but a cause.
  if (both.length === own.length) return { own, families: [] };
  const covered = new Set(own.flatMap(withFamilies));
  return { own, families: both.filter((cause) => !covered.has(cause)) };
}

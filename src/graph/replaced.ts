import type { IncidentNode } from './nodes.ts';

/**
 * The incidents that count among some: of an analysis and one that replaces it the
 * replacement alone, as both tell of the same harm. One whose replacement is not among
 * them counts.
 */
export function withoutReplaced(incidents: readonly IncidentNode[]): IncidentNode[] {
  const all = new Set(incidents);
  return incidents.filter((incident) => !replacementsOf(incident).some((one) => all.has(one)));
}

/** What replaced an analysis, and what replaced that; none where they replace each other in a circle. */
function replacementsOf(incident: IncidentNode): IncidentNode[] {
  const chain: IncidentNode[] = [];
  for (let next = incident.supersededBy; next; next = next.supersededBy) {
    if (next === incident || chain.includes(next)) return [];
    chain.push(next);
  }
  return chain;
}

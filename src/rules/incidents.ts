import type { AnyNode, IncidentNode } from '../graph/nodes.ts';
import type { Site } from '../model/site.ts';

/** What rules ask about incidents. */

/** The incident that an entry is, or belongs to; undefined for what several share. */
export const incidentOf = (node: AnyNode): IncidentNode | undefined =>
  node.kind === 'incidents' ? node : 'incident' in node ? node.incident : undefined;

/** True for an incident, and what belongs to one, whose analysis another one has replaced. */
export const isSuperseded = (node: AnyNode): boolean =>
  incidentOf(node)?.data.analysisStatus === 'superseded';

/** True for what was imported and nobody has confirmed: in a draft, or with guesses left. */
export function isUnconfirmed(node: AnyNode): boolean {
  const { imported } = node.data;
  if (!imported) return false;
  const incident = incidentOf(node);
  return incident ? incident.data.analysisStatus === 'draft' : imported.guesses.length > 0;
}

/** True for the two gravest severities of the site; on a scale of two, for the gravest. */
export function isSevere(severity: string, { severities }: Site): boolean {
  const severe = severities.slice(0, Math.max(1, Math.min(2, severities.length - 1)));
  return severe.some(({ id }) => id === severity);
}

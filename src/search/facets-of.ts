import { dayIn } from '../format/moment.ts';
import { struckBy } from '../graph/facts.ts';
import type { AnyNode, IncidentNode, RootCauseNode, ServiceNode } from '../graph/nodes.ts';
import { unique } from '../graph/whys.ts';
import { kindInfo } from '../model/kinds.ts';
import type { Facets } from './record.ts';

/**
 * What an entry has to do with, in the words of the facets. Severity and year are
 * those of the incidents that it belongs to, struck or came from; the services of
 * a root cause and of a remediation are those of the steps that it stood behind
 * or works on.
 */
export function facetsOf(node: AnyNode, timeZone: string): Facets {
  const incidents = incidentsOf(node);
  return {
    kind: [kindInfo[node.kind].folder],
    service: unique(servicesOf(node).map(({ id }) => id)),
    severity: unique(incidents.map(({ data }) => data.severity)),
    category: unique(causesOf(node).map(({ data }) => data.category)),
    status: 'status' in node.data ? [node.data.status] : [],
    year: unique(incidents.map(({ date }) => dayIn(date, timeZone).slice(0, 4))),
    tag: unique(node.data.tags),
    owner: unique(ownersOf(node)),
  };
}

/** Incidents that an entry belongs to, struck or came from; an incident's own is itself. */
export function incidentsOf(node: AnyNode): readonly IncidentNode[] {
  if (node.kind === 'incidents') return [node];
  if (node.kind === 'rootCauses') return struckBy(node);
  return 'incident' in node ? [node.incident] : node.incidents;
}

/** Services that an entry names, is about, or failed in the steps that it has to do with. */
export function servicesOf(node: AnyNode): readonly ServiceNode[] {
  if (node.kind === 'services') return [node];
  if (node.kind === 'incidents') return node.services;
  const steps = node.kind === 'steps' ? [node] : 'steps' in node ? node.steps : [];
  return unique(steps.flatMap(({ service }) => service ?? []));
}

function causesOf(node: AnyNode): readonly RootCauseNode[] {
  if (node.kind === 'rootCauses') return [node];
  return 'rootCauses' in node ? node.rootCauses : [];
}

function ownersOf({ data }: AnyNode): readonly string[] {
  if ('owners' in data) return data.owners;
  return 'owner' in data && data.owner !== undefined ? [data.owner] : [];
}

import { incidentIdOf, type AnyEntry } from '../model/entry.ts';
import type { Kind } from '../model/kinds.ts';
import type { Site } from '../model/site.ts';
import { arrange } from './arrange.ts';
import { visibleTo } from './audience.ts';
import { cascadeStep, causalOrder, touchesImpact } from './cascade.ts';
import { createNodes } from './create-node.ts';
import type { Graph, IncidentNode, NodeOf, RemediationNode, RootCauseNode } from './nodes.ts';
import { rootCausesOf, unique, whyTree } from './whys.ts';

/**
 * Joins entries into a graph, in one pass over each kind. Each entry must be right
 * in itself; a reference to what the audience may not see, or to nothing, is left out.
 *
 * @param withDrafts whether drafts are in lists and counts like everything else
 */
export function buildGraph(
  all: readonly AnyEntry[],
  site: Site,
  { withDrafts = false } = {},
): Graph {
  const nodes = createNodes(visibleTo(all, site.audience));
  const get = <K extends Kind>(kind: K, id: string | undefined) =>
    id === undefined ? undefined : (nodes[kind].get(id) as NodeOf[K] | undefined);
  const getAll = <K extends Kind>(kind: K, ids: readonly string[]) =>
    unique(ids).flatMap((id) => get(kind, id) ?? []);
  const list = <K extends Kind>(kind: K) => [...nodes[kind].values()] as NodeOf[K][];

  for (const service of list('services')) {
    service.dependsOn = getAll('services', service.data.dependsOn);
    for (const other of service.dependsOn) other.dependents.push(service);
  }
  for (const incident of list('incidents')) {
    incident.whys = whyTree(incident.data.whys, (id) => get('rootCauses', id));
    incident.supersededBy = get('incidents', incident.data.supersededBy);
    incident.supersededBy?.supersedes.push(incident);
    for (const { incident: id, note } of incident.data.related) {
      const other = get('incidents', id);
      if (other) incident.related.push({ incident: other, note });
    }
  }
  // What only one of two incidents says stands on the other's page too; its own words come first.
  for (const incident of list('incidents')) {
    for (const { incident: other, note } of [...incident.related]) {
      if (other.related.some((item) => item.incident === incident)) continue;
      other.related.push({ incident, note });
    }
  }
  for (const step of list('steps')) {
    step.incident = get('incidents', incidentIdOf(step.id))!;
    step.incident.steps.push(step);
    step.whys = whyTree(step.data.whys, (id) => get('rootCauses', id));
    step.rootCauses = unique([
      ...rootCausesOf(step.whys),
      ...getAll('rootCauses', step.data.rootCauses),
    ]);
    step.leadsTo = getAll(
      'steps',
      step.data.leadsTo.map((name) => `${step.incident.id}/${name}`),
    );
    step.service = get('services', step.data.service);
  }
  for (const incident of list('incidents')) {
    const order = causalOrder(incident.steps.map((step) => ({ ...cascadeStep(step), step })));
    incident.steps = order.map(({ step }) => step);
    for (const [index, step] of incident.steps.entries()) {
      step.position = index + 1;
      step.touchesImpact = touchesImpact(step.data);
      for (const next of step.leadsTo) next.ledFrom.push(step);
      for (const cause of step.rootCauses) cause.steps.push(step);
      step.service?.steps.push(step);
    }
    incident.rootCauses = unique([
      ...incident.steps.flatMap((step) => step.rootCauses),
      ...rootCausesOf(incident.whys),
    ]);
    for (const cause of incident.rootCauses) cause.incidents.push(incident);
    incident.services = getAll('services', servicesNamedBy(incident));
    for (const service of incident.services) service.incidents.push(incident);
  }
  for (const remediation of list('remediations')) joinRemediation(remediation);
  for (const cause of list('rootCauses')) {
    const family = get('rootCauses', cause.data.family);
    if (!family || isWithin(family, cause)) continue;
    cause.family = family;
    family.members.push(cause);
  }
  for (const learning of list('learnings')) {
    learning.incidents = getAll('incidents', learning.data.incidents);
    learning.rootCauses = getAll('rootCauses', learning.data.rootCauses);
    for (const incident of learning.incidents) incident.learnings.push(learning);
    for (const cause of learning.rootCauses) cause.learnings.push(learning);
  }
  return arrange(list, site, withDrafts);

  function joinRemediation(remediation: RemediationNode): void {
    const incident = get('incidents', incidentIdOf(remediation.id))!;
    const { addresses, phase } = remediation.data;
    remediation.incident = incident;
    incident.remediations.push(remediation);
    remediation.phase = incident.data.phases.find(({ id }) => id === phase);
    remediation.rootCauses = getAll('rootCauses', addresses?.rootCauses ?? []);
    remediation.steps = getAll(
      'steps',
      (addresses?.steps ?? []).map((id) => (id.includes('/') ? id : `${incident.id}/${id}`)),
    );
    for (const target of [...remediation.rootCauses, ...remediation.steps]) {
      target.remediations.push(remediation);
    }
  }
}

/** The graph of everything, internal entries and drafts too: for what is told to who has the files. */
export const wholeGraph = (all: readonly AnyEntry[], site: Site): Graph =>
  buildGraph(all, { ...site, audience: 'internal' }, { withDrafts: true });

/** Whether a root cause is another one, or one of the narrower forms within it. */
function isWithin(cause: RootCauseNode | undefined, other: RootCauseNode): boolean {
  return cause !== undefined && (cause === other || isWithin(cause.family, other));
}

function servicesNamedBy({ data, steps }: IncidentNode): string[] {
  return [
    ...data.services,
    ...steps.map((step) => step.data.service),
    ...data.timeline.map((event) => event.service),
    ...data.health.flatMap((report) => report.areas.map((area) => area.service)),
  ].filter((id) => id !== undefined);
}

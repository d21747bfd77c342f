import { compareText } from '../diagnostics/diagnostic.ts';
import { kinds, type Kind } from '../model/kinds.ts';
import type { Site } from '../model/site.ts';
import { isDraft, markCausesOfDrafts, takeOutDrafts } from './drafts.ts';
import type { AnyNode, Graph, IncidentNode, NodeOf } from './nodes.ts';
import { byPhaseAndPriority, byRecurrence, byTitle, latestFirst } from './order.ts';
import { withoutReplaced } from './replaced.ts';
import { unique } from './whys.ts';

/**
 * Makes a graph of joined entries: keeps drafts out of what is no draft, and puts all lists in order.
 *
 * @param list the joined entries of a kind
 * @param withDrafts whether drafts are in lists and counts like everything else
 */
export function arrange(
  list: <K extends Kind>(kind: K) => NodeOf[K][],
  site: Site,
  withDrafts: boolean,
): Graph {
  markCausesOfDrafts(list('rootCauses'));
  const isListed = (node: AnyNode) => withDrafts || !isDraft(node);
  const isHidden = (node: AnyNode) => !isListed(node);
  const everything = kinds.flatMap((kind): AnyNode[] => list(kind));
  if (!withDrafts) takeOutDrafts(everything);
  const dated = list('incidents').sort(latestFirst);
  // Times are compared once; every other list of incidents follows this one.
  const rank = new Map(dated.map((incident, index) => [incident, index]));
  const inOrder = (a: IncidentNode, b: IncidentNode) => rank.get(a)! - rank.get(b)!;
  for (const incident of dated) incident.remediations.sort(byPhaseAndPriority(site));
  const incidents = dated.filter(isListed);
  for (const [index, incident] of incidents.entries()) {
    incident.newer = incidents[index - 1];
    incident.older = incidents[index + 1];
  }
  const drafts = dated.filter(isHidden);
  const tags = tagsOf(everything.filter(isListed));
  for (const cause of list('rootCauses')) cause.incidents = withoutReplaced(cause.incidents);
  for (const node of [...list('rootCauses'), ...list('services')]) {
    node.incidents.sort(inOrder);
    node.steps.sort((a, b) => inOrder(a.incident, b.incident) || a.position - b.position);
  }
  for (const node of [...list('rootCauses'), ...list('steps')]) {
    node.remediations.sort(byPhaseAndPriority(site));
  }
  return {
    ...withParts(incidents),
    rootCauses: list('rootCauses').filter(isListed).sort(byRecurrence),
    learnings: list('learnings').filter(isListed).sort(byTitle),
    services: list('services').sort(byTitle),
    tags,
    drafts: {
      ...withParts(drafts),
      rootCauses: list('rootCauses').filter(isHidden).sort(byRecurrence),
      learnings: list('learnings').filter(isHidden).sort(byTitle),
      tags: [...tagsOf(everything).keys()].filter((tag) => !tags.has(tag)),
    },
  };
}

/** Incidents with what lies in their folders. */
const withParts = (incidents: IncidentNode[]) => ({
  incidents,
  steps: incidents.flatMap((incident) => incident.steps),
  remediations: incidents.flatMap((incident) => incident.remediations),
});

function tagsOf(all: readonly AnyNode[]): Map<string, AnyNode[]> {
  const bearers = new Map<string, AnyNode[]>();
  for (const node of all) {
    for (const tag of unique(node.data.tags)) {
      const known = bearers.get(tag);
      if (known) known.push(node);
      else bearers.set(tag, [node]);
    }
  }
  return new Map([...bearers].sort(([a], [b]) => compareText(a, b)));
}

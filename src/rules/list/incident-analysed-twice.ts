import type { Graph, IncidentNode } from '../../graph/nodes.ts';
import { isSuperseded } from '../incidents.ts';
import { rule } from '../rule.ts';

/** Numbers are unique within one tracker only; an address says which one it is. */
const keyOf = ({ data: { tracker } }: IncidentNode) => tracker && [tracker.id, tracker.url].join();

/** Incidents by what they are in a tracker, once for all incidents of a base. */
const cache = new WeakMap<Graph, Map<string | undefined, IncidentNode[]>>();

function sameAs(node: IncidentNode, graph: Graph): readonly IncidentNode[] {
  const byTracker = cache.get(graph) ?? Map.groupBy(graph.incidents, keyOf);
  cache.set(graph, byTracker);
  return byTracker.get(keyOf(node))!;
}

export const incidentAnalysedTwice = rule({
  id: 'incident-analysed-twice',
  severity: 'warning',
  demand: 'Two analyses of the same incident name each other.',
  reason:
    'Whoever finds the older one takes it for the last word. The same item in a tracker is the same incident.',
  sources: [{ title: 'Our own: found in analyses that were read for this knowledge base' }],
  bad: '# incidents/queue-full/index.md\ntracker: { id: "#1176" }\n---\n# incidents/queue-full-again/index.md\ntracker: { id: "#1176" }',
  good: '# incidents/queue-full/index.md\ntracker: { id: "#1176" }\n---\n# incidents/queue-full-again/index.md\ntracker: { id: "#1176" }\nrelated: [{ incident: queue-full, note: The same night as its other team saw it. }]',
  kinds: ['incidents'],

  check({ node }, breach, { graph }) {
    const { tracker } = node.data;
    if (!tracker) return;
    const known = new Set([
      ...node.related.map(({ incident }) => incident),
      ...node.supersedes,
      node.supersededBy,
    ]);
    // What was replaced sends its readers on.
    const other = sameAs(node, graph).find(
      (one) => one.id < node.id && !known.has(one) && !isSuperseded(one),
    );
    if (!other) return;
    breach(
      ['tracker', 'id'],
      `Found the tracker item ${tracker.id}, which the incident "${other.id}" has, too. Expected one analysis of it, or two that name each other.`,
      'If one replaces the other, write "analysisStatus: superseded" and "supersededBy" into the older; else name each other under "related".',
    );
  },
});

import type { ComponentContext, EntryCard } from '../body/component.ts';
import type { Site } from '../model/site.ts';
import { eventsOf } from './events.ts';
import { nodeAt } from './by-path.ts';
import type { AnyNode, Graph, IncidentNode } from './nodes.ts';

/** What the components of the body of an entry may show: its incident's measures and events, and every other entry. */
export function bodyContextOf(
  node: AnyNode,
  graph: Graph | undefined,
  site?: Pick<Site, 'language' | 'timeZone'>,
): Pick<
  ComponentContext,
  'metrics' | 'events' | 'entry' | 'incidentPath' | 'language' | 'timeZone'
> {
  const incident = incidentOf(node);
  return {
    ...(incident && {
      metrics: incident.data.metrics,
      events: eventsOf(incident.data),
      incidentPath: incident.path,
    }),
    entry: (path) => cardOf(graph && nodeAt(graph, path)),
    ...(site && { language: site.language, timeZone: site.timeZone }),
  };
}

function incidentOf(node: AnyNode): IncidentNode | undefined {
  if (node.kind === 'incidents') return node;
  return node.kind === 'steps' || node.kind === 'remediations' ? node.incident : undefined;
}

const cardOf = (node: AnyNode | undefined): EntryCard | undefined =>
  node && { kind: node.kind, title: node.title, summary: node.data.summary };

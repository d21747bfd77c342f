import type { ComponentContext, EntryCard } from '../body/component.ts';
import type { Site } from '../model/site.ts';
import { eventsOf } from './events.ts';
import { nodeAt } from './by-path.ts';
import { incidentOf, isDraft } from './drafts.ts';
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
    entry: (path) => cardOf(graph && nodeAt(graph, path), incident),
    ...(site && { language: site.language, timeZone: site.timeZone }),
  };
}

/** `reader` is the incident within which the card is read: within a draft its own parts bear no mark. */
function cardOf(node: AnyNode | undefined, reader?: IncidentNode): EntryCard | undefined {
  if (!node) return undefined;
  const mark = isDraft(node) && incidentOf(node) !== reader ? ' (draft)' : '';
  return { kind: node.kind, title: node.title + mark, summary: node.data.summary };
}

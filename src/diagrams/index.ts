import type { IncidentNode } from '../graph/nodes.ts';
import { cascadeDiagram } from './cascade.ts';
import { sitePath, type Diagram, type Href } from './diagram.ts';
import { timelineDiagram } from './timeline.ts';
import type { Place } from './wall-clock.ts';
import { whysDiagram } from './whys.ts';

export { cascadeDiagram, timelineDiagram, whysDiagram };
export { overviewDiagram } from './overview.ts';
export { rootCauseMap } from './root-cause-map.ts';
export { sitePath, type Diagram, type Href, type OutlineItem } from './diagram.ts';
export type { Place } from './wall-clock.ts';

/** All diagrams that an incident has, in the order in which it is read. */
export function diagramsOf(incident: IncidentNode, place: Place, href: Href = sitePath): Diagram[] {
  return [
    cascadeDiagram(incident, href),
    timelineDiagram(incident, place),
    ...[incident, ...incident.steps].map((subject) => whysDiagram(subject, href)),
  ].filter((diagram) => diagram !== undefined);
}

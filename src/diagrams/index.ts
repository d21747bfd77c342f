import type { IncidentNode } from '../graph/nodes.ts';
import { cascadeDiagram } from './cascade.ts';
import type { Diagram } from './diagram.ts';
import { timelineDiagram } from './timeline.ts';
import type { Place } from './wall-clock.ts';
import { whysDiagram } from './whys.ts';

export { cascadeDiagram, timelineDiagram, whysDiagram };
export { legendDiagram } from './legend.ts';
export { overviewDiagram } from './overview.ts';
export { rootCauseMap } from './root-cause-map.ts';
export type { Diagram, OutlineItem } from './diagram.ts';
export type { Place } from './wall-clock.ts';

/** All diagrams that an incident has, in the order in which it is read. */
export function diagramsOf(incident: IncidentNode, place: Place): Diagram[] {
  return [
    cascadeDiagram(incident),
    timelineDiagram(incident, place),
    ...[incident, ...incident.steps].map(whysDiagram),
  ].filter((diagram) => diagram !== undefined);
}

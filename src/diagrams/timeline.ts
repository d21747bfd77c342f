import type { IncidentNode } from '../graph/nodes.ts';
import type { Diagram } from './diagram.ts';
import { timelineChain } from './timeline-chain.ts';
import { timelineGantt } from './timeline-gantt.ts';
import type { Place } from './wall-clock.ts';

/**
 * When it happened. To scale where at least two milestones are known to the
 * minute: how long each part took is what a list of times does not show, and
 * nothing but bars does. (Mermaid's `timeline` spaces everything evenly, as the
 * list beside it does, and is wider than a phone.) Where there is no scale, a
 * chain of what is dated, with the time between. Undefined for less than that.
 */
export const timelineDiagram = (incident: IncidentNode, place: Place): Diagram | undefined =>
  timelineGantt(incident, place) ?? timelineChain(incident, place);

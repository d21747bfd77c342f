import type { IncidentData } from '../model/incident.ts';
import { milestones } from '../model/milestones.ts';
import { compareMoments, type Moment } from '../model/time.ts';

/** Something that happened in an incident. */
export interface IncidentEvent {
  at: Moment;
  kind: string;
  /** Empty where its kind says it all. */
  text: string;
}

/** What happened in an incident, earliest first: its timeline, and those of its times that this leaves out. */
export function eventsOf({ timeline, times }: Pick<IncidentData, 'timeline' | 'times'>) {
  const told = new Set<string>(timeline.map(({ kind }) => kind));
  const bare = milestones.flatMap((kind): IncidentEvent[] => {
    const at = times[kind];
    return at !== undefined && !told.has(kind) ? [{ at, kind, text: '' }] : [];
  });
  const all: IncidentEvent[] = [...timeline, ...bare];
  return all.sort((a, b) => compareMoments(a.at, b.at));
}

import { spansOf } from '../graph/facts.ts';
import type { IncidentNode } from '../graph/nodes.ts';
import { compareText } from '../diagnostics/diagnostic.ts';
import { dayOf } from '../model/time.ts';
import { sampleOf, type Sample } from './sample.ts';

/** One span of incident response over some incidents. */
export interface SpanSample {
  /** As on the page of an incident: "Time to detect". */
  name: string;
  /** Milliseconds. */
  sample: Sample;
  /** Incidents of which the span is not known to the minute. */
  unknown: number;
}

/**
 * The spans of some incidents, each with the number of incidents that it rests on. A span
 * counts only where both its times are exact; what is known to the day would be a guess.
 */
export function responseTimes(incidents: readonly IncidentNode[]): SpanSample[] {
  const all = incidents.map(spansOf);
  const names = all[0]?.map(({ name }) => name) ?? [];
  return names.map((name, index) => {
    const known = all.flatMap((spans) => spans[index]!.ms ?? []);
    return { name, sample: sampleOf(known), unknown: all.length - known.length };
  });
}

/** By what incidents are grouped. */
export const incidentGroupings = {
  severity: ({ data }: IncidentNode) => [data.severity],
  service: ({ services }: IncidentNode) => services.map(({ id }) => id),
  /** UTC. */
  year: ({ date }: IncidentNode) => [dayOf(date).slice(0, 4)],
} as const;
export type IncidentGrouping = keyof typeof incidentGroupings;

/** Incidents of one severity, service or year, by name. An incident of two services is in both. */
export function groupIncidents(
  incidents: readonly IncidentNode[],
  by: IncidentGrouping,
): { name: string; incidents: IncidentNode[] }[] {
  const groups = new Map<string, IncidentNode[]>();
  for (const incident of incidents) {
    for (const name of incidentGroupings[by](incident)) {
      const group = groups.get(name);
      if (group) group.push(incident);
      else groups.set(name, [incident]);
    }
  }
  return [...groups]
    .map(([name, list]) => ({ name, incidents: list }))
    .sort((a, b) => compareText(a.name, b.name));
}

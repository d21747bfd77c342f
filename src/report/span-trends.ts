import type { Graph, IncidentNode } from '../graph/nodes.ts';
import { periodsOf } from './periods.ts';
import {
  groupIncidents,
  incidentGroupings,
  responseTimes,
  type IncidentGrouping,
} from './response-times.ts';
import { sampleOf, type Sample } from './sample.ts';

/** One span of response over time. */
export interface SpanTrend {
  name: string;
  /** Milliseconds, over all incidents. */
  sample: Sample;
  unknown: number;
  /** Incidents of which it is known to the minute, latest first. */
  known: { incident: IncidentNode; ms: number }[];
  /** By the period in which incidents began; periods without a known one are there, with a count of 0. */
  byPeriod: NamedSample[];
  /** By severity, service and year, each by its id; those without a known one are there, too. */
  byGroup: Record<IncidentGrouping, NamedSample[]>;
}

/** Milliseconds that a span took in the incidents of one period or group. */
export interface NamedSample {
  name: string;
  sample: Sample;
}

/** The times to detect, to acknowledge, to mitigate and to resolve. How long the harm lasted is no time of response. */
export function spanTrends({ incidents }: Graph): SpanTrend[] {
  const periods = periodsOf(incidents.map(({ date }) => date));
  const spans = responseTimes(incidents).filter(({ name }) => name.startsWith('Time to '));
  const own = incidents.map((incident) => ({
    incident,
    spans: new Map(responseTimes([incident]).map((span) => [span.name, span.sample.greatest])),
  }));
  const groupings = Object.keys(incidentGroupings) as IncidentGrouping[];
  const timesBy = groupings.map((by) => ({
    by,
    groups: groupIncidents(incidents, by).map((group) => ({
      name: group.name,
      times: responseTimes(group.incidents),
    })),
  }));
  return spans.map(({ name, sample, unknown }, at) => {
    const known = own.flatMap(({ incident, spans }) => {
      const ms = spans.get(name);
      return ms === undefined ? [] : [{ incident, ms }];
    });
    const groups = Map.groupBy(known, ({ incident }) => periods.of(incident.date));
    const byPeriod = periods.names.map((period) => ({
      name: period,
      sample: sampleOf((groups.get(period) ?? []).map(({ ms }) => ms)),
    }));
    const byGroup = Object.fromEntries(
      timesBy.map(({ by, groups }) => [
        by,
        groups.map((group) => ({ name: group.name, sample: group.times[at]!.sample })),
      ]),
    ) as SpanTrend['byGroup'];
    return { name, sample, unknown, known, byPeriod, byGroup };
  });
}

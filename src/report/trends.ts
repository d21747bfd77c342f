import type { Graph, IncidentNode } from '../graph/nodes.ts';
import { unique } from '../graph/whys.ts';
import type { Site } from '../model/site.ts';
import type { Moment } from '../model/time.ts';
import { begunBefore } from './by-time.ts';
import { periodsOf, type Periods } from './periods.ts';

/** Counts by period, for several things on one scale. */
export interface Series {
  periods: Periods;
  /** Each row has one count for each period. */
  rows: { name: string; counts: number[] }[];
}

function seriesOf(periods: Periods, rows: Record<string, readonly Moment[]>): Series {
  return {
    periods,
    rows: Object.entries(rows).map(([name, moments]) => {
      const fell = moments.map(periods.of);
      return {
        name,
        counts: periods.names.map((period) => fell.filter((one) => one === period).length),
      };
    }),
  };
}

const datesOf = (incidents: readonly IncidentNode[]) => incidents.map(({ date }) => date);

/** Incidents by the period in which they began; each severity that occurs is a row, gravest first. */
export function incidentSeries({ incidents }: Graph, site: Site): Series {
  const bySeverity = site.severities.flatMap(({ id, name }) => {
    const own = incidents.filter(({ data }) => data.severity === id);
    return own.length > 0 ? [[name, datesOf(own)] as const] : [];
  });
  return seriesOf(periodsOf(datesOf(incidents)), {
    ...(bySeverity.length !== 1 && { 'All incidents': datesOf(incidents) }),
    ...Object.fromEntries(bySeverity),
  });
}

/** Incidents of which a root cause is known, and those of them that one of their root causes had struck before under its own name. */
export function recurrenceSeries({ incidents }: Graph): Series {
  const explained = incidents.filter(({ rootCauses }) => rootCauses.length > 0);
  return seriesOf(periodsOf(datesOf(incidents)), {
    'With a known root cause': datesOf(explained),
    'Struck again by the same cause': datesOf(explained.filter(isStruckAgain)),
  });
}

/** Whether a root cause of an incident had certainly struck before. A family alone does not count: its forms differ. */
export const isStruckAgain = ({ rootCauses, date }: IncidentNode) =>
  rootCauses.some(({ incidents }) => begunBefore(incidents, date).length > 0);

/**
 * Remediations by the period in which their incident began, as nothing tells when one was
 * thought of, and by the period in which they were done, where that is known.
 */
export function remediationSeries({ remediations }: Graph): Series {
  const opened = remediations.map(({ incident }) => incident.date);
  const done = remediations.flatMap(({ data }) =>
    (data.status === 'done' || data.status === 'verified') && data.doneOn ? [data.doneOn] : [],
  );
  return seriesOf(periodsOf([...opened, ...done]), { Opened: opened, Done: done });
}

/** One category of root cause, and how much it hurt. */
export interface CategoryStrikes {
  id: string;
  name: string;
  /** Root causes of the category that struck. */
  causes: number;
  /** Incidents that at least one of them struck. */
  incidents: number;
}

/** Categories by the number of incidents that they struck, most first. */
export function categoryStrikes({ rootCauses }: Graph, site: Site): CategoryStrikes[] {
  return site.causeCategories
    .map(({ id, name }) => {
      const own = rootCauses.filter(
        ({ data, incidents }) => data.category === id && incidents.length > 0,
      );
      const incidents = unique(own.flatMap((cause) => cause.incidents)).length;
      return { id, name, causes: own.length, incidents };
    })
    .filter(({ causes }) => causes > 0)
    .sort((a, b) => b.incidents - a.incidents || b.causes - a.causes);
}

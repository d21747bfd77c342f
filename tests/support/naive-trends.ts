import type { Site } from '../../src/model/site.ts';
import { begunOf, type Incident, type Remediation } from './naive-joins.ts';
import type { naiveReport } from './naive-report.ts';
import { certainlyBefore, firstDay, naiveSample } from './naive-values.ts';

/** The figures of the trends once more, as their definitions read; see {@link naiveReport}. */
export function naiveTrends(naive: ReturnType<typeof naiveReport>, site: Site) {
  const { incidents, remediations, causes, causesOf } = naive;
  const series = (rows: Record<string, readonly string[]>, dated = Object.values(rows).flat()) => {
    const periods = naivePeriods(dated);
    const counts = (moments: readonly string[]) =>
      periods.map(({ holds }) => moments.filter(holds).length);
    return {
      names: periods.map(({ name }) => name),
      rows: Object.entries(rows).map(([name, moments]) => ({ name, counts: counts(moments) })),
    };
  };
  const explained = incidents.filter((one) => causesOf(one).length > 0);
  const again = explained.filter((one) =>
    incidents.some(
      (other) =>
        certainlyBefore(begunOf(other), begunOf(one)) &&
        causesOf(other).some((id) => causesOf(one).includes(id)),
    ),
  );
  const begun = (list: readonly Incident[]) => list.map(begunOf);
  const of = (severity: string) => incidents.filter(({ data }) => data.severity === severity);
  const severities = site.severities.filter(({ id }) => of(id).length > 0);
  const isDone = ({ data }: Remediation) => ['done', 'verified'].includes(data.status);

  return {
    incidents: () =>
      series(
        Object.fromEntries([
          ...(severities.length === 1 ? [] : [['All incidents', begun(incidents)]]),
          ...severities.map(({ id, name }) => [name, begun(of(id))]),
        ]),
      ),
    recurrence: () =>
      series(
        {
          'With a known root cause': begun(explained),
          'Struck again by the same cause': begun(again),
        },
        begun(incidents),
      ),
    remediations: () =>
      series({
        Opened: remediations.map(({ id }) => begunOf(naive.incidentOf(id))),
        Done: remediations.filter(isDone).flatMap(({ data }) => data.doneOn ?? []),
      }),
    categories: () =>
      site.causeCategories
        .map(({ id, name }) => {
          const own = causes
            .filter(({ data }) => data.category === id)
            .filter((cause) => incidents.some((one) => causesOf(one).includes(cause.id)));
          const struck = incidents.filter((one) =>
            own.some((cause) => causesOf(one).includes(cause.id)),
          );
          return { id, name, causes: own.length, incidents: struck.length };
        })
        .filter((one) => one.causes > 0),
    spans: () =>
      naive.responseTimes(incidents).flatMap(({ name, sample, unknown }, at) => {
        if (name === 'Duration of the harm') return [];
        const byPeriod = naivePeriods(begun(incidents)).map((period) => ({
          name: period.name,
          sample: naive.responseTimes(incidents.filter((one) => period.holds(begunOf(one))))[at]!
            .sample,
        }));
        const by = (groups: ReturnType<(typeof naive.incidentsBy)['year']>) =>
          groups.map((group) => ({
            name: group.name,
            sample: naive.responseTimes(group.items)[at]!.sample,
          }));
        const { severity, service, year } = naive.incidentsBy;
        const byGroup = { severity: by(severity()), service: by(service()), year: by(year()) };
        return [{ name, sample, unknown, byPeriod, byGroup }];
      }),
  };
}

/** Quarters over at most three calendar years, years over at most 40, decades over more. */
function naivePeriods(moments: readonly string[]) {
  const dates = moments.map((moment) => new Date(firstDay(moment)));
  const years = dates.map((date) => date.getUTCFullYear());
  const span = naiveSample(years);
  const all = Array.from({ length: 10_000 }, (_, year) => year).filter(
    (year) => span.count > 0 && year >= span.least! && year <= span.greatest!,
  );
  const year = (moment: string) => new Date(firstDay(moment)).getUTCFullYear();
  if (all.length > 40) {
    return [...new Set(all.map((one) => Math.floor(one / 10) * 10))].map((decade) => ({
      name: `${decade}s`,
      holds: (moment: string) => year(moment) >= decade && year(moment) < decade + 10,
    }));
  }
  if (all.length > 3) {
    return all.map((one) => ({ name: `${one}`, holds: (moment: string) => year(moment) === one }));
  }
  const quarters = all.flatMap((one) =>
    [0, 3, 6, 9].map((month) => ({
      name: `${one} Q${month / 3 + 1}`,
      holds: (moment: string) =>
        firstDay(moment) >= Date.UTC(one, month) && firstDay(moment) < Date.UTC(one, month + 3),
    })),
  );
  const filled = quarters.map(({ holds }) => moments.some(holds));
  return quarters.slice(filled.indexOf(true), filled.lastIndexOf(true) + 1);
}

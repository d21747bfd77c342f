import type { AnyEntry, Entry } from '../../src/model/entry.ts';
import type { Kind } from '../../src/model/kinds.ts';
import { heldOf, ms, remembered } from './naive-values.ts';

export type Incident = Entry<'incidents'>;
export type Remediation = Entry<'remediations'>;

export const idsOf = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);
/** The earliest time of an incident that is known. */
export const begunOf = ({ data }: Incident) => (data.times.started ?? data.times.detected)!;
/** What is known to the month comes before its days, and a day before its hours. */
export const latestFirst = (a: Incident, b: Incident) =>
  ms(begunOf(b)) - ms(begunOf(a)) ||
  Math.sign(begunOf(b).replace('~', '').length - begunOf(a).replace('~', '').length) ||
  (a.id < b.id ? -1 : 1);

/** What entries have to do with each other, by their ids: what the audience may see, and no draft. */
export function naiveJoins(all: readonly AnyEntry[], audience: 'public' | 'internal') {
  const isSeen = ({ data }: AnyEntry) => audience === 'internal' || data.visibility !== 'internal';
  const of = <K extends Kind>(kind: K) =>
    all.filter((entry): entry is AnyEntry & Entry<K> => entry.kind === kind && isSeen(entry));
  const incidents = of('incidents').filter(({ data }) => data.analysisStatus !== 'draft');
  const inFolder = ({ id }: { id: string }) => incidents.some((one) => id.startsWith(`${one.id}/`));
  const steps = of('steps').filter(inFolder);
  const remediations = of('remediations').filter(inFolder);
  const causes = of('rootCauses');
  const causeIds = idsOf(causes);
  const serviceIds = idsOf(of('services'));

  const incidentOf = (id: string) => incidents.find((one) => one.id === id.split('/')[0])!;
  const stepsOf = remembered((incident: Incident) =>
    steps.filter(({ id }) => id.startsWith(`${incident.id}/`)),
  );
  const whysOf = (incident: Incident) =>
    [incident, ...stepsOf(incident)]
      .map(({ data }) => data.whys)
      .filter(({ length }) => length > 0);

  const causesOf = remembered((incident: Incident): string[] => {
    const answers = whysOf(incident).flatMap((list) =>
      heldOf(list).map((at) => list[at]!.rootCause),
    );
    const named = stepsOf(incident).flatMap(({ data }) => data.rootCauses);
    return causeIds.filter((id) => answers.includes(id) || named.includes(id));
  });
  /** A cause, and what is broader than it. */
  const upFrom = remembered((id: string): string[] => {
    const family = causes.find((cause) => cause.id === id)!.data.family;
    return [id, ...(family !== undefined && causeIds.includes(family) ? upFrom(family) : [])];
  });
  const isForm = (narrow: string, broad: string) => upFrom(narrow).includes(broad);
  const broadCausesOf = remembered((incident: Incident) => [
    ...new Set(causesOf(incident).flatMap(upFrom)),
  ]);
  const struckBy = remembered((cause: string) =>
    incidents.filter((one) => broadCausesOf(one).includes(cause)).sort(latestFirst),
  );
  const servicesOf = remembered((incident: Incident) => {
    const named = [
      ...incident.data.services,
      ...stepsOf(incident).map(({ data }) => data.service),
      ...incident.data.timeline.map(({ service }) => service),
      ...incident.data.health.flatMap(({ areas }) => areas.map(({ service }) => service)),
    ];
    return serviceIds.filter((id) => named.includes(id));
  });

  const causesActedOn = remembered(({ data }: Remediation) =>
    causeIds.filter((id) => data.addresses?.rootCauses.includes(id)),
  );
  const stepsActedOn = remembered(({ id: own, data }: Remediation) => {
    const { steps: names = [] } = data.addresses ?? {};
    const ids = names.map((name) => (name.includes('/') ? name : `${own.split('/')[0]}/${name}`));
    return steps.filter(({ id }) => ids.includes(id));
  });

  return {
    ...{ of, incidents, remediations, causes, causeIds, incidentOf, whysOf, servicesOf },
    ...{ causesOf, broadCausesOf, isForm, struckBy, causesActedOn, stepsActedOn, serviceIds },
  };
}

import type { AnyEntry, Entry } from '../../src/model/entry.ts';
import type { Why } from '../../src/model/why.ts';
import {
  begunOf,
  idsOf,
  latestFirst,
  naiveJoins,
  type Incident,
  type Remediation,
} from './naive-joins.ts';
import {
  certainlyBefore,
  DAY,
  firstDay,
  heldOf,
  isExact,
  isKnownToTheDay,
  lastDay,
  lineOf,
  ms,
  naiveSample,
  parentOf,
} from './naive-values.ts';
/**
 * The figures of the learning report once more, as their definitions read: from the data of
 * entries, by trying everything, without the graph or anything else that the report is made
 * with. It is slow on purpose, and names everything by its id.
 */
export function naiveReport(all: readonly AnyEntry[], audience: 'public' | 'internal') {
  const joins = naiveJoins(all, audience);
  const { of, incidents, remediations, causes, causeIds, incidentOf, whysOf, servicesOf } = joins;
  const { causesOf, broadCausesOf, isForm, struckBy, causesActedOn, stepsActedOn, serviceIds } =
    joins;

  const coverage = ({ id, data }: Entry<'rootCauses'>) => {
    const kept = remediations
      .filter((one) => causesActedOn(one).some((cause) => isForm(cause, id)))
      .filter((one) => one.data.status !== 'dropped');
    const settled = kept.filter(isDone);
    const begun = kept.filter((one) => isDone(one) || one.data.status === 'partial');
    if (data.status === 'accepted') return 'accepted';
    if (kept.length === 0) return 'uncovered';
    if (kept.every((one) => one.data.status === 'verified')) return 'verified';
    if (settled.length === kept.length) return 'unverified';
    return begun.length > 0 ? 'unfinished' : 'notBegun';
  };

  const servicesOfFix = (one: Remediation) => {
    const own = stepsActedOn(one).map(({ data }) => data.service);
    const known = serviceIds.filter((id) => own.includes(id));
    return known.length > 0 ? known : servicesOf(incidentOf(one.id));
  };
  const ownersOf = ({ data }: Incident, ids: readonly string[]) => [
    ...data.owners,
    ...of('services').flatMap((one) => (ids.includes(one.id) ? (one.data.owner ?? []) : [])),
  ];
  /** Whether a fix was in place where an incident happened, as far as both say. */
  const wasHere = (fix: Remediation, incident: Incident) => {
    const pairs = [
      [servicesOfFix(fix), servicesOf(incident)],
      [
        [fix.data.owner ?? [], ownersOf(incidentOf(fix.id), servicesOfFix(fix))].flat(),
        ownersOf(incident, servicesOf(incident)),
      ],
    ] as const;
    const told = pairs.filter(([a, b]) => a.length > 0 && b.length > 0);
    return told.length === 0 || told.some(([a, b]) => a.some((one) => b.includes(one)));
  };
  /** What causes struck after a remediation against them was done, here or elsewhere. */
  const later = (counts: (here: boolean) => boolean) =>
    remediations.flatMap((remediation) =>
      causesActedOn(remediation).flatMap((cause) => {
        const { doneOn } = remediation.data;
        const struck = struckBy(cause)
          .filter(
            ({ data }) =>
              isDone(remediation) &&
              doneOn &&
              data.times.started &&
              certainlyBefore(doneOn, data.times.started),
          )
          .filter((incident) => counts(wasHere(remediation, incident)));
        return struck.length > 0
          ? [{ cause, remediation: remediation.id, incidents: idsOf(struck) }]
          : [];
      }),
    );

  return {
    ...{ incidents, remediations, causes, causesOf, incidentOf },
    recurrences: () =>
      causes
        .map(({ id }) => ({
          cause: id,
          incidents: idsOf(struckBy(id)),
          own: incidents.filter((incident) => causesOf(incident).includes(id)).length,
        }))
        .filter((one) => one.incidents.length > 1),

    /** Incidents that a cause of this one, or a narrower form of it, had struck before. Latest first. */
    strikesBefore: (incident: Incident) =>
      idsOf(
        incidents
          .filter((other) => certainlyBefore(begunOf(other), begunOf(incident)))
          .filter((other) => causesOf(incident).some((id) => broadCausesOf(other).includes(id)))
          .sort(latestFirst),
      ),
    returns: () => later((here) => here),
    missed: () => later((here) => !here),

    gaps: () => ({
      ...Object.fromEntries(
        ['uncovered', 'notBegun', 'unfinished', 'unverified', 'verified', 'accepted'].map(
          (name) => [name, idsOf(causes.filter((cause) => coverage(cause) === name))],
        ),
      ),
      aimless: idsOf(
        remediations.filter(
          (one) =>
            one.data.status !== 'dropped' &&
            Object.values(one.data.addresses ?? {}).every(({ length }) => length === 0),
        ),
      ),
      withoutPractice: idsOf(of('learnings').filter(({ data }) => data.practices.length === 0)),
    }),

    followThrough(list: readonly Remediation[], asOf: string | undefined) {
      const open = list.filter((one) => !isDone(one) && one.data.status !== 'dropped');
      const daysTo = (day: 'doneOn' | 'verifiedOn', among: readonly Remediation[]) =>
        naiveSample(
          among.flatMap((one) => {
            const [from, to] = [begunOf(incidentOf(one.id)), one.data[day]];
            if (to === undefined || !isKnownToTheDay(from) || !isKnownToTheDay(to)) return [];
            return [Math.max(0, (firstDay(to) - firstDay(from)) / DAY)];
          }),
        );
      const verified = list.filter(({ data }) => data.status === 'verified');
      return {
        total: list.length,
        open: open.length,
        overdue: open.filter(({ data }) => data.due && asOf && lastDay(data.due) < firstDay(asOf))
          .length,
        done: list.filter(isDone).length,
        verified: verified.length,
        dropped: list.filter(({ data }) => data.status === 'dropped').length,
        withoutOwner: open.filter(({ data }) => data.owner === undefined).length,
        withoutDue: open.filter(({ data }) => data.due === undefined).length,
        daysToDone: daysTo('doneOn', list.filter(isDone)),
        daysToVerified: daysTo('verifiedOn', verified),
      };
    },

    remediationsBy: {
      owner: () => groups(remediations, ({ data }) => [data.owner]),
      priority: () => groups(remediations, ({ data }) => [data.priority]),
      kind: () => groups(remediations, ({ data }) => [data.kind]),
      service: () => groups(remediations, servicesOfFix),
    },

    incidentsBy: {
      severity: () => groups(incidents, ({ data }) => [data.severity]),
      service: () => groups(incidents, servicesOf).filter(({ name }) => name !== undefined),
      year: () =>
        groups(incidents, (one) => [new Date(firstDay(begunOf(one))).toISOString().slice(0, 4)]),
    },

    responseTimes(list: readonly Incident[]) {
      const span = (name: string, from: Milestone, to: (one: Incident) => Milestone) => {
        const known = list.flatMap((one) => {
          const [start, end] = [one.data.times[from], one.data.times[to(one)]];
          return start && end && isExact(start) && isExact(end) ? [ms(end) - ms(start)] : [];
        });
        return { name, sample: naiveSample(known), unknown: list.length - known.length };
      };
      return [
        span('Time to detect', 'started', () => 'detected'),
        span('Time to acknowledge', 'detected', () => 'acknowledged'),
        span('Time to mitigate', 'detected', () => 'mitigated'),
        span('Time to resolve', 'detected', () => 'resolved'),
        span('Duration of the harm', 'started', ({ data }) =>
          data.times.mitigated ? 'mitigated' : 'resolved',
        ),
      ];
    },

    depth(list: readonly Incident[]) {
      const lists = list.flatMap(whysOf);
      const held = lists.flatMap((whys) => heldOf(whys).map((at) => whys[at]!));
      const ends = lists.flatMap((whys) =>
        heldOf(whys)
          .filter((at) => heldOf(whys).every((other) => parentOf(whys, other) !== at))
          .map((at) => ({ why: whys[at]!, depth: lineOf(whys, at).length })),
      );
      const actionable = ({ why }: { why: Why }) =>
        causeIds.includes(why.rootCause ?? '') || why.stop === 'actionable';
      return {
        whysPerChain: naiveSample(ends.map(({ depth }) => depth)),
        answers: held.length,
        shown: held.filter(({ evidence, sources }) => evidence.length + sources.length > 0).length,
        chains: ends.length,
        actionable: ends.filter(actionable).length,
        withoutWhys: idsOf(list.filter((one) => whysOf(one).length === 0)),
      };
    },

    /** What two incidents have in common besides words. */
    common(one: Incident, other: Incident) {
      const own = causesOf(one).filter((id) => causesOf(other).includes(id));
      const broad = broadCausesOf(one).filter((id) => broadCausesOf(other).includes(id));
      return {
        causes: broad.filter((id) => own.includes(id) || !own.some((cause) => isForm(cause, id))),
        services: servicesOf(one).filter((id) => servicesOf(other).includes(id)),
      };
    },
  };
}

type Milestone = Exclude<keyof Incident['data']['times'], 'sources'>;

const isDone = ({ data }: Remediation) => data.status === 'done' || data.status === 'verified';

const groups = <T>(items: readonly T[], namesOf: (item: T) => readonly (string | undefined)[]) => {
  const names = [...new Set(items.flatMap(namesOf))].filter((name) => name !== undefined);
  const named = names.sort().map((name) => ({
    name,
    items: items.filter((item) => namesOf(item).includes(name)),
  }));
  const others = items.filter((item) => namesOf(item).every((name) => name === undefined));
  return others.length > 0 ? [...named, { name: undefined, items: others }] : named;
};

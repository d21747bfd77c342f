import { formatDay } from '../../format/moment.ts';
import { countOf } from '../../format/words.ts';
import { struckBy } from '../../graph/facts.ts';
import { latestFirst } from '../../graph/order.ts';
import type { IncidentNode, RootCauseNode } from '../../graph/nodes.ts';
import type { Detector } from '../comparison.ts';
import { joined, name, refOf, type Finding, type Piece } from '../finding.ts';
import { ordinal } from '../../format/ordinal.ts';

/**
 * Root causes that were known and struck again: in which incident, for which
 * time, and when before. A family strikes through its narrower forms, too.
 */
export const causeStruck: Detector = ({ of, now, after: { site } }) =>
  of.rootCauses.kept.flatMap(({ before, after }): Finding[] => {
    const known = new Set(struckBy(before).map(now));
    const all = struckBy(after);
    const fresh = all.filter((incident) => !known.has(incident));
    const earlier = all.filter((incident) => known.has(incident));
    if (fresh.length === 0 || earlier.length === 0) return [];
    const day = (incident: IncidentNode) => formatDay(incident.date, site.timeZone, site.language);
    // An old incident may be written up late: then it is no further strike, but one more that is known.
    const isNext = fresh.every((incident) => latestFirst(incident, earlier[0]!) < 0);
    return [
      {
        meaning: 'cause-struck',
        entry: refOf(after),
        sentence: [
          name(after),
          isNext
            ? ` struck for the ${ordinal(all.length)} time: `
            : ` is known to have struck ${all.length} times now: `,
          ...dated(fresh, day),
          ...through(after, fresh),
          isNext ? '; before in ' : '; also in ',
          ...dated(earlier, day),
          `, last on ${day(isNext ? earlier[0]! : all[0]!)}`,
        ],
        facts: {
          times: all.length,
          incidents: all.map(({ id, date }) => ({ id, date })),
          fresh: fresh.map(({ id }) => id),
          last: earlier[0]!.date,
        },
      },
    ];
  });

/** Incidents that a sentence names one by one; the latest of more. */
const NAMED = 6;

/** Incidents with their days, earliest first. */
function dated(incidents: readonly IncidentNode[], day: (incident: IncidentNode) => string) {
  const left = incidents.length - NAMED;
  return joined([
    ...(left > 0 ? [`${countOf(left, 'earlier incident')}`] : []),
    ...incidents
      .slice(0, NAMED)
      .toReversed()
      .map((one): Piece => ({ parts: [name(one), ` (${day(one)})`] })),
  ]);
}

/** The narrower forms by which it struck, where it did not strike itself. */
function through(cause: RootCauseNode, fresh: readonly IncidentNode[]): Piece[] {
  if (fresh.some((incident) => cause.incidents.includes(incident))) return [];
  const forms = cause.members.filter((member) =>
    struckBy(member).some((incident) => fresh.includes(incident)),
  );
  return [', as ', ...joined(forms.map(name))];
}

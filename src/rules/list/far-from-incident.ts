import type { IncidentNode } from '../../graph/nodes.ts';
import { milestones } from '../../model/milestones.ts';
import { DAY_MS, isInstant, lastDayOf, toMs, type Moment } from '../../model/time.ts';
import { rule } from '../rule.ts';

/** Our choice: a year that was mistyped by one is 365 days off, less what the incident lasted. */
const DAYS = 300;
const FAR = DAYS * DAY_MS;

/** The first time of an incident and its end, where it has one. */
function boundsOf({ date, data: { times } }: IncidentNode): [Moment, Moment | undefined] {
  return [date, times.resolved ?? times.mitigated];
}

export const farFromIncident = rule({
  id: 'far-from-incident',
  severity: 'warning',
  demand: `Steps and events lie within ${DAYS} days of the times of their incident.`,
  reason:
    'Mostly a mistyped year. The cascade and the timeline are ordered by these times, and one that is a year off puts the end before the beginning.',
  sources: [{ title: 'Our own: found in analyses that were read for this knowledge base' }],
  bad: 'at: 2025-03-02T09:14Z\n# in a step of an incident of 2 March 2026',
  good: 'at: 2026-03-02T09:14Z\n# in a step of an incident of 2 March 2026',
  kinds: ['steps', 'incidents'],

  check({ node }, breach) {
    const [first, last] = boundsOf(node.kind === 'steps' ? node.incident : node);
    const isEarly = (at: Moment) => toMs(lastDayOf(at)) < toMs(first) - FAR;
    const isLate = (at: Moment) => Boolean(last) && toMs(at) > toMs(lastDayOf(last!)) + FAR;
    const times = last ? `${first} to ${last}` : `${first} on`;
    if (node.kind === 'steps') {
      const { at, kind } = node.data;
      // What lay dormant may be as old as it likes.
      if (at && (isLate(at) || (kind !== 'latent-condition' && isEarly(at)))) {
        breach(
          ['at'],
          `Found a step at ${at}, more than ${DAYS} days from the times of the incident (${times}). Expected a time near them.`,
          'Correct the date; what was there long before is of the kind "latent-condition".',
        );
      }
      return;
    }
    for (const [index, { at, kind }] of node.data.timeline.entries()) {
      const isMilestone = (milestones as readonly string[]).includes(kind);
      // History before and laws after are told by their day; what has a minute was seen by somebody on duty.
      const isFar = isMilestone ? isEarly(at) || isLate(at) : isInstant(at) && isLate(at);
      if (!isFar) continue;
      breach(
        ['timeline', index, 'at'],
        `Found an event at ${at}, more than ${DAYS} days from the times of the incident (${times}). Expected a time near them.`,
        'Correct the date; of what came of it much later the day is enough.',
      );
    }
  },
});

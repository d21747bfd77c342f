import { formatDuration } from '../../format/duration.ts';
import { formatMoment } from '../../format/moment.ts';
import { spansOf } from '../../graph/facts.ts';
import { milestones } from '../../model/milestones.ts';
import type { IncidentNode } from '../../graph/nodes.ts';
import type { Moment } from '../../model/time.ts';
import type { Detector } from '../comparison.ts';
import { name, refOf, type Finding } from '../finding.ts';

/** The times of an incident, and the durations that are computed from them. */
export const times: Detector = ({ of, after: { site } }) =>
  of.incidents.kept.flatMap(({ before, after }): Finding[] => {
    const moved = milestones
      .map((key) => ({ key, from: before.data.times[key], to: after.data.times[key] }))
      .filter(({ from, to }) => from !== to);
    if (moved.length === 0) return [];
    const spans = spanChanges(before, after);
    const moment = (value: Moment | undefined) =>
      value === undefined ? 'not known' : formatMoment(value, site.timeZone, site.language);
    const duration = (ms: number | undefined) =>
      ms === undefined ? 'not known' : formatDuration(ms);
    return [
      {
        meaning: 'times-changed',
        entry: refOf(after),
        sentence: [
          name(after),
          ': ',
          [
            ...moved.map(({ key, from, to }) => `${key} ${moment(from)} → ${moment(to)}`),
            ...spans.map(
              ({ span, from, to }) =>
                `${span.charAt(0).toLowerCase()}${span.slice(1)} ${duration(from)} → ${duration(to)}`,
            ),
          ].join('; '),
        ],
        facts: {
          times: Object.fromEntries(moved.map(({ key, ...change }) => [key, change])),
          durationsMs: Object.fromEntries(spans.map(({ span, ...change }) => [span, change])),
        },
        fields: ['times'],
      },
    ];
  });

/** Spans of one name that last another time; the end of the harm may be another milestone now. */
function spanChanges(before: IncidentNode, after: IncidentNode) {
  const earlier = new Map(spansOf(before).map(({ name: span, ms }) => [span, ms]));
  return spansOf(after)
    .map(({ name: span, ms }) => ({ span, from: earlier.get(span), to: ms }))
    .filter(({ from, to }) => from !== to);
}

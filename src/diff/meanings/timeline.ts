import { countOf } from '../../format/words.ts';
import type { Detector } from '../comparison.ts';
import { countChanges } from '../fields.ts';
import { name, refOf, type Finding } from '../finding.ts';

/** Events of the timeline, counted. Another wording of an event is no other event. */
export const timeline: Detector = ({ of }) =>
  of.incidents.kept.flatMap(({ before, after }): Finding[] => {
    const [old, now] = [before, after].map(({ data }) =>
      data.timeline.map(({ at, kind, service }) => [at, kind, service]),
    );
    const { added, removed } = countChanges(old!, now!);
    if (added === 0 && removed === 0) return [];
    const counts = [
      added && `${countOf(added, 'event')} added to the timeline`,
      removed && `${countOf(removed, 'event')} removed from it`,
    ].filter((text) => text !== 0);
    return [
      {
        meaning: 'timeline-changed',
        entry: refOf(after),
        sentence: [name(after), `: ${counts.join(', ')}`],
        facts: { added, removed },
        fields: ['timeline'],
      },
    ];
  });

import { formatDay } from '../../format/moment.ts';
import { isOverdue } from '../../graph/facts.ts';
import type { RemediationNode } from '../../graph/nodes.ts';
import type { Site } from '../../model/site.ts';
import { lastDayOf, type Day, type Moment } from '../../model/time.ts';
import type { Detector } from '../comparison.ts';
import { name, refOf, type Finding } from '../finding.ts';
import type { Pair } from '../pairs.ts';

/** Promises: due days that were set, moved or taken back, and what a change makes overdue. */
export const due: Detector = ({ of, asOf, after: { site } }) => [
  ...of.remediations.kept.flatMap((pair) => [
    ...moved(pair, site),
    ...(isOverdue(pair.before, asOf) ? [] : overdue(pair.after, asOf, site)),
  ]),
  ...of.remediations.added.flatMap((remediation) => overdue(remediation, asOf, site)),
];

const dayIn = (site: Site) => (moment: Moment | undefined) =>
  moment === undefined ? 'none' : formatDay(moment, site.timeZone, site.language);

function moved({ before, after }: Pair<RemediationNode>, site: Site): Finding[] {
  const [from, to] = [before.data.due, after.data.due];
  if (from === to) return [];
  const isLater = from !== undefined && (to === undefined || lastDayOf(to) > lastDayOf(from));
  const day = dayIn(site);
  return [
    {
      meaning: isLater ? 'due-later' : 'due-sooner',
      entry: refOf(after),
      sentence: [name(after), `: due ${day(from)} → ${day(to)}`],
      facts: { from, to },
      fields: ['due'],
    },
  ];
}

function overdue(remediation: RemediationNode, asOf: Day, site: Site): Finding[] {
  if (!isOverdue(remediation, asOf)) return [];
  const { due, owner } = remediation.data;
  const day = dayIn(site);
  return [
    {
      meaning: 'remediation-overdue',
      entry: refOf(remediation),
      sentence: [name(remediation), ` is overdue: due ${day(due)}, judged as of ${day(asOf)}`],
      facts: { due, asOf, owner },
    },
  ];
}

import type { Graph } from '../graph/nodes.ts';
import { unique } from '../graph/whys.ts';
import type { Day } from '../model/time.ts';
import type { AgendaItem } from './agenda.ts';
import { followThrough } from './follow-through.ts';
import { brokenFixes, cameBack, strikingCauses } from './owed.ts';

/** A number that the report begins with, and the section that tells more. */
export interface HeadlineFigure {
  /** "11", "0 of 61". */
  number: string;
  /** What it counts. */
  what: string;
  section: AgendaItem['section'];
}

/** The numbers that the report begins with, as of a day. Of nothing there is no part: such a one is left out. */
export function headlineOf(graph: Graph, asOf: Day): HeadlineFigure[] {
  const { overdue, done, verified } = followThrough(graph.remediations, asOf);
  const returned = unique(brokenFixes(graph).map(({ cause }) => cause)).length;
  const part = (
    amount: number,
    whole: number,
    what: string,
    section: AgendaItem['section'],
  ): HeadlineFigure[] => (whole > 0 ? [{ number: `${amount} of ${whole}`, what, section }] : []);
  return [
    {
      number: String(overdue),
      what: overdue === 1 ? 'late promise' : 'late promises',
      section: 'late',
    },
    ...part(
      cameBack(graph).causes.length,
      strikingCauses(graph).length,
      'root causes came back',
      'back',
    ),
    { number: String(returned), what: 'struck after a fix', section: 'returned' },
    ...part(verified, done, 'done remediations are verified', 'follow-through'),
  ];
}

import { formatDay } from '../format/moment.ts';
import { countOf } from '../format/words.ts';
import type { IncidentNode, RootCauseNode } from '../graph/nodes.ts';
import type { OutlineItem } from './diagram.ts';
import { capital } from './names.ts';
import type { Place } from './wall-clock.ts';

/** The base in words: each root cause that struck with its incidents, latest first, and what none is known to. */
export function overviewOutline(
  struck: readonly RootCauseNode[],
  unexplained: readonly IncidentNode[],
  { timeZone, language }: Place,
): OutlineItem[] {
  const items = (incidents: readonly IncidentNode[]) =>
    incidents.map(({ title, path, date }): OutlineItem => ({
      text: `${capital(formatDay(date, timeZone, language))}: ${title}`,
      path,
      children: [],
    }));
  return [
    ...struck.map(({ title, path, incidents }): OutlineItem => ({
      text: `${title} (${countOf(incidents.length, 'incident')})`,
      path,
      children: items(incidents),
    })),
    ...(unexplained.length > 0
      ? [
          {
            text: `No root cause on record (${countOf(unexplained.length, 'incident')})`,
            children: items(unexplained),
          },
        ]
      : []),
  ];
}

import { countOf, joinWords } from '../format/words.ts';
import type { Graph, IncidentNode, RootCauseNode } from '../graph/nodes.ts';
import { unique } from '../graph/whys.ts';
import type { Diagram } from './diagram.ts';
import { cutText } from './escape.ts';
import { ganttSource, type GanttSection, type GanttTask } from './gantt.ts';
import { shortTitle } from './names.ts';
import { overviewOutline } from './overview-outline.ts';
import { periodsFor, type Periods } from './periods.ts';
import type { Place } from './wall-clock.ts';

/** A picture of more rows is not read but searched, for which there is the list. */
const MOST_CAUSES = 20;
const NAME_LENGTH = 36;
const settings = [
  'displayMode: compact',
  'useWidth: 760',
  'leftPadding: 270',
  'rightPadding: 20',
  'barHeight: 22',
];

/** One row: what has struck, or that nothing is known to. */
interface Row {
  name: string;
  cause?: RootCauseNode;
  /** Latest first. */
  incidents: IncidentNode[];
}

/**
 * The whole base on one page: a row for each root cause, a column for each year
 * (or quarter, or month, for a young base), and in it how many incidents it
 * struck. Each incident as a mark of its own was tried and cannot be read from
 * some fifty on; boxes with titles, row by row, not even with twenty. Undefined
 * for a base without incidents.
 */
export function overviewDiagram(graph: Graph, place: Place): Diagram | undefined {
  if (graph.incidents.length === 0) return undefined;
  const struck = graph.rootCauses.filter(({ incidents }) => incidents.length > 0);
  const unexplained = graph.incidents.filter(({ rootCauses }) => rootCauses.length === 0);
  const rows: Row[] = [
    ...struck
      .slice(0, MOST_CAUSES)
      .map((cause) => ({ name: shortTitle(cause.title), cause, incidents: cause.incidents })),
    ...(unexplained.length > 0
      ? [{ name: 'No root cause on record', incidents: unexplained }]
      : []),
  ];
  const drawn = unique(rows.flatMap(({ incidents }) => incidents));
  const periods = periodsFor(drawn.map(({ date }) => date));
  const text = {
    title: 'Which root causes struck when',
    description: `${countOf(graph.incidents.length, 'incident')} and the ${countOf(struck.length, 'root cause')} that struck in them, most often first. Each bar is one ${periods.unit}; its number says how many incidents the root cause struck in it.`,
  };
  return {
    id: 'overview',
    ...text,
    source: ganttSource({
      ...text,
      heading: `Incidents a ${periods.unit}, by root cause`,
      axis: periods.axis,
      sections: sectionsOf(rows, periods),
      settings,
    }),
    outline: overviewOutline(struck, unexplained, place),
    ...cutOf(struck.length, drawn, periods),
  };
}

function sectionsOf(rows: readonly Row[], periods: Periods): GanttSection[] {
  const cells = rows.map(({ cause, incidents }) => {
    const shown = incidents.filter(({ date }) => periods.startOf(date) >= periods.first);
    return [...Map.groupBy(shown, ({ date }) => periods.startOf(date))]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([start, within]) => ({ start, within, cause }));
  });
  const most = Math.max(...cells.flat().map(({ within }) => within.length));
  const names = rows.map(
    ({ name, incidents }) => `${cutText(name, NAME_LENGTH)} (${incidents.length})`,
  );
  return rows.map((_, index) => ({
    name: apart(names[index]!, names.slice(0, index)),
    tasks: cells[index]!.map(({ start, within, cause }): GanttTask => ({
      text: String(within.length),
      start: `${start} 00:00:00`,
      end: `${periods.after(start)} 00:00:00`,
      tone: toneFor(within.length, most),
      // One incident has a page; several are told on that of their root cause.
      path: within.length === 1 || !cause ? within[0]!.path : cause.path,
    })),
  }));
}

/** Bars in three strengths, by thirds of the highest number; where none is above 1, all are alike. */
function toneFor(count: number, most: number): GanttTask['tone'] {
  if (most < 2 || count * 3 <= most) return undefined;
  return count * 3 <= most * 2 ? 'active' : 'crit';
}

/** Mermaid makes one row of two of the same name: characters that are not seen tell them apart. */
const apart = (name: string, before: readonly string[]) =>
  name + '\u200b'.repeat(before.filter((other) => other === name).length);

function cutOf(causes: number, incidents: readonly IncidentNode[], periods: Periods) {
  const early = incidents.filter(({ date }) => periods.startOf(date) < periods.first).length;
  const parts = [
    ...(causes > MOST_CAUSES
      ? [`the ${MOST_CAUSES} of ${countOf(causes, 'root cause')} that struck most often`]
      : []),
    ...(early > 0
      ? [
          `the time from ${periods.first.slice(0, 4)} on, without ${countOf(early, 'earlier incident')}`,
        ]
      : []),
  ];
  if (parts.length === 0) return {};
  return { cut: `The picture shows ${joinWords(parts)}; the list below is whole.` };
}

import type { Reading } from '../reading.ts';
import type { Block } from '../text/block.ts';
import { headingKey, plain } from '../text/plain.ts';
import { stampOf } from '../values/stamp.ts';
import { statedZone } from '../values/zones.ts';

const TIME_HEAD =
  /^(?:date|time|when|timestamp|day|weekday|at)\b|\b(?:date|time)\b.*\b(?:in|utc|cet|pst|est)\b|^(?:utc|cet|gmt|pst)$/;

/** How many columns at the beginning of a table hold its days and times. */
const timeColumns = (head: readonly string[]) => {
  const end = head.findIndex((cell) => !TIME_HEAD.test(headingKey(cell)));
  return end === -1 ? 0 : end;
};

/** What some cells at the beginning of a row say of day and time. */
const stampIn = (cells: readonly string[], columns: number) =>
  stampOf(
    plain(
      cells
        .slice(0, columns)
        .filter((cell) => cell !== '')
        .join(' '),
    ),
  );

/** True for a table whose first columns hold times. */
export function isTimeTable({ head, rows }: Block): boolean {
  const columns = timeColumns(head ?? []);
  if (columns === 0) return false;
  const stamped = rows!.filter(({ cells }) => stampIn(cells, columns));
  return stamped.length > 0 && stamped.length * 2 >= rows!.length;
}

/** Takes the rows of such a table as entries; a year or zone in its head holds for all. */
export function takeRows(table: Block, reading: Reading): void {
  if (!isTimeTable(table)) return;
  const columns = timeColumns(table.head!);
  for (const cell of table.head!.slice(0, columns)) {
    const zone = statedZone(`times ${cell}`) ?? statedZone(`(${cell.replace(/^.*\(/, '')}`);
    if (zone) reading.calendar.setZone(zone);
    const year = /\b20\d\d\b/.exec(cell)?.[0];
    if (year) reading.calendar.setYear(year);
  }
  reading.hush({ from: table.from, to: table.headTo! });
  for (const { cells, line, to } of table.rows!) {
    // "Time" may be the head of what was spent: then the first column is the time by itself.
    const width = [columns, 1].find((one) => stampIn(cells, one)?.rest === '') ?? 0;
    const stamp = stampIn(cells, width);
    const moment = stamp && reading.calendar.momentOf(stamp);
    const text = cells
      .slice(width)
      .filter((cell) => cell !== '')
      .join(' | ');
    if (!moment || text === '') continue;
    reading.out.timeline.push(
      reading.taken({ at: moment.at, text }, { from: line, to }, moment.guess),
    );
  }
}

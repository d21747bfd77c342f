import type { Reading } from '../reading.ts';
import type { Block } from '../text/block.ts';
import { labelOf } from '../text/labels.ts';
import { headingKey, plain, undecorated } from '../text/plain.ts';
import { changeIn } from './change.ts';
import type { Concept } from './concept.ts';

/** Figures before and after: rows of a table, and items with an arrow or a target. */
export const metrics: Concept = {
  name: 'metrics',
  heading:
    /^(?:\w+ ){0,3}metrics\b(?! (?:missing|lost|not))|^(?:success criteria|kpis?|measurements|key figures)\b/,
  take({ blocks }, reading) {
    for (const block of blocks) {
      if (block.kind === 'table') takeMetricTable(block, reading);
      if (block.kind === 'item') takeMetric(block, reading);
    }
  },
};

const BEFORE = /^(?:before(?: .*)?|baseline|previous(?:ly)?|old|from)$/;
const AFTER = /^(?:after(?: .*)?|current(?:ly)?|now|new|achieved|actual|to)$/;
const TARGET = /^(?:target|goal|expected)$/;

/** True for a table with a column for what was and one for what is or should be. */
export function isMetricTable({ head }: Block): boolean {
  const keys = (head ?? []).slice(1).map(headingKey);
  const [before, after, target] = [BEFORE, AFTER, TARGET].map((form) =>
    keys.some((key) => form.test(key)),
  );
  return (before && (after || target)) || (after && target) || false;
}

export function takeMetricTable(table: Block, reading: Reading): void {
  if (!isMetricTable(table)) return;
  const keys = table.head!.map(headingKey);
  const at = (form: RegExp) => keys.findIndex((key, index) => index > 0 && form.test(key));
  const [before, after, target] = [at(BEFORE), at(AFTER), at(TARGET)];
  reading.hush({ from: table.from, to: table.headTo! });
  for (const { cells, line, to } of table.rows!) {
    const cell = (index: number) => undecorated(cells[index] ?? '');
    const name = cell(0);
    const [baseline, current, goal] = [cell(before), cell(after), cell(target)];
    if (name === '' || (!baseline && !current && !goal)) continue;
    const value = {
      name,
      ...(baseline && { baseline }),
      ...(current && { current }),
      ...(goal && { target: goal }),
    };
    const isAll = cells.every(
      (text, index) => text === '' || [0, before, after, target].includes(index),
    );
    reading.out.metrics.push(
      isAll ? reading.taken(value, { from: line, to }) : reading.cited(value, { from: line, to }),
    );
  }
}

function takeMetric(block: Block, reading: Reading): void {
  const label = labelOf(block.text);
  if (!label || block.children.length > 0) return;
  const name = undecorated(label.label);
  const said = plain(label.value);
  const note = /\s*\(([^()]*)\)\s*$/.exec(said.slice(-200));
  const bare = note ? said.slice(0, said.length - note[0].length) : said;
  const change = changeIn(bare);
  const target = note && /^target:\s*(.+)$/i.exec(note[1]!)?.[1];
  if (change) {
    const value = { name, baseline: change.before, current: change.after };
    reading.out.metrics.push(note ? reading.cited(value, block) : reading.taken(value, block));
  } else if (target && /\d/.test(target) && /\d/.test(bare)) {
    reading.out.metrics.push(reading.taken({ name, current: bare, target }, block));
  }
}

import type { Nodes, Root } from 'hast';
import { densePiece } from './density.ts';
import type { Faults } from '../faults.ts';
import { offsetOf, placeOf } from '../tree/positions.ts';

/**
 * Beyond these a body is no text that a person wrote, and would keep the parser
 * busy for seconds. `markers` are signs of quotations and lists that begin a line,
 * `cells` those of all tables: a row that is not written to its end has them too.
 */
const limits = { characters: 100_000, tags: 2_000, depth: 100, markers: 1_000, cells: 20_000 };

const DEEP_HELP = 'Take out the lists, quotes or tags that hold nothing but each other.';

/** Whether the parser can read a text within a second or so; what it could not is a fault. */
export function isWithinLimits(source: string, faults: Faults): boolean {
  const add = (at: number, found: string, help: string) => {
    faults.add({ at, rule: 'body-limit', message: found, help });
    return false;
  };
  const { characters, tags, markers, cells } = limits;
  const count = source.match(/<\/?[A-Za-z_$>]/g)?.length ?? 0;
  const [found, most, what] =
    source.length > characters
      ? [source.length, characters, 'characters']
      : [count, 2 * tags, 'tags'];
  if (found > most) {
    return add(
      0,
      `Found a body of ${found} ${what}. Expected at most ${most}.`,
      'Split it into several entries, or move data into a file of their own.',
    );
  }
  const deep = lineWith(markers, source);
  if (deep !== undefined) return add(deep, depthMessage, DEEP_HELP);
  const dense = densePiece(source);
  if (dense) {
    return add(
      dense.at,
      `Found ${dense.length} characters with ${dense.signs} signs of Markdown, and no empty line among them. Expected paragraphs that people can read.`,
      'Put empty lines between paragraphs, and what is no text between two lines of "```".',
    );
  }
  const { at, total } = cellsOf(source);
  if (total <= cells) return true;
  return add(
    at,
    `Found tables of ${total} cells. Expected at most ${cells}.`,
    'Keep the rows that matter, and move the others into a file in public/.',
  );
}

const depthMessage = `Found elements nested more than ${limits.depth} deep. Expected a text that people can follow.`;

/** Offset of a line that begins with more signs of quotations and lists than a number. */
function lineWith(most: number, source: string): number | undefined {
  for (const { 0: start, index } of source.matchAll(
    /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)]))+/gm,
  )) {
    if (start.length > most && start.match(/[>+*-]|\d[.)]/g)!.length > most) return index;
  }
  return undefined;
}

/** How many cells the tables of a text have, and where the largest has the line below its head. */
function cellsOf(source: string): { at: number; total: number } {
  let [at, total, largest, start] = [0, 0, 0, 0];
  if (!source.includes('|')) return { at, total };
  let table: { at: number; columns: number; rows: number } | undefined;
  for (const line of `${source}\n`.split('\n')) {
    if (/^[\s>]*$/.test(line)) table = undefined;
    else if (table) table.rows += 1;
    else if (/^[\s>:|-]*$/.test(line) && line.includes('|') && line.includes('-')) {
      const inner = line.replace(/^[\s>]*\|?|\|\s*$/g, '');
      table = { at: start, columns: inner.split('|').length, rows: 1 };
    }
    if (table) {
      total += table.columns;
      const size = table.columns * table.rows;
      if (size > largest) [largest, at] = [size, table.at];
    }
    start += line.length + 1;
  }
  return { at, total };
}

/** Whether a tree can be walked; a deeper one would overflow the stack of whatever walks it. */
export function isShallow(tree: Root, faults: Faults): boolean {
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limits.depth) {
      const known = level.find((node) => placeOf(node) !== undefined);
      const at = known ? offsetOf(known) : 0;
      faults.add({ at, rule: 'body-limit', message: depthMessage, help: DEEP_HELP });
      return false;
    }
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return true;
}

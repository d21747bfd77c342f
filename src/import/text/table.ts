/** A row of a table, its head included, with its first and its last line, counted from 0. */
export interface TableRow {
  cells: string[];
  from: number;
  to: number;
}

/** A table with all its lines, each in one row; the first row is its head. */
export interface Table {
  rows: TableRow[];
  /** Index of its last line. */
  to: number;
}

/** The table that begins on a line, with the line that parts its head from its rows in the head. */
export function tableAt(lines: readonly string[], at: number): Table | undefined {
  if (!isTableHead(lines, at)) return undefined;
  const rows = [{ cells: cellsOf(lines[at]!), from: at, to: at + 1 }];
  for (let next = at + 2; lines[next]?.includes('|'); next++)
    rows.push({ cells: cellsOf(lines[next]!), from: next, to: next });
  return { rows, to: rows.at(-1)!.to };
}

/** True for the first line of a table: the next parts its head from its rows. */
const isTableHead = (lines: readonly string[], at: number) =>
  lines[at]!.includes('|') &&
  /^[\s|:-]*-[\s|:-]*$/.test((lines[at + 1] ?? '').slice(0, 2000)) &&
  lines[at + 1]!.includes('|');

/** The cells of a row; a bar in code or behind a backslash does not part them. */
export function cellsOf(row: string): string[] {
  const cells = [''];
  let inCode = false;
  for (let at = 0; at < row.length; at++) {
    const letter = row[at]!;
    if (letter === '\\' && row[at + 1] === '|') {
      cells[cells.length - 1] += '|';
      at++;
    } else if (letter === '|' && !inCode) cells.push('');
    else {
      if (letter === '`') inCode = !inCode && row.indexOf('`', at + 1) !== -1;
      cells[cells.length - 1] += letter;
    }
  }
  const trimmed = cells.map((cell) => cell.trim());
  if (trimmed[0] === '') trimmed.shift();
  if (trimmed.at(-1) === '' && row.trimEnd().endsWith('|')) trimmed.pop();
  return trimmed;
}

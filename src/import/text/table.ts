/** True for the first line of a table: the next parts its head from its rows. */
export const isTableHead = (lines: readonly string[], at: number) =>
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

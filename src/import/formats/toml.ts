/**
 * The part of TOML that front matter uses: keys with texts, numbers, booleans, and lists
 * of these on one line. What it does not know is left out, and stays in the rest.
 */
export function tomlEntries(
  lines: readonly string[],
): { key: string; value: unknown; line: number }[] {
  const found: { key: string; value: unknown; line: number }[] = [];
  let table = '';
  for (const [index, line] of lines.entries()) {
    const head = /^\s*\[{1,2}([\w.-]+)\]{1,2}\s*$/.exec(line);
    if (head) table = `${head[1]}.`;
    const pair = /^\s*([\w-]+)\s*=\s*(\S.*)$/.exec(line);
    const value = pair && valueOf(pair[2]!.trim());
    if (pair && value !== undefined) found.push({ key: table + pair[1]!, value, line: index });
  }
  return found;
}

function valueOf(text: string): unknown {
  if (/^\[.*\]$/.test(text)) {
    const items = text.slice(1, -1).match(/"(?:[^"\\]|\\.)*"|'[^']*'|[^\s,]+/g) ?? [];
    return items.map((item) => valueOf(item) ?? item);
  }
  if (/^"(?:[^"\\]|\\.)*"$/.test(text)) {
    try {
      return JSON.parse(text);
    } catch {
      return text.slice(1, -1);
    }
  }
  if (/^'[^']*'$/.test(text)) return text.slice(1, -1);
  if (text === 'true' || text === 'false') return text === 'true';
  return /^[\w.:+-]+$/.test(text) ? text : undefined;
}

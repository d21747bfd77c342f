/** A pair of TOML with its lines, counted from 0. */
export interface TomlEntry {
  key: string;
  value: unknown;
  from: number;
  to: number;
}

/** A list that goes on for more lines is not looked for. Our choice. */
const LONGEST = 100;

/**
 * The part of TOML that front matter uses: keys with texts, numbers, booleans, and lists
 * of these. What it does not know is left out, and stays in the rest.
 */
export function tomlEntries(lines: readonly string[]): TomlEntry[] {
  const found: TomlEntry[] = [];
  let table = '';
  for (let from = 0; from < lines.length; from++) {
    const line = lines[from]!;
    const head = /^\s*\[{1,2}([\w.-]+)\]{1,2}\s*$/.exec(line);
    if (head) table = `${head[1]}.`;
    const pair = /^\s*([\w-]+)\s*=\s*(\S.*)$/.exec(line);
    if (!pair) continue;
    const own = pair[2]!.trim();
    const list = own.startsWith('[') ? listFrom(lines, from, own) : { text: own, to: from };
    const value = list && valueOf(list.text);
    if (!list || value === undefined) continue;
    found.push({ key: table + pair[1]!, value, from, to: list.to });
    from = list.to;
  }
  return found;
}

/** A list with the lines on which it goes on; undefined where it does not end, or holds other lists, or a comment, which would be lost. */
function listFrom(lines: readonly string[], from: number, first: string) {
  let text = first;
  for (let to = from; to < Math.min(lines.length, from + LONGEST); to++) {
    if (to > from) text += ` ${lines[to]!.trim()}`;
    const bare = text.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, '');
    if (/["'{=#]|\[.*\[/.test(bare)) return undefined;
    if (bare.includes(']'))
      return /^[^\]]*\]$/.test(bare.trim()) ? { text: text.trim(), to } : undefined;
  }
  return undefined;
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

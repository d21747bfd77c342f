/** Lines of a file, and the number of the first, from 1. */
export interface Excerpt {
  from: number;
  text: string;
}

/** What is wanted of a file: all that a key at its top holds, or a part of it. */
export interface Wanted {
  key: string;
  /** Numbers of items of its list, from 1. */
  items?: readonly number[];
  /** How many lines of the key, or of each item, from its first. */
  lines?: number;
}

/**
 * The lines in which keys of a YAML file, or of the front matter of another, are
 * written, comments included; keys that are not there are left out. What stands
 * together in the file stands together in the excerpt.
 */
export function excerptsOf(source: string, wanted: readonly (string | Wanted)[]): Excerpt[] {
  const lines = source.split(/\r?\n/);
  const found = wanted
    .map((one) => (typeof one === 'string' ? { key: one } : one))
    .flatMap(({ key, items, lines: count = Infinity }: Wanted) => {
      const block = blockOf(lines, key);
      const blocks = block ? (items ? itemsOf(lines, block, items) : [block]) : [];
      return blocks.map(({ start, end }) => ({ start, end: Math.min(end, start + count) }));
    })
    .sort((a, b) => a.start - b.start);
  return joined(found).map(({ start, end }) => ({
    from: start + 1,
    text: lines.slice(start, end).join('\n'),
  }));
}

/** Lines by their index; the end is the first that does not belong. */
interface Block {
  start: number;
  end: number;
}

function blockOf(lines: readonly string[], key: string): Block | undefined {
  const start = lines.findIndex((line) => line.startsWith(`${key}:`));
  return start === -1 ? undefined : { start, end: endOf(lines, start, /^\S/) };
}

function itemsOf(lines: readonly string[], { start, end }: Block, items: readonly number[]) {
  const within = lines.slice(0, end);
  const starts = within.flatMap((line, index) =>
    index > start && /^ {2}- /.test(line) ? [index] : [],
  );
  return items.flatMap((number): Block[] => {
    const first = starts[number - 1];
    if (first === undefined) return [];
    const block = { start: first, end: endOf(within, first, /^ {2}\S/) };
    // The first item is nothing without the name of its list.
    return [number === 1 ? { ...block, start } : block];
  });
}

/** Index of the line at which something ends: the next that begins like one, less the empty ones before it. */
function endOf(lines: readonly string[], start: number, next: RegExp): number {
  const after = lines.findIndex((line, index) => index > start && next.test(line));
  let end = after === -1 ? lines.length : after;
  while (lines[end - 1]?.trim() === '') end -= 1;
  return end;
}

function joined(blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    if (last && last.end >= block.start) last.end = Math.max(last.end, block.end);
    else result.push({ ...block });
  }
  return result;
}

import type { Block, BlockKind } from './block.ts';
import { closingFence, indentOf, isRule, underlineOf, withoutHashes } from './line.ts';
import { htmlTableAt } from './html-table.ts';
import { tableAt } from './table.ts';

/** Deeper items count as items of this depth. */
const MAX_DEPTH = 40;

const ITEM = /^(\s*)([-*+•‣]|\d{1,3}[.)])(?:[ \t\u00a0]+|$)/;
const FENCE = /^\s*(`{3,}|~{3,})/;
const HEADING = /^ {0,3}(#{1,6})(?=\s|$)/;

/**
 * Splits lines into blocks; `offset` is the number of lines before them. A scanner of lines
 * and no parser of Markdown: what people wrote is often not the Markdown that they meant (a
 * table without its last bar, an item without a bullet), and every line must be found again.
 */
export function blocksOf(lines: readonly string[], offset = 0): Block[] {
  const roots: Block[] = [];
  const open: Block[] = [];
  let current: Block | undefined;
  let isAfterBlank = false;
  const lastCommentEnd = lines.findLastIndex((line) => line.includes('-->'));

  const add = (block: Block) => {
    // A block with less room before it than the item's text ends the item.
    while (open.length > 0 && block.indent <= open.at(-1)!.indent) open.pop();
    for (const item of open) item.to = Math.max(item.to, block.to);
    (open.at(-1)?.children ?? roots).push(block);
    if (block.kind === 'item' && open.length < MAX_DEPTH) open.push(block);
    current = block;
  };
  const make = (kind: BlockKind, at: number, rest: Partial<Block> = {}): Block => ({
    kind,
    from: offset + at + 1,
    to: offset + at + 1,
    indent: indentOf(lines[at]!),
    text: lines[at]!.trim(),
    children: [],
    ...rest,
  });

  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    if (line.trim() === '') {
      isAfterBlank = true;
      current = undefined;
      continue;
    }
    const wasBlank = isAfterBlank;
    isAfterBlank = false;
    const fence = FENCE.exec(line);
    if (fence && !(fence[1]![0] === '`' && line.slice(fence[0].length).includes('`'))) {
      const end = closingFence(lines, at, fence[1]!);
      add(
        make('fence', at, {
          to: offset + end + 1,
          text: lines.slice(at + 1, end).join('\n'),
          info: line.slice(fence[0].length).trim(),
        }),
      );
      at = end;
      current = undefined;
      continue;
    }
    const heading = HEADING.exec(line);
    if (heading) {
      open.length = 0;
      const text = line.slice(heading[0].length).trim();
      add(make('heading', at, { level: heading[1]!.length, text: withoutHashes(text) }));
      current = undefined;
      continue;
    }
    if (line.trimStart().startsWith('<!--') && at <= lastCommentEnd) {
      let end = at;
      while (end < lastCommentEnd && !lines[end]!.includes('-->')) end++;
      add(make('comment', at, { to: offset + end + 1, text: lines.slice(at, end + 1).join('\n') }));
      at = end;
      current = undefined;
      continue;
    }
    if (isRule(line)) {
      const level = underlineOf(line);
      if (level && current?.kind === 'paragraph' && current.from === current.to && !wasBlank) {
        current.kind = 'heading';
        current.level = level;
        current.to = offset + at + 1;
        open.length = 0;
      } else if (level !== 1) add(make('rule', at));
      else if (current) extend(current, line);
      else add(make('rule', at));
      if (current?.kind !== 'paragraph') current = undefined;
      continue;
    }
    const table = tableAt(lines, at) ?? (current ? undefined : htmlTableAt(lines, at));
    if (table) {
      const [head, ...rows] = table.rows;
      add(
        make('table', at, {
          to: offset + table.to + 1,
          head: head!.cells,
          headTo: offset + head!.to + 1,
          rows: rows.map(({ cells, from, to }) => ({
            cells,
            line: offset + from + 1,
            to: offset + to + 1,
          })),
        }),
      );
      at = table.to;
      current = undefined;
      continue;
    }
    const item = ITEM.exec(line);
    if (item) {
      const box = /^\[([ xX])\](?=\s|$)/.exec(line.slice(item[0].length));
      const text = line.slice(item[0].length + (box ? 3 : 0)).trim();
      add(
        make('item', at, {
          marker: item[2]!,
          text,
          ...(box && { ticked: box[1] !== ' ' }),
        }),
      );
      continue;
    }
    if (/^ {0,3}\[[^\]^]+\]:\s*\S/.test(line.slice(0, 300)) && current?.kind !== 'paragraph') {
      add(make('definition', at));
      current = undefined;
      continue;
    }
    if (line.trimStart().startsWith('>') && current?.kind !== 'quote') {
      add(make('quote', at));
      continue;
    }
    if (/^\s{0,3}<\/?[a-zA-Z][\w-]*(?:[\s>/]|$)/.test(line) && !current) {
      add(make('html', at));
      continue;
    }
    // A line that nothing sets apart goes on with what stands above it.
    if (current) extend(current, line);
    else add(make('paragraph', at));
  }
  return roots;

  function extend(block: Block, line: string) {
    block.text += `\n${line.trim()}`;
    block.to += 1;
    for (const item of open) item.to = Math.max(item.to, block.to);
  }
}

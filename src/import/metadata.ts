import type { Reading } from './reading.ts';
import { fieldOf, takeField } from './sections/fields.ts';
import type { Block } from './text/block.ts';
import { labelOf } from './text/labels.ts';
import type { Part } from './text/outline.ts';
import { headingKey } from './text/plain.ts';
import { stampOf } from './values/stamp.ts';
import { ZONE_OF_LABEL } from './values/zones.ts';

/** Labels that say one fact each, wherever they stand. */
export function takeMetadata(part: Part, reading: Reading): void {
  const field = part.level >= 7 ? fieldOf(part.heading) : undefined;
  if (field && part.blocks[0]?.kind === 'paragraph') {
    const [block] = part.blocks;
    const lines = { from: part.line, to: block.to };
    if (block.from === part.line && takeField(field, block.text, lines, reading)) return;
  }
  for (const block of part.blocks) {
    if (block.kind === 'table' && block.head!.length === 2) takeFacts(block, reading);
    if (block.kind !== 'item' && block.kind !== 'paragraph') continue;
    const label = labelOf(block.text, true);
    const named = label && fieldOf(label.label);
    if (!named || block.children.length > 0) {
      for (const child of block.children) takeKeyEvent(child, reading);
      continue;
    }
    // In a paragraph of several lines only the first is the label's.
    if (block.text.includes('\n')) {
      if (block.kind === 'paragraph') takeLines(block, reading);
      continue;
    }
    takeField(named, withZone(label.label, label.value), block, reading);
  }
  if (headingKey(part.heading) === 'key events')
    for (const block of part.blocks) takeKeyEvent(block, reading);
}

/** A table of two columns, label and value; its head may be the first pair. */
function takeFacts(table: Block, reading: Reading): void {
  const { head, headTo, from } = table;
  const rows = [{ cells: head!, line: from, to: headTo! }, ...table.rows!];
  const named = rows.filter(({ cells }) => fieldOf(cells[0] ?? ''));
  if (named.length < 2 && named.length * 2 < rows.length) return;
  for (const { cells, line, to } of named) {
    const value = withZone(cells[0]!, cells[1] ?? '');
    takeField(fieldOf(cells[0]!)!, value, { from: line, to }, reading);
  }
  const isHtml = reading.lines[from - 1]!.trimStart().startsWith('<');
  if (!isHtml) reading.hush({ from: headTo!, to: headTo! });
  if (
    table.head!.every((cell) => cell === '' || /^(?:field|value|key|item|property)$/i.test(cell))
  ) {
    reading.hush({ from, to: headTo! });
  }
}

function takeLines(block: Block, reading: Reading): void {
  for (const [index, line] of block.text.split('\n').entries()) {
    const label = labelOf(line, true);
    const named = label && fieldOf(label.label);
    if (named)
      takeField(
        named,
        withZone(label.label, label.value),
        { from: block.from + index, to: block.from + index },
        reading,
      );
  }
}

/** "Fault occurs 2020-02-25 07:32": a label without a colon, before a date. */
function takeKeyEvent(block: Block, reading: Reading): void {
  if (block.kind !== 'item' || block.text.length > 120) return;
  const match = /^([A-Za-z][A-Za-z ]{2,40}?)\s*:?\s+(?=\d{4}-\d\d-\d\d)/.exec(block.text);
  const field = match && fieldOf(match[1]!);
  if (field) takeField(field, block.text.slice(match[0].length), block, reading);
}

/** A time with the zone that its label gives: "Start (UTC)" of "2025-01-02 10:00". */
function withZone(label: string, value: string): string {
  const zone = ZONE_OF_LABEL.exec(label)?.[1];
  const stamp = zone ? stampOf(value) : undefined;
  return stamp?.time && !stamp.zone && stamp.rest === '' ? `${value.trim()} ${zone}` : value;
}

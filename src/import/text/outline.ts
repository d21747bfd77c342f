import type { Block } from './block.ts';
import { blocksOf } from './blocks.ts';
import { labelOf } from './labels.ts';

/** A heading, or a bold line that stands in for one, with what lies under it. */
export interface Part {
  /** As written; empty for what stands before the first heading. */
  heading: string;
  /** Line of the heading, from 1; 0 where there is none. */
  line: number;
  /** 1 to 6 as written, 7 for a bold line, 8 for a bold item; 0 without heading. */
  level: number;
  /** What lies under this heading and no other. */
  blocks: Block[];
  parent?: Part;
  parts: Part[];
}

const BOLD_LINE = 7;
const BOLD_ITEM = 8;

/**
 * Hangs blocks under their headings. A paragraph in bold counts as a heading; so does a
 * bold item at the left edge whose label `isTopic` knows, with all that follows it.
 */
export function outlineOf(
  lines: readonly string[],
  offset: number,
  isTopic: (label: string, under: Part) => boolean,
): Part {
  const root: Part = { heading: '', line: 0, level: 0, blocks: [], parts: [] };
  let part = root;
  const begin = (heading: string, line: number, level: number) => {
    let parent = part;
    while (parent.level >= level && parent.parent) parent = parent.parent;
    part = { heading, line, level, blocks: [], parent, parts: [] };
    parent.parts.push(part);
  };
  const enclosing = () => {
    let above = part;
    while (above.level >= BOLD_LINE && above.parent) above = above.parent;
    return above;
  };
  for (const block of blocksOf(lines, offset).flatMap(byLabel)) {
    if (block.kind === 'heading') {
      begin(block.text, block.from, block.level!);
      continue;
    }
    const label = block.kind === 'paragraph' || block.kind === 'item' ? labelOf(block.text) : null;
    const isAlone = label?.value === '' && block.from === block.to;
    if (label && block.kind === 'paragraph' && (isAlone || isTopic(label.label, enclosing()))) {
      begin(label.label, block.from, BOLD_LINE);
      if (!isAlone) part.blocks.push({ ...block, text: label.value });
    } else if (label && block.kind === 'item' && isTopic(label.label, enclosing())) {
      begin(label.label, block.from, BOLD_ITEM);
      const own = { ...block, kind: 'paragraph' as const, text: label.value, children: [] };
      own.to = block.from + block.text.split('\n').length - 1;
      if (label.value !== '') part.blocks.push(own);
      part.blocks.push(...block.children);
    } else part.blocks.push(block);
  }
  return root;
}

/** A paragraph each of whose lines has a label, as many paragraphs. */
function byLabel(block: Block): Block[] {
  if (block.kind !== 'paragraph' || block.from === block.to) return [block];
  const lines = block.text.split('\n');
  const starts = lines.flatMap((line, index) => (labelOf(line, index === 0) ? [index] : []));
  const isList = starts[0] === 0 && (starts.length === lines.length || labelOf(lines[0]!));
  if (!isList || starts.length < 2) return [block];
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? lines.length;
    return {
      ...block,
      from: block.from + start,
      to: block.from + end - 1,
      text: lines.slice(start, end).join('\n'),
    };
  });
}

/** A part with all that lie under it, in order. */
export function* everyPart(part: Part): Generator<Part> {
  yield part;
  for (const one of part.parts) yield* everyPart(one);
}

/** The last line that belongs to a part, its sub-headings included. */
export function lastLineOf(part: Part): number {
  const own = part.blocks.at(-1)?.to ?? part.line;
  return Math.max(own, ...part.parts.map(lastLineOf));
}

import type { Block } from '../text/block.ts';
import { stampOf } from '../values/stamp.ts';

const DOTTED = /^(\d{1,2})\.([0-5]\d)(?=[\s,:-]|$)/;

/** "19.08 deployment": where several entries begin so, the dot is the sign between hour and minute. */
export function withColons(blocks: readonly Block[]): readonly Block[] {
  const isDotted = ({ text, kind }: Block) => kind === 'paragraph' && DOTTED.test(text);
  if (blocks.filter(isDotted).length < 3) return blocks;
  return blocks.map((block) =>
    isDotted(block) ? { ...block, text: block.text.replace(DOTTED, '$1:$2') } : block,
  );
}

/** A paragraph in parts, each from a line that begins with a time to the next that does. */
export function byStamp(block: Block): Block[] {
  const lines = block.text.split('\n');
  if (lines.length === 1 || block.to - block.from + 1 !== lines.length) return [block];
  const starts = lines.flatMap((line, index) => {
    const stamp = index === 0 || /^[\s*_[(~]*\d/.test(line) ? stampOf(line) : undefined;
    return index === 0 || (stamp?.time && stamp.isParted && stamp.rest !== '') ? [index] : [];
  });
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? lines.length;
    const text = lines.slice(start, end).join('\n').trim();
    return { ...block, text, from: block.from + start, to: block.from + end - 1 };
  });
}

import type { Reading } from '../reading.ts';
import type { Block } from '../text/block.ts';
import { plain } from '../text/plain.ts';
import type { Chains } from './collect.ts';

const ASKS = /\s*\bwhy\s*\?\s*$/i;

/**
 * A list in which each item ends with the question that the next one answers: "The disk
 * was full. Why?", "Because nothing emptied it. Why?". The first states the problem.
 */
export function takeEchoes(blocks: readonly Block[], chains: Chains, reading: Reading): boolean {
  const items = blocks.filter(({ kind }) => kind === 'item');
  if (items.length < 3 || !items.slice(0, -1).every(({ text }) => ASKS.test(plain(text))))
    return false;
  const [first, ...others] = items;
  chains.begin(reading.taken(plain(first!.text).replace(ASKS, ''), first!));
  for (const [index, item] of others.entries()) {
    const answer = plain(reading.textOf(item))
      .replace(ASKS, '')
      .replace(/^because\s+/i, '');
    chains.why(
      { level: index + 1, question: 'Why?', answer, isUpdated: false, isStatement: false },
      item.from,
      item.to,
    );
  }
  return true;
}

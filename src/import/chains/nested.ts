import type { Taken, TakenWhy } from '../extraction.ts';
import type { Reading } from '../reading.ts';
import type { Block } from '../text/block.ts';
import { plain } from '../text/plain.ts';

/** A paragraph that asks and no more: `**Why did it break?**`. */
const isQuestion = ({ kind, text }: Block) =>
  kind === 'paragraph' && text.length < 400 && /^\W*why\b[^?]*\?\W*$/i.test(plain(text));

/** True for an item that states a problem and asks why within itself. */
export const isNested = (block: Block): boolean =>
  block.kind === 'item' && block.children.some(isQuestion);

/**
 * A tree of questions and answers, each answer an item below its question. A chain is
 * one way down: where several answers or questions branch off, whys are in several chains.
 */
export function takeNested(root: Block, reading: Reading): void {
  const problem = reading.taken(root.text, ownLines(root));
  walk(root, [], 0);

  function walk(answer: Block, whys: Taken<TakenWhy>[], depth: number) {
    let question: Block | undefined;
    let isLeaf = true;
    for (const child of answer.children) {
      if (isQuestion(child)) question = child;
      else if (question && child.kind === 'item' && depth < 30) {
        const lines = { from: question.from, to: ownLines(child).to };
        const value = { question: plain(question.text), because: plain(child.text), evidence: [] };
        reading.place({ from: question.from, to: question.to });
        walk(child, [...whys, reading.taken(value, lines)], depth + 1);
        isLeaf = false;
      }
    }
    if (isLeaf && whys.length > 0) reading.out.chains.push({ problem, whys });
  }
}

const ownLines = (block: Block) => ({
  from: block.from,
  to: block.from + block.text.split('\n').length - 1,
});

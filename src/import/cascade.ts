import type { Reading } from './reading.ts';
import type { Block } from './text/block.ts';
import { undecorated } from './text/plain.ts';
import type { Concept } from './sections/concept.ts';

/** How one thing led to the next: steps parted by arrows, on one line or below one another. */
export const cascade: Concept = {
  name: 'cascade',
  heading:
    /\bcascade\b|\b(?:failure|causal|error|propagation) chain\b|\bchain of (?:failures|causes)\b|^(?:propagation|chain of events|domino effect)\b/,
  take({ blocks }, reading) {
    for (const block of blocks) takeCascade(block, reading);
    takeNumbered(blocks, reading);
  },
};

const ARROW = /\s*(?:→|➜|➔|⟶|⇒|=>|-{1,3}>)\s*/;
const DOWN = /^[\s|│]*(?:↓|⬇\ufe0f?|⇓|v|V|\|)[\s|│↓]*$/u;
/** A step longer than this is a sentence with an arrow in it. */
const LONGEST_STEP = 160;

/** A step with its line, counted from the first line of the text. */
interface Step {
  text: string;
  line: number;
}

/** The steps of a text that is a cascade and nothing else; undefined where it is none. */
export function stepsIn(text: string): Step[] | undefined {
  const lines = text.split('\n');
  if (lines.length > 200) return undefined;
  const steps: Step[] = [];
  let isLinked = true;
  for (const [line, said] of lines.entries()) {
    if (said.trim() === '') continue;
    if (DOWN.test(said)) {
      isLinked = true;
      continue;
    }
    const start = /^\s*[\d.)\s]*(?:↓|⬇|→|└─*>?|-+>|=>)\s*/u.exec(said.slice(0, 60));
    const bare = start ? said.slice(start[0].length) : said;
    if (start && steps.length > 0) isLinked = true;
    if (!isLinked) return undefined;
    const parts = bare.split(ARROW);
    const isOpen = parts.at(-1)!.trim() === '' || /↓\s*$/.test(bare);
    const texts = parts
      .map((part) => undecorated(part.replace(/↓\s*$/, '')))
      .filter((part) => part !== '');
    if (texts.some((step) => step.length > LONGEST_STEP)) return undefined;
    steps.push(...texts.map((step) => ({ text: step, line })));
    isLinked = isOpen;
  }
  return steps.length >= 3 ? steps : undefined;
}

/** A numbered list under a heading of cascades is one, in its order; what lies within an item stays in the rest. */
function takeNumbered(blocks: readonly Block[], reading: Reading): void {
  const items = blocks.filter(({ kind }) => kind === 'item');
  const isCascade =
    items.length >= 3 &&
    items.every(
      ({ marker, text, ticked }, index) =>
        Number.parseInt(marker!, 10) === index + 1 &&
        ticked === undefined &&
        undecorated(text) !== '' &&
        !/\?\s*$/.test(text) &&
        undecorated(text).length <= LONGEST_STEP,
    );
  if (!isCascade || reading.out.steps.length > 0) return;
  for (const { text, from } of items) {
    const lines = { from, to: from + text.split('\n').length - 1 };
    if (reading.isPlaced(from)) continue;
    reading.out.steps.push(reading.taken(undecorated(text), lines));
  }
}

/** Takes the cascade that a block holds; true when it is one. */
export function takeCascade(block: Block, reading: Reading): boolean {
  if (!['fence', 'paragraph', 'quote', 'item'].includes(block.kind)) return false;
  if (block.kind === 'fence' && /^mermaid\b/i.test(block.info ?? '')) return false;
  const steps = stepsIn(block.text);
  if (!steps || reading.out.steps.length > 0) return false;
  const first = block.from + (block.kind === 'fence' ? 1 : 0);
  steps.forEach(({ text, line }, index) => {
    const next = steps[index + 1]?.line;
    // The arrow below a step belongs to it, the marks of a fence to the steps at its ends.
    const lines = {
      from: index === 0 ? block.from : first + line,
      to: next === undefined ? block.to : Math.max(first + line, first + next - 1),
    };
    reading.out.steps.push(reading.taken(text, lines));
  });
  return true;
}

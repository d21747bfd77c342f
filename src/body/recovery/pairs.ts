import { isStrict } from '../tags/containers.ts';
import type { Edit } from './edits.ts';
import type { Recovery } from './recover.ts';
import type { Walk, WalkedTag } from '../tags/tag-walk.ts';

/**
 * Judges every tag of a text that has no partner, as the parser would one by one: it stops at
 * the first, and to parse the text again for each takes its time. The text is known to have one.
 *
 * @returns what has to go before the rest can be parsed
 */
export function judgePairs({ steps }: Walk, recovery: Recovery): Edit[] {
  const edits: Edit[] = [];
  let open: WalkedTag[] = [];
  const isOpen = (tag: WalkedTag | undefined) => tag !== undefined && open.includes(tag);
  const add = (found: readonly Edit[]) => {
    edits.push(...found);
    open = open.filter(({ at }) => !recovery.isGone(at));
  };
  const leave = (tag: WalkedTag) => {
    add(recovery.judgeUnclosed(tag.at));
    open = open.filter((one) => one !== tag);
  };
  for (const step of steps) {
    if (recovery.isFull) return edits;
    if (step.kind === 'leave') {
      if (!isStrict(step.node)) continue;
      for (let last = open.at(-1); last?.path.includes(step.node); last = open.at(-1)) leave(last);
    } else if (!recovery.isGone(step.at)) {
      if (step.kind === 'open') open.push(step);
      else close(step);
    }
  }
  // The end of the text is told of the first of them.
  for (let [first] = open; first && !recovery.isFull; [first] = open) leave(first);
  return edits;

  function close(tag: WalkedTag): void {
    for (let last = open.at(-1); ; last = open.at(-1)) {
      if (last?.name === tag.name && !isLate(last, tag)) {
        open.pop();
        return;
      }
      add(recovery.judgeClosing(tag.at, last?.at));
      // What was opened in vain is gone, and the one before it may be the partner.
      if (recovery.isGone(tag.at) || last === undefined || isOpen(last)) return;
    }
  }
}

/** Whether a tag closes within a paragraph what was opened before it. */
function isLate(opened: WalkedTag, { path }: WalkedTag): boolean {
  const paragraph = path.find(({ type }) => type === 'paragraph');
  return paragraph !== undefined && !opened.path.includes(paragraph);
}

import type { Reading } from '../reading.ts';
import type { Block } from '../text/block.ts';
import { labelOf } from '../text/labels.ts';
import { firstSentence, plain } from '../text/plain.ts';
import type { Concept, Section } from './concept.ts';
import { isHollow, isLead, wholeOf } from './statements.ts';

/** Why it happened: the items of a list, or one cause that is told in prose. */
export const rootCauses: Concept = {
  name: 'rootCauses',
  heading:
    /^(?:the |primary |main |identified |likely |underlying |technical |confirmed |suspected |our )*(?:root[- ]?causes?|causes?)\b(?!.*\b(?:remediation|fix|actions?)\b)|\broot[- ]causes?(?: analysis| identified)?$|^(?:the )?(?:fault|culprit)$|^what caused\b|^rca\b/,
  take(section, reading) {
    const { blocks, part, top } = section;
    if (part !== top && isProse(section, reading)) {
      continueProse(blocks, reading);
      return;
    }
    const items = blocks.filter(({ kind, text }) => kind === 'item' && !isHollow(text));
    const lead = blocks.find(({ kind }) => kind === 'paragraph');
    const isList =
      items.length > 0 &&
      (!lead || lead.from > items[0]!.from || isLead(lead.text) || items.length > 1);
    if (isList) for (const item of items) takeCause(item, reading);
    else {
      const found = wholeOf(blocks, reading);
      if (!found) return;
      reading.out.rootCauses.push({
        ...found,
        value: { title: firstSentence(found.value), text: found.value },
      });
    }
  },
};

/** True when the causes of this section are told in running text so far. */
function isProse({ top }: Section, reading: Reading) {
  const last = reading.out.rootCauses.at(-1);
  return (
    last?.value.text !== undefined &&
    last.lines.from > top.line &&
    !/^\s*(?:[-*+]|\d+[.)])\s/.test(reading.lines[last.lines.from - 1] ?? '')
  );
}

function continueProse(blocks: Block[], reading: Reading) {
  const last = reading.out.rootCauses.at(-1)!;
  const found = wholeOf(blocks, reading);
  if (!found) return;
  last.lines = { from: last.lines.from, to: found.lines.to };
  last.value = { ...last.value, text: `${last.value.text}\n\n${found.value}` };
  reading.place(last.lines);
}

/** One cause of a list: its bold beginning, or what stands before a dash, is its title. */
function takeCause(item: Block, reading: Reading): void {
  const { title, text } = titled(reading.textOf(item));
  reading.out.rootCauses.push(reading.taken({ title, ...(text && { text }) }, item));
}

/** Parts the title of an item from the rest of it. */
export function titled(text: string): { title: string; text?: string } {
  const label = labelOf(text);
  if (label && label.isBold) {
    const value = label.value.replace(/^(?:[-–—:]|->|→)\s*/, '');
    return { title: plain(label.label), ...(value && { text: value }) };
  }
  const bold =
    /^(?:[\p{Extended_Pictographic}\ufe0f\s]*)(?:\*\*|__)([^*_\n]{3,160})(?:\*\*|__)/u.exec(
      text.slice(0, 240),
    );
  if (bold) {
    const value = text.slice(bold[0].length).replace(/^\s*(?:[-–—:.]|->|→)?\s*/, '');
    return { title: plain(bold[1]!).replace(/[:.]$/, ''), ...(value && { text: value }) };
  }
  // What is listed below an item is no part of its name.
  const title = firstSentence(text.split(/\n\s*(?:[-*+•]|\d{1,3}[.)])\s/)[0]!);
  return { title, ...(plain(text).replace(/[.:]$/, '') !== title && { text }) };
}

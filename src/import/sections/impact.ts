import type { Block } from '../text/block.ts';
import type { Reading } from '../reading.ts';
import { plain } from '../text/plain.ts';
import type { Concept } from './concept.ts';
import { bySentence, isBareLink, isHollow, isLead, statementsOf } from './statements.ts';

/** Whom it hurt and how: each item, and each paragraph that leads to none. */
export const impact: Concept = {
  name: 'impact',
  heading:
    /\bimpacts?\b(?!.*\b(?:analysis of|reduction)\b)|^affected (?:users|customers|systems)$|^(?:blast radius|consequences|effects?|symptoms)$/,
  take(section, reading) {
    const { blocks } = section;
    statementsOf(section, reading);
    for (const table of blocks) if (table.kind === 'table') takeRows(table, reading);
    for (const block of withFences(blocks).flatMap((one) =>
      one.kind === 'paragraph' ? bySentence(one) : [one],
    )) {
      if (block.kind !== 'item' && block.kind !== 'paragraph') continue;
      if (isHollow(block.text) && block.children.length === 0) continue;
      if (block.kind === 'paragraph' && (isLead(block.text) || isBareLink(block.text))) continue;
      reading.out.impact.push(reading.taken(reading.textOf(block), block));
    }
  },
};

/** Rows of a table without a head: what was hurt, and how much. */
function takeRows({ head, headTo, rows, from }: Block, reading: Reading): void {
  if (head!.length !== 2 || head!.some((cell) => cell !== '')) return;
  for (const { cells, line, to } of rows!) {
    const [name, value] = cells;
    if (!name || !value || /^0\b/.test(value) || /^time in\b/i.test(name)) continue;
    reading.out.impact.push(reading.taken(`${plain(name)}: ${plain(value)}`, { from: line, to }));
  }
  reading.hush({ from, to: headTo! });
}

/** A paragraph that leads to a fence, together with it. */
function withFences(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) => {
    const next = blocks[index + 1];
    if (block.kind !== 'paragraph' || next?.kind !== 'fence' || !isLead(block.text)) return block;
    return { ...block, to: next.to, text: `${block.text}\n\n\`\`\`\n${next.text}\n\`\`\`` };
  });
}

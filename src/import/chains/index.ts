import type { Reading } from '../reading.ts';
import type { Block } from '../text/blocks.ts';
import { labelOf } from '../text/labels.ts';
import { everyPart, type Part } from '../text/outline.ts';
import { headingKey, plain, undecorated } from '../text/plain.ts';
import { Chains } from './collect.ts';
import { whyOf } from './marker.ts';
import { takeEchoes } from './echoes.ts';
import { isNested, takeNested } from './nested.ts';

/** Headings of sections in which a question is a why. */
export const WHYS = /\b(?:five|5|ten|10|n)[\s-]*whys?\b|\bwhy[\s-]*(?:analysis|chain|s)\b|^whys$/;
const EVIDENCE = /^(?:evidence|proof|data|source|validation)\b/;
const ROOT =
  /^(?:the |final |ultimate |primary |updated )?root cause(?: #?\d{1,2})?(?: identified)?$/;
const PROBLEM =
  /^(?:problem|issue|incident|symptom|failure|question)(?:\s*(?:statement|#?\d{1,2}|[a-e]))?\b\s*[:.–-]?\s*/i;

/** Takes every chain of whys of a document, whatever form it has. */
export function takeChains(root: Part, reading: Reading): void {
  const chains = new Chains(reading);
  for (const part of everyPart(root)) takePart(part, chains, reading);
  chains.close();
}

function takePart(part: Part, chains: Chains, reading: Reading): void {
  const inChain = isAbove(part, WHYS);
  const heading = { from: part.line, to: part.line };
  const [first] = part.blocks;
  // "**WHY 1:** Why did it stop?" is one line, label and question.
  const isLine = part.level >= 7 && first?.from === part.line && first.kind === 'paragraph';
  const said = isLine ? `${part.heading}: ${first.text}` : part.heading;
  const marker = part.line > 0 ? whyOf(said, undefined, inChain && part.level >= 3) : undefined;
  const key = headingKey(part.heading);
  if (part.level >= 7 && ROOT.test(key) && part.blocks[0]) {
    chains.rootCause(part.blocks[0].text, { from: part.line, to: part.blocks[0].to });
    return;
  }
  if (marker) chains.why(marker, part.line, isLine ? first.to : part.line);
  else if (chains.isOpen && /^(?:evidence|proof)\b/.test(key)) {
    for (const block of part.blocks) {
      if (block.kind === 'fence' || block.kind === 'item' || block.kind === 'paragraph') {
        chains.evidence(reading.textOf(block), { from: block.from, to: block.to });
      }
    }
    return;
  } else if (part.line > 0) {
    const problem = PROBLEM.exec(undecorated(part.heading));
    if (problem && (inChain || /\d/.test(problem[0])) && hasWhys(part)) {
      const title = undecorated(part.heading);
      chains.begin(reading.taken(title.slice(problem[0].length) || title, heading));
    } else if (!part.parent || part.level <= 6) {
      chains.end();
      if (
        inChain &&
        /^problem(?: statement| description)?$/.test(key) &&
        first?.kind === 'paragraph'
      ) {
        chains.begin(reading.taken(plain(first.text), { from: first.from, to: first.to }));
      }
    }
  }
  takeBlocks(
    marker && isLine ? part.blocks.slice(1) : part.blocks,
    chains,
    reading,
    inChain,
    marker !== undefined,
  );
}

function takeBlocks(
  blocks: readonly Block[],
  chains: Chains,
  reading: Reading,
  inChain: boolean,
  isWhy: boolean,
): void {
  if (inChain && takeEchoes(blocks, chains, reading)) return;
  for (const block of blocks) {
    if (block.kind === 'table') {
      takeTable(block, chains, reading);
      continue;
    }
    if (inChain && isNested(block)) {
      takeNested(block, reading);
      continue;
    }
    if (block.kind === 'item' || block.kind === 'paragraph') {
      const number =
        block.kind === 'item' && /^\d/.test(block.marker!)
          ? Number.parseInt(block.marker!, 10)
          : undefined;
      const marker = whyOf(block.text, number, inChain);
      // A question in running text is no why: it has a number, or stands in a section of whys.
      if (marker && (inChain || marker.level !== undefined)) {
        const own = block.from + block.text.split('\n').length - 1;
        chains.why(marker, block.from, own);
        for (const child of block.children) chains.below(child);
        continue;
      }
      const label = labelOf(block.text);
      if (
        label &&
        inChain &&
        /^(?:the )?problem(?: statement)?$/.test(headingKey(label.label)) &&
        label.value !== ''
      ) {
        chains.begin(reading.taken(plain(label.value), block));
        continue;
      }
      if (inChain && label && ROOT.test(headingKey(label.label)) && label.value !== '') {
        chains.rootCause(label.value, block);
        continue;
      }
    }
    if (isWhy || chains.isOpen) chains.below(block);
  }
}

/** Rows whose first cell numbers a why: what it found stands in the second. */
function takeTable(table: Block, chains: Chains, reading: Reading): void {
  let found = false;
  for (const { cells, line } of table.rows!) {
    const marker = whyOf(cells[0] ?? '');
    if (!marker || marker.level === undefined || !cells[1]) continue;
    const question = marker.question ?? (marker.isStatement ? marker.answer : undefined);
    chains.why(
      { ...marker, ...(question && { question }), answer: plain(cells[1]), isStatement: false },
      line,
      line,
    );
    for (const [index, cell] of cells.entries()) {
      if (index > 1 && cell !== '' && EVIDENCE.test(headingKey(table.head![index] ?? '')))
        chains.evidence(cell, { from: line, to: line });
    }
    found = true;
  }
  if (found) {
    chains.close();
    reading.hush({ from: table.from, to: table.from + 1 });
  }
}

function isAbove(part: Part, form: RegExp): boolean {
  for (let above: Part | undefined = part; above; above = above.parent) {
    if (above.line > 0 && form.test(headingKey(above.heading))) return true;
  }
  return false;
}

const hasWhys = (part: Part) =>
  part.parts.some((one) => whyOf(one.heading, undefined, true)) ||
  part.blocks.some((block) => whyOf(block.text, 1, true) !== undefined);

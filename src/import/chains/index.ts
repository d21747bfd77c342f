import type { Reading } from '../reading.ts';
import { namesIncident } from '../sections/index.ts';
import type { Block } from '../text/block.ts';
import { labelOf } from '../text/labels.ts';
import { everyPart, type Part } from '../text/outline.ts';
import { headingKey, plain, undecorated } from '../text/plain.ts';
import { Chains } from './collect.ts';
import { whyOf } from './marker.ts';
import { takeEchoes } from './echoes.ts';
import { problemAbove } from './problem.ts';
import { takeStatements } from './statements.ts';
import { takeTable } from './table.ts';
import { isNested, takeNested } from './nested.ts';

/** Headings of sections in which a question is a why. */
export const WHYS = /\b(?:five|5|ten|10|n)[\s-]*whys?\b|\bwhy[\s-]*(?:analysis|chain|s)\b|^whys$/;
const EVIDENCE = /^(?:supporting )?(?:evidence|proof)\b/;
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
  else if (chains.isOpen && EVIDENCE.test(key)) {
    for (const block of part.blocks) {
      if (block.kind === 'fence' || block.kind === 'item' || block.kind === 'paragraph') {
        chains.evidence(reading.textOf(block), { from: block.from, to: block.to });
      }
    }
    return;
  } else if (chains.isRooted && part.level >= 7 && EVIDENCE.test(key)) {
    takeRootEvidence(part.blocks, chains, reading);
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
  const above = part.line > 0 && WHYS.test(key) ? problemAbove(part) : undefined;
  if (above) chains.begin(reading.taken(plain(above.text), above, ABOVE));
  const isOfWhys = WHYS.test(key) && !namesIncident(part);
  if ((isOfWhys || (inChain && PROBLEM.test(undecorated(part.heading)))) && !marker) {
    if (takeStatements(part.blocks, chains)) return;
  }
  takeBlocks(
    marker && isLine ? part.blocks.slice(1) : part.blocks,
    chains,
    reading,
    inChain,
    marker !== undefined,
  );
}

/** What proves the root cause: the line of the label, and the items and code right below it. */
function takeRootEvidence(blocks: readonly Block[], chains: Chains, reading: Reading): void {
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'item' && block.kind !== 'fence' && index > 0) return;
    if (!['item', 'fence', 'paragraph'].includes(block.kind)) return;
    chains.evidence(reading.textOf(block), { from: block.from, to: block.to });
  }
}

const ABOVE = 'It stands above the first why, and nothing calls it the problem.';

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
    if (isWhy || chains.isOpen || chains.isRooted) chains.below(block);
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

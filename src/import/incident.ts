import { account } from './account.ts';
import { takeCascade } from './cascade.ts';
import { takeChains, WHYS } from './chains/index.ts';
import type { Reading } from './reading.ts';
import { isActionTable, takeActionTable } from './sections/action-table.ts';
import type { Concept } from './sections/concept.ts';
import { takeMetadata } from './metadata.ts';
import { topicOf } from './sections/index.ts';
import { isMetricTable, takeMetricTable } from './sections/metrics.ts';
import { takeLoneLink } from './sections/references.ts';
import { isTimeTable, takeRows } from './sections/time-table.ts';
import { headingDay, looksLikeTimeline, noteDay, takeEntries } from './sections/timeline.ts';
import { isHint, isLead } from './sections/statements.ts';
import { everyBlock, type Block } from './text/block.ts';
import { labelOf } from './text/labels.ts';
import { everyPart, lastLineOf, type Part } from './text/outline.ts';
import { headingKey } from './text/plain.ts';
import { takeTitle } from './title.ts';
import { takeProse } from './prose.ts';
import { takeTimes } from './times.ts';

/** Takes what an outline tells of one incident into a reading, and accounts for its lines. */
export function readIncident(root: Part, reading: Reading, from: number, to: number): void {
  takeTitle(root, reading);
  const parts = [...everyPart(root)].map((part) => ({ part, ...conceptIn(part) }));
  // Zone and day may stand anywhere above the times, in a section of their own too.
  for (const { part, concept } of parts) if (!concept) noteTimes(part, reading);
  for (const { part } of parts) takeMetadata(part, reading);
  takeChains(root, reading);
  for (const { part, concept, top } of parts) {
    const blocks = part.blocks.filter((block) => !isDone(block, reading));
    const path = pathFrom(top ?? part, part);
    noteDay(part, reading);
    if (concept?.take) concept.take({ part, blocks, path, top: top! }, reading);
    else takeLoose(blocks, path, concept, reading);
  }
  takeIntro(root, reading);
  for (const { part, concept } of parts) {
    if (concept?.name === 'references') continue;
    for (const block of part.blocks) if (block.kind === 'paragraph') takeLoneLink(block, reading);
  }
  takeProse(root, reading);
  takeTimes(root, reading);
  finish(root, reading, from, to);
}

/** The concept of a part's own heading, or of the nearest above that passes it on. */
function conceptIn(part: Part): { concept?: Concept; top?: Part } {
  for (let above: Part | undefined = part; above && above.line > 0; above = above.parent) {
    if (above !== part && WHYS.test(headingKey(part.heading))) return {};
    const concept = topicOf(above);
    if (concept) return { concept, top: above };
  }
  return {};
}

function pathFrom(top: Part, part: Part): string[] {
  const path: string[] = [];
  for (let above: Part | undefined = part; above; above = above.parent) {
    path.unshift(above.heading);
    if (above === top) break;
  }
  // The heading over "Completed" or "In progress" may name the phase.
  if (top.parent && top.parent.level > 1) path.unshift(top.parent.heading);
  return path;
}

/** True for a block all of whose lines were taken, or that takes part in a chain. */
const isDone = (block: Block, reading: Reading) =>
  reading.isPlaced(block.from) && reading.isPlaced(block.to);

function noteTimes(part: Part, reading: Reading): void {
  for (const block of part.blocks) {
    if (block.kind === 'paragraph' && block.text.length < 120 && /\btimes?\b/i.test(block.text)) {
      reading.calendar.note(block.text, headingDay(block.text));
      if (block.text.length < 60) reading.hush(block);
    }
  }
}

/** What stands under no heading that we know: tables and lists that show by themselves what they are. */
function takeLoose(
  blocks: Block[],
  path: string[],
  concept: Concept | undefined,
  reading: Reading,
): void {
  if (looksLikeTimeline(blocks)) takeEntries(blocks, reading);
  for (const block of blocks) {
    if (isDone(block, reading)) continue;
    if (block.kind === 'table') {
      if (isTimeTable(block)) takeRows(block, reading);
      else if (isMetricTable(block)) takeMetricTable(block, reading);
      else if (isActionTable(block)) takeActionTable(block, path, reading);
    } else if (block.kind === 'fence' || concept?.name === 'whys') takeCascade(block, reading);
  }
}

/** The text between the title and the first heading, where no section is a summary. */
function takeIntro(root: Part, reading: Reading): void {
  if (reading.out.summary) return;
  const [first] = root.parts;
  const intro = root.blocks.some(isProse)
    ? root
    : first?.level === 1 && !topicOf(first)
      ? first
      : undefined;
  const prose = intro?.blocks.filter((block) => isProse(block) && !isDone(block, reading)) ?? [];
  if (prose.length === 0) return;
  const texts = prose.map((block) => reading.textOf(block));
  const from = prose[0]!.from;
  const end = prose.findIndex((block, index) => index > 0 && block.from > prose[index - 1]!.to + 2);
  const last = (end === -1 ? prose : prose.slice(0, end)).at(-1)!;
  reading.out.summary = reading.taken(
    texts.slice(0, prose.indexOf(last) + 1).join('\n\n'),
    { from, to: last.to },
    'No section is called a summary; the beginning of the document was taken.',
  );
}

const isProse = ({ kind, text }: Block) =>
  kind === 'paragraph' &&
  text.length > 60 &&
  !isHint(text) &&
  !/^\*\*[^]*\*\*$|^[[(<!]|^https?:/.test(text) &&
  !labelOf(text, true);

function finish(root: Part, reading: Reading, from: number, to: number): void {
  const headings = new Map<number, number>();
  const comments = new Set<number>();
  const fences: Block[] = [];
  for (const part of everyPart(root)) {
    if (part.line > 0 && !part.blocks.some((block) => block.from === part.line)) {
      headings.set(part.line, lastLineOf(part));
    }
    fences.push(...[...everyBlock(part.blocks)].filter(({ kind }) => kind === 'fence'));
    for (const block of part.blocks) {
      if (block.kind === 'comment') {
        if (TOOL.test(block.text)) reading.hush(block);
        for (let line = block.from; line <= block.to; line++) comments.add(line);
      }
      if (block.kind === 'item' && block.children.length > 0 && isLead(block.text))
        headings.set(block.from, block.to);
    }
  }
  account(reading, { from, to }, { headings, comments, fences });
}

/** A comment that sets a tool. */
const TOOL = /^<!--\s*(?:markdown-?lint|prettier|markdown-link-check|eslint|vale|cspell|toc\b)/i;

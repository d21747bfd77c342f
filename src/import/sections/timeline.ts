import { precisionOf } from '../../model/time.ts';
import type { Reading } from '../reading.ts';
import { everyBlock, type Block } from '../text/block.ts';
import { plain } from '../text/plain.ts';
import { stampOf, type Stamp } from '../values/stamp.ts';
import type { Part } from '../text/outline.ts';
import { statedZone } from '../values/zones.ts';
import type { Concept, Section } from './concept.ts';
import { wholeOf } from './statements.ts';
import { byStamp, withColons } from './stamped.ts';
import { takeRows } from './time-table.ts';

/** What happened when: rows of a table, items, paragraphs or headings that begin with a time. */
export const timeline: Concept = {
  name: 'timeline',
  heading:
    /^(?:(?:incident|event|outage|detailed|full) )?(?:time-?line|chronology|log of events|event log|sequence of events|history of events)\b|\btimeline$/,
  take: takeTimeline,
};

/** Takes the entries of a section; a heading that is itself a time makes one entry of all below it. */
function takeTimeline(section: Section, reading: Reading): void {
  const { part, blocks, top } = section;
  if (part.line > 0) {
    const stamp = stampOf(plain(part.heading));
    reading.calendar.note(part.heading, part === top ? headingDay(part.heading) : stamp);
    if (part !== top && stamp && isWhole(stamp) && takeBelow(stamp, section, reading)) return;
  }
  takeEntries(blocks, reading);
}

/** A day anywhere in a heading such as "Timeline - May 29, 2021". */
export function headingDay(heading: string): Stamp | undefined {
  for (const word of plain(heading)
    .slice(0, 200)
    .matchAll(/(?<![\w/.-])\w/g)) {
    const stamp = stampOf(plain(heading).slice(word.index, word.index + 40));
    if (stamp?.date) return { ...stamp, rest: '' };
  }
  return undefined;
}

/** "## July 22": the day of what stands below, wherever the heading is. */
export function noteDay({ line, heading }: Part, reading: Reading): void {
  const stamp = line > 0 ? stampOf(plain(heading)) : undefined;
  if (stamp?.date && !stamp.time && isWhole(stamp)) reading.calendar.setDay(stamp.date);
}

/** True for a heading that says a time and no more. */
const isWhole = (stamp: Stamp) => stamp.rest === '' || /^[\W_]*$/.test(stamp.rest);

function takeBelow(stamp: Stamp, { part, blocks }: Section, reading: Reading): boolean {
  // "### 2020-02-20" over entries with times of their own is their day.
  if (!stamp.time && blocks.some((block) => stampOf(block.text)?.time)) {
    if (stamp.date) reading.calendar.setDay(stamp.date);
    return false;
  }
  const moment = reading.calendar.momentOf(stamp);
  if (!moment) return false;
  const found = wholeOf(blocks, reading);
  if (!found) return false;
  const lines = { from: part.line, to: found.lines.to };
  reading.out.timeline.push(
    reading.taken({ at: moment.at, text: found.value }, lines, moment.guess),
  );
  return true;
}

/** Takes the entries of some blocks, in order. */
export function takeEntries(given: readonly Block[], reading: Reading): void {
  const blocks = withColons(given);
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!;
    if (block.kind === 'table') takeRows(block, reading);
    if (block.kind === 'item') takeEntry(block, block.text, reading);
    if (block.kind !== 'paragraph') continue;
    const stamp = stampOf(block.text);
    const isZone = statedZone(block.text) !== undefined && block.text.length < 120;
    if (!stamp || (!stamp.isParted && !stamp.time) || (isZone && !stamp.time)) {
      const isNote = statedZone(block.text) !== undefined && block.text.length < 200;
      if (isNote || block.text.length < 80) {
        reading.calendar.note(block.text, stamp ?? (isNote ? headingDay(block.text) : undefined));
      }
      if (isNote && block.text.length < 60) reading.hush(block);
    } else if (
      stamp.rest === '' &&
      blocks[at + 1]?.kind === 'paragraph' &&
      stamp.date &&
      !stamp.time
    ) {
      reading.calendar.note('', stamp);
      reading.hush(block);
    } else for (const one of byStamp(block)) takeEntry(one, one.text, reading);
  }
}

function takeEntry(block: Block, text: string, reading: Reading): void {
  const stamp = stampOf(text);
  if (!stamp || stamp.isOpen || (!stamp.time && !stamp.isParted)) {
    for (const child of block.children)
      if (child.kind === 'item') takeEntry(child, child.text, reading);
    return;
  }
  const { started } = reading.out.times;
  if (stamp.relative !== undefined && started && precisionOf(started.value) === 'instant')
    reading.calendar.setZero(started.value);
  const moment = reading.calendar.momentOf(stamp);
  if (!moment) return;
  const whole = reading.textOf(block);
  const said = stamp.rest + whole.slice(text.length);
  if (plain(said) === '') return;
  reading.out.timeline.push(
    reading.taken({ at: moment.at, text: said.trim() }, block, moment.guess),
  );
}

/** True when most items of some blocks begin with a time: a timeline under another name. */
export function looksLikeTimeline(blocks: readonly Block[]): boolean {
  const items = [...everyBlock(blocks.slice(0, 200))].filter(
    ({ kind }) => kind === 'item' || kind === 'paragraph',
  );
  const stamped = items.filter(({ text }) => {
    const stamp = stampOf(text);
    return stamp?.time !== undefined && stamp.rest !== '';
  });
  return stamped.length >= 2 && stamped.length * 3 >= items.length;
}

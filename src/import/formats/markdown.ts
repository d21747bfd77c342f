import { readIncident } from '../incident.ts';
import { Reading } from '../reading.ts';
import { conceptOf, topicOf } from '../sections/index.ts';
import { headingDay } from '../sections/timeline.ts';
import { fieldOf } from '../sections/fields.ts';
import { headingKey } from '../text/plain.ts';
import { everyBlock } from '../text/block.ts';
import { blocksOf } from '../text/blocks.ts';
import { outlineOf, type Part } from '../text/outline.ts';
import { orderIn } from '../values/dates.ts';
import { Calendar } from '../values/moments.ts';
import { stampOf } from '../values/stamp.ts';
import type { Format, Prepared } from './format.ts';
import { headOf, takeHead } from './front-matter.ts';

/** Markdown, and any text: what has no headings ends in the rest. */
export const markdown: Format = {
  name: 'markdown',
  detect: () => true,
  read(source) {
    const head = headOf(source.lines);
    const body = source.lines.slice(head.length);
    const definitions = definitionsIn(body);
    const starts = incidentStarts(body).map((line) => line + head.length);
    const order = orderIn(source.text.slice(0, 200_000));
    return starts.map((start, index) => {
      const from = index === 0 ? 1 : start;
      const to = (starts[index + 1] ?? source.lines.length + 1) - 1;
      const reading = new Reading(source.name, source.lines, new Calendar(order), definitions);
      const bodyFrom = starts.length === 1 ? head.length : start - 1;
      for (const line of source.lines.slice(head.length, starts[0]! - 1))
        reading.calendar.note(line, undefined);
      const outline = outlineOf(source.lines.slice(bodyFrom, to), bodyFrom, isTopic);
      setDay(outline, source, reading);
      if (index === 0) {
        takeHead(head, reading);
        if (head.length > 0) hushFences(source.lines, head.length, reading);
        reading.out.notes.push(...source.notes);
        if (head.fault) reading.out.notes.push({ line: 1, message: head.fault });
      }
      readIncident(outline, reading, from, to);
      return reading.out;
    });
  },
};

/** A bold label counts as a heading where what stands around it has no topic of its own. */
function isTopic(label: string, under: Part): boolean {
  for (let above: Part | undefined = under; above && above.line > 0; above = above.parent) {
    const concept = topicOf(above);
    if (concept && !['other', 'whys', 'cascade'].includes(concept.name)) return false;
  }
  return (
    conceptOf(label) !== undefined &&
    fieldOf(label) === undefined &&
    headingKey(label) !== 'description'
  );
}

/** The day that a title or the name of the file gives to times without one. */
function setDay(outline: Part, source: Prepared, { calendar }: Reading): void {
  const name = source.name.split(/[\\/]/).at(-1)!;
  const title = outline.parts[0]?.heading ?? '';
  for (const text of [stampOf(name)?.date ? name : '', headingDay(title) ? title : '']) {
    const stamp = text === '' ? undefined : (stampOf(text) ?? headingDay(text));
    const date = stamp?.date ?? headingDay(text)?.date;
    if (date) calendar.setDay(date);
  }
  calendar.note(title, undefined);
}

function hushFences(lines: readonly string[], length: number, reading: Reading): void {
  for (let line = 1; line <= length; line++) {
    if (/^(?:---|\+\+\+)\s*$|^\s*#/.test(lines[line - 1]!)) reading.hush({ from: line, to: line });
  }
}

/**
 * Where the incidents of a document begin. Several headings of the first level, each with
 * sections of an incident below it, are several incidents; so are those of a log, whose
 * headings of the second level all have a day.
 */
function incidentStarts(body: readonly string[]): number[] {
  const headings = blocksOf(body).filter(({ kind }) => kind === 'heading');
  const tops = headings.filter(({ level, text }) => level === 1 && !conceptOf(text));
  if (tops.length > MOST_INCIDENTS) return [1];
  const whole = tops.filter(({ from }, index) => {
    const next = tops[index + 1]?.from ?? Infinity;
    const below = headings.filter((one) => one.from > from && one.from < next);
    const topics = new Set(below.map(({ text }) => conceptOf(text)?.name ?? ''));
    return TOPICS.filter((name) => topics.has(name)).length >= 2;
  });
  if (whole.length >= 2) return whole.map(({ from }) => from);
  const entries = headings.filter(({ level }) => level === 2);
  const isLog =
    tops.length === 1 &&
    entries.length >= 2 &&
    entries.every(({ text }) => !conceptOf(text) && headingDay(text) !== undefined);
  return isLog ? entries.map(({ from }) => from) : [1];
}

/** A document with more headings of the first level is no list of incidents. */
const MOST_INCIDENTS = 200;

const TOPICS = ['timeline', 'impact', 'rootCauses', 'summary', 'whys'];

function definitionsIn(body: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { kind, text } of everyBlock(blocksOf(body))) {
    const match =
      kind === 'definition'
        ? /^\[([^\]]+)\]:\s*<?(\S+?)>?(?:\s|$)/.exec(text.slice(0, 2000))
        : null;
    if (match) found.set(match[1]!.toLowerCase(), match[2]!);
  }
  return found;
}

import { toMs } from '../model/time.ts';
import type { Lines, Milestone, Taken } from './extraction.ts';
import { SENTENCE } from './prose.ts';
import type { Reading } from './reading.ts';
import { everyPart, type Part } from './text/outline.ts';
import { headingKey, plain } from './text/plain.ts';
import { dayAt } from './values/dates.ts';
import { TROUBLE } from './values/milestones.ts';
import type { FoundMoment } from './values/moments.ts';
import { stampOf, type Stamp } from './values/stamp.ts';

/** A text short enough for a message. */
export const shown = (text: string) => {
  const said = plain(text);
  return said.length > 60 ? `${said.slice(0, 60)} …` : said;
};

/** The moment of a stamp in a text; a time alone has the one day of that text, or of the timeline. */
export function momentIn(text: string, stamp: Stamp, reading: Reading): FoundMoment | undefined {
  if (!stamp.time) return undefined;
  const { out, calendar } = reading;
  if (stamp.date) return calendar.peek(stamp);
  const told = [...text.matchAll(/(?<![\w/.-])\w/g)].flatMap(
    ({ index }) => dayAt(text.slice(index, index + 40)) ?? [],
  );
  const [date] = told;
  if (date && new Set(told.map((one) => calendar.dayOf(one))).size === 1)
    return calendar.peek({ ...stamp, date });
  const days = new Set(out.timeline.map(({ value }) => /\d{4}-\d\d-\d\d/.exec(value.at)?.[0]));
  return told.length === 0 && days.size <= 1 ? calendar.peek(stamp) : undefined;
}

/** The one time that the text on how it was noticed tells. */
export function byDetection(reading: Reading): void {
  const { out } = reading;
  if (out.times.detected || !out.detection) return;
  const text = plain(out.detection.value.slice(0, 2000));
  const stamps = [...text.matchAll(/\bat\s+(?=\d{1,2}[:\d]|\d{4}-)/gi)].flatMap(({ index }) => {
    const stamp = stampOf(text.slice(index + 3, index + 60));
    return stamp?.time ? [stamp] : [];
  });
  const moment = stamps.length === 1 ? momentIn(text, stamps[0]!, reading) : undefined;
  if (moment) out.times.detected = reading.cited(moment.at, out.detection.lines, SENTENCE);
}

const AT = String.raw`[^.;]{0,30}?\s(?:at|around|on)\s+(?=[\d~A-Z])`;
/** What a sentence says of a milestone, before "at" and a time. */
const told: [Milestone, RegExp][] = [
  [
    'started',
    new RegExp(
      String.raw`\b(?:${TROUBLE}|impact|disruption|degradation|downtime)\b[^.;]{0,40}\b(?:began|started)\b${AT}`,
      'i',
    ),
  ],
  [
    'detected',
    new RegExp(
      String.raw`\b(?:detected|noticed|discovered|alerted|paged|became aware)\b${AT}`,
      'i',
    ),
  ],
  ['mitigated', new RegExp(String.raw`\b(?:was|were|fully) mitigated\b${AT}`, 'i')],
  [
    'resolved',
    new RegExp(
      String.raw`\b(?:was|were|fully|completely) (?:resolved|restored|recovered|fixed)\b${AT}`,
      'i',
    ),
  ],
];
const TELLS =
  /^(?:executive |incident |issue )?(?:summary|overview|tl;?dr|what happened|impact|detection|resolution|recovery)\b/;

/** "It was resolved at 18:46 UTC", in the texts that tell of the whole. */
export function bySentence(root: Part, reading: Reading): void {
  const { out } = reading;
  const texts: { text: string; lines: Lines }[] = out.summary
    ? [{ text: out.summary.value, lines: out.summary.lines }]
    : [];
  for (const part of everyPart(root)) {
    if (!TELLS.test(headingKey(part.heading))) continue;
    for (const block of part.blocks) texts.push({ text: block.text, lines: block });
  }
  for (const [milestone, form] of told) {
    const found = texts.flatMap(({ text, lines }): Taken<string>[] => {
      const said = plain(text.slice(0, 3000));
      const match = form.exec(said);
      // What was noticed or mended so may be the cause, or nothing.
      const before = said
        .slice(0, match?.index)
        .split(/[.!?;]\s/)
        .at(-1)!;
      const isOther = /\b(?:causes?|not|never)\b|n't/.test(before.slice(-60));
      const stamp =
        match && !isOther && stampOf(said.slice(match.index + match[0].length).slice(0, 60));
      const moment = stamp ? momentIn(said, stamp, reading) : undefined;
      return moment ? [reading.cited(moment.at, lines, SENTENCE)] : [];
    });
    if (new Set(found.map(({ value }) => toMs(value))).size === 1)
      out.times[milestone] ??= found[0]!;
  }
}

import { toMs } from '../model/time.ts';
import type { Milestone } from './extraction.ts';
import type { Reading } from './reading.ts';
import { everyBlock, type Block } from './text/block.ts';
import { everyPart, type Part } from './text/outline.ts';
import { headingKey, plain } from './text/plain.ts';
import { momentIn, shown } from './times-in-prose.ts';
import { stampOf, type Stamp } from './values/stamp.ts';

const HARM =
  /\b(?:outage|unavailable|down|broken|impact|degrad|unable|fail|error|incident|no builds|affected)/i;
const OPENING = /(?:\b(?:from|between)\s+|\()(?=[\d~A-Z])/gi;
/** Labels whose value is the span of the incident. */
const SPAN =
  /^\W*(?:(?:incident|outage|impact|downtime|affected)[ -])?(?:when|date|date and time|date\/time|time|times|duration|window|period|outage|downtime|time ?frame)(?: \([A-Z]{2,4}\))?\W*:\W*(?=[\d~A-Z])/i;

const BETWEEN = /\s+(?:to|until|and|till|through)\s+|\s*(?:=>|[-–—→])\s*/gi;

/** The stamps on both sides of the first sign or word that parts two times. */
function endsIn(text: string): [Stamp, Stamp] | [] {
  for (const { index, 0: sign } of text.matchAll(BETWEEN)) {
    const start = stampOf(text.slice(0, index));
    const end = stampOf(text.slice(index + sign.length));
    if (start?.time && start.rest === '' && end?.time) return [start, end];
  }
  return [];
}

/** The spans of time that a text tells: "from 16:58 to 18:46 UTC". */
function spansIn(text: string, reading: Reading): { from: string; to: string; guess: string }[] {
  const label = SPAN.exec(text.slice(0, 80));
  const starts = [
    ...(label
      ? [{ index: 0, head: label[0] }]
      : /^[\d~]/.test(text)
        ? [{ index: 0, head: '' }]
        : []),
    ...[...text.matchAll(OPENING)].map((match) => ({ index: match.index, head: match[0] })),
  ];
  return starts.flatMap(({ index, head }) => {
    const said = text.slice(index + head.length, index + head.length + 120);
    const [start, end] = endsIn(said);
    if (!start || !end) return [];
    const zone = start.zone ?? end.zone;
    const from = momentIn(text, { ...start, ...(zone && { zone }) }, reading);
    const date = end.date ?? start.date;
    const to = momentIn(text, { ...end, ...(date && { date }), ...(zone && { zone }) }, reading);
    if (!from || !to || toMs(to.at) <= toMs(from.at)) return [];
    return [{ from: from.at, to: to.at, guess: `Read from "${shown(head.trimStart() + said)}".` }];
  });
}

/** "… was down from 16:58 to 18:46 UTC": what begins and ends a span; of several items the first and the last. */
export function bySpan(root: Part, reading: Reading): void {
  const { out } = reading;
  if (out.times.started || out.times.resolved) return;
  for (const part of everyPart(root)) {
    const spans = [...everyBlock(part.blocks)].flatMap((block) => {
      if (block.kind !== 'paragraph' && block.kind !== 'item') return [];
      const text = plain(block.text.slice(0, 3000));
      const isTold =
        /^(?:impacts?|outages?)\b/.test(headingKey(part.heading)) ||
        SPAN.test(text.slice(0, 80)) ||
        (out.summary && block.from >= out.summary.lines.from && block.to <= out.summary.lines.to);
      const [span] = isTold || HARM.test(text) ? spansIn(text, reading) : [];
      return span ? [{ ...span, block }] : [];
    });
    const [first] = spans;
    if (!first) continue;
    const all = first.block.kind === 'item' ? spans : [first];
    const take = (milestone: Milestone, value: string, one: { block: Block; guess: string }) => {
      out.times[milestone] = reading.cited(value, one.block, one.guess);
    };
    const start = all.reduce((least, one) => (toMs(one.from) < toMs(least.from) ? one : least));
    const end = all.reduce((most, one) => (toMs(one.to) > toMs(most.to) ? one : most));
    take('started', start.from, start);
    take('resolved', end.to, end);
    return;
  }
}

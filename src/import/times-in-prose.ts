import { toMs } from '../model/time.ts';
import type { Reading } from './reading.ts';
import { everyBlock } from './text/blocks.ts';
import { everyPart, type Part } from './text/outline.ts';
import { plain } from './text/plain.ts';
import { stampOf } from './values/stamp.ts';

/** A text short enough for a message. */
export const shown = (text: string) => {
  const said = plain(text);
  return said.length > 60 ? `${said.slice(0, 60)} …` : said;
};

const WINDOW = /(?:\b(?:from|between)\s+|\()(?=[\d~A-Z])/gi;

/** "… was down from 16:58 to 18:46 UTC": what begins and ends a span, where an entry has both times or the day is said. */
export function byWindow(root: Part, reading: Reading): void {
  const { out, calendar } = reading;
  if (out.times.started || out.times.resolved) return;
  for (const part of everyPart(root)) {
    for (const block of everyBlock(part.blocks)) {
      if (block.kind !== 'paragraph' && block.kind !== 'item') continue;
      const text = plain(block.text.slice(0, 3000));
      const isTold =
        out.summary && block.from >= out.summary.lines.from && block.to <= out.summary.lines.to;
      if (
        !isTold &&
        !/\b(?:outage|unavailable|down|broken|impact|degrad|unable|fail|error|incident|no builds|affected)/i.test(
          text,
        )
      )
        continue;
      for (const match of text.matchAll(WINDOW)) {
        const head = text.slice(match.index + match[0].length, match.index + match[0].length + 120);
        const parts =
          /^(.{4,50}?)\s+(?:to|until|and|till)\s+(.{4,60})/i.exec(head) ??
          /^(.{4,50}?)\s*[-–]\s*(.{4,60})/.exec(head);
        const [start, end] = [parts?.[1], parts?.[2]].map((one) =>
          one ? stampOf(one) : undefined,
        );
        if (!start?.time || !end?.time || start.rest !== '') continue;
        const zone = start.zone ?? end.zone;
        const from = calendar.peek({ ...start, ...(zone && { zone }) });
        const to = calendar.peek({ ...end, ...(zone && { zone }) });
        if (!from || !to || toMs(to.at) <= toMs(from.at)) continue;
        const lines = { from: block.from, to: block.to };
        out.times.started = {
          value: from.at,
          lines,
          guess: `Read from "${shown(match[0] + head)}".`,
        };
        out.times.resolved = {
          value: to.at,
          lines,
          guess: `Read from "${shown(match[0] + head)}".`,
        };
        return;
      }
    }
  }
}

/** The one time that the text on how it was noticed tells. */
export function byDetection({ out, calendar }: Reading): void {
  if (out.times.detected || !out.detection) return;
  const text = plain(out.detection.value.slice(0, 2000));
  const stamps = [...text.matchAll(/\bat\s+(?=\d{1,2}[:\d]|\d{4}-)/gi)].flatMap(({ index }) => {
    const stamp = stampOf(text.slice(index + 3, index + 60));
    return stamp?.time ? [stamp] : [];
  });
  const moment = stamps.length === 1 ? calendar.peek(stamps[0]!) : undefined;
  if (!moment) return;
  out.times.detected = {
    value: moment.at,
    lines: { ...out.detection.lines },
    guess: 'Read from a sentence.',
  };
}

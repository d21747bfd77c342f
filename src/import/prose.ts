import type { Reading } from './reading.ts';
import { everyPart, type Part } from './text/outline.ts';
import { plain } from './text/plain.ts';
import { isTicket, linksIn } from './values/links.ts';
import { stampOf } from './values/stamp.ts';
import { durationIn } from './values/words.ts';

/** Facts that running text tells in passing: how long it took, when it began, which service. All are guesses. */
export function takeProse(root: Part, reading: Reading): void {
  const texts = proseOf(root, reading);
  takeDuration(texts, reading);
  takeBeginning(texts, reading);
  takeSeverity(reading);
  takeServices(reading);
  takeTracker(root, reading);
}

/** Why a fact from running text may be wrong. */
export const SENTENCE = 'Read from a sentence.';

interface Prose {
  text: string;
  from: number;
  to: number;
}

/** The paragraphs and items that speak of the whole: those above the timeline, and those of impact. */
function proseOf(root: Part, { out }: Reading): Prose[] {
  const found: Prose[] = [];
  if (out.summary) found.push({ text: out.summary.value, ...out.summary.lines });
  found.push(...out.impact.map(({ value, lines }) => ({ text: value, ...lines })));
  for (const part of everyPart(root)) {
    if (part.level > 1 && !/\btimeline\b/i.test(part.heading)) continue;
    for (const { kind, text, from, to } of part.blocks)
      if (kind === 'paragraph') found.push({ text, from, to });
  }
  return found.map((one) => ({ ...one, text: plain(one.text.slice(0, 3000)) }));
}

const HARM =
  /\b(?:outage|down(?:time)?|unavailable|unusable|unreachable|broken|incident|sev-?\d|degraded|errors?|failed|failing|problem|nothing could|unable)\b/i;
const LASTED =
  /\b(?:last(?:ed|ing)(?: for)?|took|(?:outage|incident|sev-?\d) of|resulted in an?|caus(?:ed|ing) [^.]{0,60}? for|\bfor)\s+(?=(?:about |at least |approximately |around |over |~)?\d|(?:about |at least )?(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)/gi;

function takeDuration(texts: readonly Prose[], { out }: Reading): void {
  if (out.duration) return;
  for (const { text, from, to } of texts) {
    for (const sentence of text.split(/(?<=[.!?])\s+(?=[A-Z])/)) {
      if (!HARM.test(sentence)) continue;
      for (const match of sentence.matchAll(LASTED)) {
        const head = sentence.slice(
          match.index + match[0].length,
          match.index + match[0].length + 60,
        );
        const duration = durationIn(head);
        if (!duration || !head.startsWith(duration)) continue;
        if (/^\s*(?:later|ago|before|after|old|of\b)/i.test(head.slice(duration.length))) continue;
        out.duration = { value: duration, lines: { from, to }, guess: 'Read from a sentence.' };
        return;
      }
    }
  }
}

const BROKE =
  /^[^.]{0,200}?\b(?:stopped|became|began|started|went down|experienced|failed|broke|was down|were down|was unavailable)\b/i;

/** "On May 9th 2021 at 6:48AM PDT, the blockchain stopped …" */
function takeBeginning(texts: readonly Prose[], { out, calendar }: Reading): void {
  if (out.times.started) return;
  for (const { text, from, to } of texts.slice(0, 3)) {
    const lead = /^(?:on|at|since)\s+/i.exec(text);
    const stamp = lead && stampOf(text.slice(lead[0].length));
    if (!stamp?.date || !stamp.time || !BROKE.test(stamp.rest)) continue;
    const moment = calendar.peek(stamp);
    if (!moment) continue;
    out.times.started = { value: moment.at, lines: { from, to }, guess: SENTENCE };
    return;
  }
}

/** "We had a SEV-2 …": the one severity that the summary names. */
function takeSeverity({ out }: Reading): void {
  if (out.severity || !out.summary) return;
  const named = new Set(out.summary.value.match(/\bSEV[- ]?[0-5]\b/g));
  if (named.size !== 1) return;
  out.severity = {
    value: [...named][0]!,
    lines: { ...out.summary.lines },
    guess: 'Read from the summary.',
  };
}

const HOST = /(?<![\w.@/-])(?:[a-z0-9-]+\.){1,4}(?:io|com|org|net|dev|app|cloud)(?![\w/-])/i;

const POINTS = /\b(?:more|further|full) (?:details?|information|infos?)\b/i;

/** The one issue to which a sentence points for more. */
function takeTracker(root: Part, { out, definitions }: Reading): void {
  if (out.tracker) return;
  for (const part of everyPart(root)) {
    for (const { kind, text, from, to } of part.blocks) {
      if (kind !== 'paragraph' || text.length > 2000 || !POINTS.test(text)) continue;
      const lines = text.split('\n');
      const at = lines.findIndex(
        (line) => POINTS.test(line) && linksIn(line, definitions).some(({ url }) => isTicket(url)),
      );
      const tickets =
        at === -1 ? [] : linksIn(lines[at]!, definitions).filter(({ url }) => isTicket(url));
      if (tickets.length !== 1 || to - from + 1 < lines.length) continue;
      const place = { from: from + at, to: from + at };
      out.tracker = {
        value: tickets[0]!.url,
        lines: place,
        guess: 'The text points there for more.',
      };
      return;
    }
  }
}

/** Hosts that the title or an item of the impact begins with, and "… Service" in the title. */
function takeServices(reading: Reading): void {
  const { out } = reading;
  if (out.services.length > 0) return;
  const guess = 'Named in the text; the source does not list services.';
  const add = (value: string, lines: { from: number; to: number }) => {
    if (!out.services.some((one) => one.value === value))
      out.services.push(reading.cited(value, lines, guess));
  };
  if (out.title) {
    const host = HOST.exec(out.title.value);
    const named = /^((?:[A-Z][\w-]*\s){1,4}Service)\b/.exec(out.title.value);
    if (host) add(host[0], out.title.lines);
    if (named) add(named[1]!, out.title.lines);
  }
  for (const { value, lines } of out.impact) {
    const said = linksIn(value.slice(0, 300))[0]?.title ?? '';
    const host = HOST.exec(plain(value).slice(0, 60));
    if (host && (host.index === 0 || said === host[0])) add(host[0], lines);
  }
}

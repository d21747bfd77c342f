import type { Extraction, Milestone, Taken } from './extraction.ts';
import { toMs, precisionOf } from '../model/time.ts';
import type { Reading } from './reading.ts';
import { everyPart, type Part } from './text/outline.ts';
import { plain } from './text/plain.ts';
import { byDetection, byWindow, shown } from './times-in-prose.ts';
import { BEGAN, MITIGATED, NOTICED, OVER, WORKING } from './values/milestones.ts';
import { stampOf } from './values/stamp.ts';
import { minutesOf } from './values/words.ts';
import { SENTENCE } from './prose.ts';

type Entry = Extraction['timeline'][number];

/** Fills the milestones that no label gave, from entries of the timeline whose words say which they are. */
export function takeTimes(root: Part, reading: Reading): void {
  const { timeline, times } = reading.out;
  markKinds(timeline, times);
  byDuration(root, reading);
  byWindow(root, reading);
  const pick = (milestone: Milestone, entry: Entry | undefined) => {
    if (!entry || times[milestone]) return;
    times[milestone] = cite(entry, `Read from "${shown(entry.value.text)}".`, reading);
    entry.value.kind ??= milestone;
  };
  const texts = timeline.map((entry) => ({ entry, said: plain(entry.value.text) }));
  const first = (form: RegExp) => texts.find(({ said }) => form.test(said))?.entry;
  byDetection(reading);
  pick('started', first(BEGAN));
  pick('detected', first(NOTICED));
  pick('acknowledged', first(WORKING));
  pick('mitigated', first(MITIGATED));
  pick('resolved', texts.findLast(({ said }) => OVER.test(said))?.entry);
  dropDisorder(reading);
  takeTitleDay(reading);
  takeStatus(reading);
}

/** Milestones that labels of entries name: "**Detection:** …". */
function markKinds(timeline: Entry[], times: Extraction['times']): void {
  for (const entry of timeline) {
    const label = /^\W*(detection|recovery|detected|resolved|mitigated|started)\W*:/i.exec(
      entry.value.text.slice(0, 40),
    )?.[1];
    if (!label) continue;
    const milestone: Milestone = /^detect/i.test(label)
      ? 'detected'
      : /^recover|^resolved/i.test(label)
        ? 'resolved'
        : /^mitig/i.test(label)
          ? 'mitigated'
          : 'started';
    entry.value.kind = milestone;
    times[milestone] ??= { value: entry.value.at, lines: { ...entry.lines } };
  }
}

/**
 * Where a document says how long it took and two of its entries, and no others, are that
 * far apart, they are its beginning and its end.
 */
function byDuration(root: Part, { out }: Reading): void {
  const minutes = out.duration && minutesOf(out.duration.value);
  if (!minutes || out.times.started || out.times.resolved) return;
  const exact = out.timeline.filter(({ value }) => precisionOf(value.at) === 'instant');
  if (exact.length > 300) return;
  const pairs = exact.flatMap((start, index) =>
    exact
      .slice(index + 1)
      .flatMap((end) =>
        (toMs(end.value.at) - toMs(start.value.at)) / 60_000 === minutes
          ? [[start, end] as const]
          : [],
      ),
  );
  const toDetection = minutesToDetection(root);
  const seen = (start: Entry) =>
    exact.find(
      ({ value }) => toMs(value.at) - toMs(start.value.at) === (toDetection ?? NaN) * 60_000,
    );
  const fitting =
    toDetection && toDetection < minutes ? pairs.filter(([start]) => seen(start)) : [];
  const [pair, ...others] = fitting.length > 0 ? fitting : minutes < 20 ? [] : pairs;
  if (!pair || others.length > 0) return;
  const [start, end] = pair;
  const why = `Entries that are ${out.duration!.value} apart, as the document says.`;
  out.times.started = { value: start.value.at, lines: { ...start.lines }, guess: why };
  const noticed = fitting.length > 0 ? seen(start) : undefined;
  if (noticed)
    out.times.detected ??= { value: noticed.value.at, lines: { ...noticed.lines }, guess: why };
  if (out.timeline.some(({ value }) => OVER.test(plain(value.text)) && value.at !== end.value.at))
    return;
  out.times.resolved = { value: end.value.at, lines: { ...end.lines }, guess: why };
}

/** What a label such as "Time to detection" says, in minutes. */
function minutesToDetection(root: Part): number | undefined {
  for (const part of everyPart(root)) {
    for (const { text } of part.blocks) {
      const said = /^\W*time to detect(?:ion)?\W*:\W*(.{1,60})/i.exec(text.slice(0, 100));
      if (said) return minutesOf(said[1]!);
    }
  }
  return undefined;
}

const cite = ({ value, lines }: Entry, guess: string, reading: Reading): Taken<string> =>
  reading.cited(value.at, lines, guess);

const order: Milestone[] = ['started', 'detected', 'acknowledged', 'mitigated', 'resolved'];

/** A guess that contradicts what the document says outright is no guess worth having. */
function dropDisorder({ out }: Reading): void {
  for (const [index, later] of order.entries()) {
    for (const earlier of order.slice(0, index)) {
      const [a, b] = [out.times[earlier], out.times[later]];
      if (!a || !b || toMs(a.value) <= toMs(b.value)) continue;
      if (a.guess === SENTENCE && b.guess) {
        a.value = a.value.slice(0, a.value.startsWith('~') ? 11 : 10);
        out.notes.push({
          line: a.lines.from,
          message: `Found a time of "${earlier}" after "${later}". Expected it before; only its day was taken.`,
        });
      } else if (b.guess) delete out.times[later];
      else if (a.guess) delete out.times[earlier];
      else
        out.notes.push({
          line: b.lines.from,
          message: `Found "${later}" before "${earlier}". Expected ${order.join(' ≤ ')}.`,
        });
    }
  }
}

/** "Status update (September 15, 2025)": the only day of a document that has no other. */
function takeTitleDay({ out, calendar }: Reading): void {
  if (!out.title || out.timeline.length > 0 || Object.keys(out.times).length > 0) return;
  const days = [...out.title.value.slice(0, 300).matchAll(/\(([^()]+)\)/g)].flatMap(([, said]) => {
    const stamp = stampOf(said!);
    return (stamp?.date && !stamp.time && stamp.rest === '' && calendar.dayOf(stamp.date)) || [];
  });
  if (days.length !== 1) return;
  const guess = 'The day in the title; it may be that of the report.';
  out.times.detected = { value: days[0]!, lines: { ...out.title.lines }, guess };
}

/** "Outage resolved" in the timeline is the word of the incident's status. */
function takeStatus({ out }: Reading): void {
  if (out.status) return;
  const said = out.timeline.findLast(({ value }) =>
    /\b(?:outage|incident|issue)\b[\s*]{1,4}(?:is |was |declared |repaired and )?(?:fully )?resolved\b/i.test(
      plain(value.text),
    ),
  );
  if (said)
    out.status = {
      value: 'resolved',
      lines: { ...said.lines },
      guess: `Read from "${shown(said.value.text)}".`,
    };
}

import { precisionOf, toMs } from '../model/time.ts';
import type { Extraction, Milestone } from './extraction.ts';
import type { Reading } from './reading.ts';
import { everyPart, type Part } from './text/outline.ts';
import { plain } from './text/plain.ts';
import { saysOver } from './values/milestones.ts';
import { minutesOf } from './values/words.ts';

type Entry = Extraction['timeline'][number];

/** Below this many minutes two entries are as far apart by chance, unless the detection fits too. */
const BY_CHANCE = 20;

/**
 * Where a document says how long it took, entries that are exactly that far apart are its
 * beginning and its end: those two and no others, or the one that fits to the end that is known.
 * What it says of the time to detection finds the entry of the detection.
 */
export function byDuration(root: Part, { out }: Reading): void {
  const minutes = out.duration && minutesOf(out.duration.value);
  const exact = out.timeline.filter(({ value }) => precisionOf(value.at) === 'instant');
  if (!minutes || exact.length > 300) return;
  const why = `Entries that are ${out.duration!.value} apart, as the document says.`;
  const set = (milestone: Milestone, entry: Entry | undefined) => {
    if (entry)
      out.times[milestone] ??= { value: entry.value.at, lines: { ...entry.lines }, guess: why };
  };
  const distance = (start: string, end: string) => (toMs(end) - toMs(start)) / 60_000;
  const toDetection = minutesToDetection(root);
  const noticedAfter = (start: string) =>
    toDetection !== undefined && toDetection < minutes
      ? exact.find(({ value }) => distance(start, value.at) === toDetection)
      : undefined;
  // What lasted so long may have been the harm, and its end not the end of the incident.
  const setEnd = (end: Entry | undefined) => {
    const isOverElsewhere = out.timeline.some(
      ({ value }) => saysOver(plain(value.text)) && value.at !== end?.value.at,
    );
    if (!isOverElsewhere) set('resolved', end);
  };
  const { detected } = out.times;
  if (detected && !detected.guess && toDetection && precisionOf(detected.value) === 'instant')
    set(
      'started',
      exact.find(({ value }) => distance(value.at, detected.value) === toDetection),
    );
  const { started, resolved } = out.times;
  if (started && precisionOf(started.value) === 'instant') {
    set('detected', noticedAfter(started.value));
    const end = exact.find(({ value }) => distance(started.value, value.at) === minutes);
    setEnd(end);
  } else if (resolved && !started && precisionOf(resolved.value) === 'instant') {
    const start = exact.find(({ value }) => distance(value.at, resolved.value) === minutes);
    const noticed = start && noticedAfter(start.value.at);
    // What counts from the detection says nothing of the beginning.
    const isOther = start?.value.at === out.times.detected?.value;
    if (!start || isOther || (toDetection !== undefined && !noticed)) return;
    set('started', start);
    set('detected', noticed);
  } else if (!started && !resolved) {
    const pairs = exact.flatMap((start, index) =>
      exact
        .slice(index + 1)
        .flatMap((end) =>
          distance(start.value.at, end.value.at) === minutes ? [[start, end] as const] : [],
        ),
    );
    const fitting = pairs.filter(([start]) => noticedAfter(start.value.at));
    const [pair, ...others] = fitting.length > 0 ? fitting : minutes < BY_CHANCE ? [] : pairs;
    if (!pair || others.length > 0) return;
    const [start, end] = pair;
    set('started', start);
    if (fitting.length > 0) set('detected', noticedAfter(start.value.at));
    setEnd(end);
  }
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

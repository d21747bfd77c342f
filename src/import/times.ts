import type { Extraction, Milestone } from './extraction.ts';
import { SENTENCE } from './prose.ts';
import type { Reading } from './reading.ts';
import type { Part } from './text/outline.ts';
import { plain } from './text/plain.ts';
import { byDuration } from './times-by-duration.ts';
import { bySpan } from './times-by-span.ts';
import { byDetection, bySentence, shown } from './times-in-prose.ts';
import { markKinds } from './times-labelled.ts';
import { dropDisorder, isOutOfOrder } from './times-order.ts';
import {
  saysBegan,
  saysFailing,
  saysHealed,
  saysMitigated,
  saysNoticed,
  saysOver,
  saysWorking,
} from './values/milestones.ts';
import { stampOf } from './values/stamp.ts';

type Entry = Extraction['timeline'][number];

/**
 * Fills the milestones that no label gave, from what is surest to what is not: labels of
 * entries, what the document says of how long it took, spans, words of entries, sentences.
 */
export function takeTimes(root: Part, reading: Reading): void {
  const { timeline, times } = reading.out;
  const pick = (milestone: Milestone, entry: Entry | undefined) => {
    if (!entry || times[milestone]) return;
    const { value, lines } = entry;
    times[milestone] = reading.cited(value.at, lines, `Read from "${shown(value.text)}".`);
    value.kind ??= milestone;
  };
  const texts = timeline.map((entry) => ({ entry, said: plain(entry.value.text) }));
  // What stands before the beginning tells of something else.
  const fits = (says: (text: string) => boolean) => (one: (typeof texts)[number]) =>
    says(one.said) &&
    !(
      times.started &&
      times.started.guess !== SENTENCE &&
      isOutOfOrder(times.started.value, one.entry.value.at)
    );
  const first = (says: (text: string) => boolean) => texts.find(fits(says))?.entry;
  markKinds(reading);
  byDuration(root, reading);
  bySpan(root, reading);
  byDetection(reading);
  pick('started', first(saysBegan));
  const fails = texts.findIndex(({ said }) => saysFailing(said));
  const noticedBefore = texts.slice(0, Math.max(0, fails)).some(({ said }) => saysNoticed(said));
  if (!noticedBefore) pick('started', texts[fails]?.entry);
  byDuration(root, reading);
  pick('detected', first(saysNoticed));
  const mitigated = first(saysMitigated);
  const over = texts.findLast(fits(saysOver))?.entry;
  const worksOn = first(saysWorking);
  // What is begun when it no longer hurts is another work, unless it healed unseen.
  const healed = over && saysHealed(plain(over.value.text));
  const end =
    times.mitigated?.value ?? mitigated?.value.at ?? times.resolved?.value ?? over?.value.at;
  if (worksOn && (healed || !end || !isOutOfOrder(worksOn.value.at, end)))
    pick('acknowledged', worksOn);
  pick('mitigated', mitigated);
  pick('resolved', over);
  byDuration(root, reading);
  bySentence(root, reading);
  dropDisorder(reading);
  takeTitleDay(reading);
  takeStatus(reading);
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

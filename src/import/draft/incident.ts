import { pathFor } from '../../authoring/desk.ts';
import type { Extraction } from '../extraction.ts';
import type { DraftCause } from './causes.ts';
import type { ImportDesk } from './desk.ts';
import { newEntry, type DraftEntry } from './entry.ts';
import type { Findings } from './findings.ts';
import { putKind, putSeverity, putTitle } from './head.ts';
import { impactOf } from './impact.ts';
import { putMetrics, putPhases, putStatements, putTimeline } from './lists.ts';
import { putPeople, putServices, putTags } from './names.ts';
import { referencesOf } from './references.ts';
import { putStatus } from './status.ts';
import { proseOf } from './texts.ts';
import { timesOf } from './times.ts';
import { trackerOf } from './tracker.ts';
import { trailerOf } from './trailer.ts';
import type { DraftWhys } from './whys.ts';

/** The page of the incident, a draft whatever the source calls itself. Its fields are put in the order in which they are written. */
export function incidentOf(
  extraction: Extraction,
  {
    id,
    causes,
    whys,
    desk,
    findings,
  }: {
    id: string;
    causes: readonly DraftCause[];
    whys: DraftWhys;
    desk: ImportDesk;
    findings: Findings;
  },
): DraftEntry {
  const sheet = newEntry('incidents', id, pathFor('incidents', id));
  const { entry, put, doubt } = sheet;
  const times = timesOf(extraction, desk.today);
  putTitle(extraction, sheet);
  putSeverity(extraction, desk.site, sheet);
  putStatus(extraction, times, sheet, findings);
  put('analysisStatus', 'draft');
  putKind(extraction, desk.site, sheet);
  putServices(extraction, desk, sheet, findings);
  putPeople(extraction, sheet);
  putTags(extraction, sheet, findings);
  put('tracker', trackerOf(extraction.tracker?.value), {
    lines: extraction.tracker ? [extraction.tracker.lines] : [],
  });
  put('times', times.times, { lines: times.lines });
  for (const { field, why } of times.guesses) doubt(field, why, 'times');
  findings.contradictions.push(...times.contradictions);
  putText('detection', (text) => ({ text }));
  putText('trigger', (text) => text);
  const impact = impactOf(extraction);
  put('impact', impact?.value, {
    ...(impact && { lines: impact.lines, guess: impact.guess }),
    ask: 'impact',
  });
  put('whys', whys.whys, { lines: whys.lines });
  for (const { field, why } of whys.guesses) doubt(field, why, 'whys');
  putStatements(extraction, sheet);
  putMetrics(extraction, sheet);
  putPhases(extraction, sheet);
  putTimeline(extraction, sheet);
  const references = referencesOf(extraction);
  put('references', references.items, { lines: references.lines });
  put('sources', ['source']);
  findings.trailer.push(...trailerOf(extraction));
  if (causes.length === 0) findings.missing.push('root causes');
  if (times.isMissing) findings.missing.push('a date');
  return entry;

  function putText(field: 'detection' | 'trigger', make: (text: string) => unknown): void {
    const taken = extraction[field];
    const text = proseOf(taken?.value);
    if (taken && text)
      put(field, make(text), {
        lines: [taken.lines],
        guess: taken.guess,
        ask: field === 'detection' ? 'detection' : 'confirm',
      });
  }
}

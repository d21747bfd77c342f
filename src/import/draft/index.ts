import { idFrom } from '../../authoring/ids.ts';
import type { Extraction, Lines } from '../extraction.ts';
import type { Former } from '../former.ts';
import { leftOut } from '../account.ts';
import { bodyOf } from './body.ts';
import { causesOf, type DraftCause } from './causes.ts';
import type { ImportDesk } from './desk.ts';
import type { DraftEntry } from './entry.ts';
import type { Findings } from './findings.ts';
import { incidentOf } from './incident.ts';
import { learningsOf } from './learnings.ts';
import { remediationsOf } from './remediations.ts';
import { stepsOf } from './steps.ts';
import { titleOf } from './texts.ts';
import { whysOf } from './whys.ts';

/** What one incident of a source becomes. */
export interface Draft extends Findings {
  source: string;
  /** Which incident of the source it is, from 1. */
  part: number;
  /** Id of the incident. */
  id: string;
  /** The incident first, then what lies in its folder, then root causes and learnings. */
  entries: DraftEntry[];
  causes: DraftCause[];
  /** Lines of the source whose words are in no entry, as what they head was taken or they are hints. */
  leftOut: Lines[];
}

/** Where a draft comes from. */
export interface Origin {
  /** Lines of the source, repaired as the extraction was made from them. */
  lines: readonly string[];
  part: number;
  /** What ids follow from; else the name of the source. */
  seed?: string;
  /** The incident that an earlier import of the same document has written. */
  former?: Former | undefined;
}

/**
 * A draft of one incident: what the source says, in the words of the base, and a stand-in
 * where the base needs something that it does not say. Both are marked as what they are.
 * Ids follow from the document, so that a second import finds its draft.
 */
export function draftOf(
  extraction: Extraction,
  { lines, part, seed = extraction.source, former }: Origin,
  desk: ImportDesk,
): Draft {
  const origin = `${seed}#${part}`;
  const title = titleOf(extraction.title?.value) || extraction.source;
  const id = former?.id ?? idFrom(title, 'incidents', desk.tailOf(origin));
  const findings: Findings = {
    missing: [],
    contradictions: [],
    notes: [...extraction.notes],
    trailer: [],
  };
  const { causes, ends } = causesOf(
    extraction,
    { from: extraction.source, part, origin, former },
    desk,
  );
  const whys = whysOf(extraction, causes, ends);
  const incident = incidentOf(extraction, { id, causes, whys, desk, findings });
  const steps = stepsOf(extraction, id);
  const note = (line: number, message: string) => findings.notes.push({ line, message });
  const remediations = remediationsOf(extraction, { incident: id, causes, steps, desk, note });
  const learnings = learningsOf(extraction, { incident: id, origin, former, causes, desk });
  const body = bodyOf(extraction, lines);
  incident.body = [body.text, ...findings.trailer].filter(Boolean).join('\n\n');
  findings.notes.push(...body.notes);
  for (const line of whys.endless) {
    note(
      line,
      'Found a chain of whys without a root cause. Expected one, or the reason why it ends.',
    );
  }
  for (const {
    title: name,
    known,
    lines: [first],
  } of causes) {
    if (known === undefined) continue;
    incident.guesses.push({
      field: 'whys',
      why: `"${name}" is taken for the root cause that the base has: "${known}".`,
      ask: 'sameCause',
    });
    if (first) note(first.from, `Found the root cause "${name}", which the base has already.`);
  }
  findings.missing.push(...absent(extraction));
  return {
    source: extraction.source,
    part,
    id,
    entries: [
      incident,
      ...steps,
      ...remediations,
      ...causes.flatMap(({ entry }) => entry ?? []),
      ...learnings,
    ],
    causes,
    leftOut: leftOut(extraction, lines),
    ...findings,
  };
}

/** What an analysis should have and the source does not, in words. */
const absent = ({ title, summary, severity, impact, actions, timeline }: Extraction): string[] =>
  [
    !title && 'a title',
    !summary && 'a summary',
    !severity && 'a severity',
    impact.length === 0 && 'an impact',
    actions.length === 0 && 'remediations',
    timeline.length === 0 && 'a timeline',
  ].filter((one) => one !== false);

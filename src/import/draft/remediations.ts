import { namesFor, pathFor } from '../../authoring/desk.ts';
import { slugify } from '../../model/slugify.ts';
import { momentFault } from '../../model/time.ts';
import { settledStatuses, type RemediationStatus } from '../../model/vocabulary.ts';
import type { Extraction, Taken, TakenAction } from '../extraction.ts';
import type { DraftCause } from './causes.ts';
import type { ImportDesk } from './desk.ts';
import { newEntry, type DraftEntry } from './entry.ts';
import { keyOf, lineOf, proseOf, saysSame, summaryOf, titleOf } from './texts.ts';
import { trackerOf } from './tracker.ts';
import { remediationKindFor, termFor } from './words.ts';

interface Around {
  incident: string;
  causes: readonly DraftCause[];
  steps: readonly DraftEntry[];
  desk: ImportDesk;
  /** Told where a value of the source cannot be kept. */
  note: (line: number, message: string) => void;
}

/** The actions of a source. */
export function remediationsOf({ actions }: Extraction, around: Around): DraftEntry[] {
  const known = actions.filter(({ value }) => titleOf(value.title) !== '');
  const names = namesFor(
    known.map(({ value }) => titleOf(value.title)),
    'remediations',
  );
  return known.map((action, index) => remediation(action, names[index]!, around));
}

/** The phases that actions are grouped in, in their order. */
export function phasesOf({ actions }: Extraction) {
  const groups = Map.groupBy(
    actions.filter(({ value }) => phaseId(value) !== ''),
    ({ value }) => phaseId(value),
  );
  return [...groups].map(([id, own]) => ({
    item: {
      id,
      name: lineOf(own[0]!.value.phase),
      status: phaseStatus(own.map(({ value }) => value.status ?? 'proposed')),
    },
    lines: { from: own[0]!.lines.from, to: own.at(-1)!.lines.to },
  }));
}

const phaseId = ({ phase }: TakenAction) => slugify(lineOf(phase)).slice(0, 60).replace(/-$/, '');

function phaseStatus(statuses: readonly RemediationStatus[]) {
  if (statuses.every((one) => settledStatuses.includes(one))) return 'complete';
  return statuses.some((one) => !['proposed', 'planned'].includes(one)) ? 'in-progress' : 'planned';
}

function remediation(
  { value, lines, guess }: Taken<TakenAction>,
  name: string,
  { incident, causes, steps, desk, note }: Around,
): DraftEntry {
  const { entry, put, doubt } = newEntry(
    'remediations',
    name,
    pathFor('remediations', name, incident),
  );
  const from = { lines: [lines] };
  const title = titleOf(value.title);
  const words = `${value.title} ${value.text ?? ''}`;
  put('title', title, from);
  put('summary', summaryOf(value.title, value.text), from);
  put('kind', value.kind ?? remediationKindFor(words), value.kind ? from : {});
  if (!value.kind)
    doubt('kind', 'The source does not say; its words speak for it.', 'remediationKind');
  if (guess) doubt('title', guess);
  status();
  const priority = value.priority && termFor(value.priority, desk.site.priorities);
  if (priority) put('priority', priority.id, { ...from, guess: priority.guess, ask: 'priority' });
  else if (value.priority)
    note(
      lines.from,
      `Found the priority "${lineOf(value.priority)}", which is none of ${desk.site.priorities.map(({ id }) => id).join(', ')}. It was left out.`,
    );
  const phase = phaseId(value);
  if (phase !== '') put('phase', phase, from);
  addresses();
  put('owner', lineOf(value.owner), from);
  day('due');
  if (entry.data.status === 'done' || entry.data.status === 'partial') day('doneOn');
  else if (value.doneOn)
    note(
      lines.from,
      `Found the day ${value.doneOn} on which "${title}" was done, and the status ${entry.data.status as string}. The day was left out.`,
    );
  const [before, after] = [proseOf(value.before), proseOf(value.after)];
  if (before && after) put('verification', [{ before, after }], from);
  else if (before || after)
    note(
      lines.from,
      `Found only what was seen ${before ? 'before' : 'after'} "${title}": ${lineOf(before || after)}. Expected both; it was left out.`,
    );
  put('tracker', trackerOf(value.url), from);
  return entry;

  function status(): void {
    const given = value.status ?? (value.doneOn ? 'done' : undefined);
    if (given === undefined) {
      put('status', 'proposed', {
        guess: 'The source does not say how far it is.',
        ask: 'remediationStatus',
      });
    } else if (given === 'verified') {
      // What shows that it works is a verification that looked at something; a source seldom has one.
      put('status', 'done', {
        ...from,
        guess: 'The source calls it verified; what was looked at has no place in it.',
        ask: 'remediationStatus',
      });
    } else put('status', given, from);
    if (given === 'dropped') put('statusReason', 'The source gives no reason.', from);
  }

  function day(field: 'due' | 'doneOn'): void {
    const given = value[field];
    if (given === undefined) return;
    if (momentFault(given, 'date') === undefined) put(field, given, from);
    else
      note(
        lines.from,
        `Found "${given}" for "${field}" of "${title}", which is no date. It was left out.`,
      );
  }

  function addresses(): void {
    const isNamed = (other: string) =>
      saysSame(other, title) || keyOf(other).startsWith(`${keyOf(title)} `);
    const own = {
      rootCauses: causes.filter((cause) => isNamed(cause.title)).map(({ id }) => id),
      steps: steps.filter((step) => isNamed(step.data.title as string)).map((step) => step.name),
    };
    const why =
      own.rootCauses.length + own.steps.length > 0
        ? 'It has the name of what it works on; the source does not say more.'
        : 'The source names one root cause.';
    if (own.rootCauses.length + own.steps.length === 0 && causes.length === 1)
      own.rootCauses.push(causes[0]!.id);
    const aims = Object.fromEntries(Object.entries(own).filter(([, ids]) => ids.length > 0));
    if (Object.keys(aims).length > 0) put('addresses', aims, { guess: why, ask: 'addresses' });
  }
}

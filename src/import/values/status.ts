import type { IncidentStatus, RemediationStatus } from '../extraction.ts';
import { undecorated } from '../text/plain.ts';

/** Words for how far an action is, worst match last; the first that is found counts. */
const actionWords: [RegExp, RemediationStatus][] = [
  [/\bnot (?:yet )?(?:done|started|begun|complete)/i, 'planned'],
  [
    /\b(?:won'?t (?:do|fix)|will not do|dropped|cancell?ed|rejected|abandoned|not doing|obsolete)\b/i,
    'dropped',
  ],
  [/\b(?:verified|validated)\b/i, 'verified'],
  [/\b(?:partial(?:ly)?(?: \w+)?|partly)\b/i, 'partial'],
  [
    /\b(?:in[- ]progress|work in progress|ongoing|started|doing|wip|underway|under way)\b/i,
    'in-progress',
  ],
  [
    /\b(?:done|complete|completed|fixed|resolved|implemented|finished|closed|merged|deployed|shipped|created|restored|achieved|success(?:ful)?)\b/i,
    'done',
  ],
  [/\b(?:proposed|suggested|idea|under discussion|tbd)\b/i, 'proposed'],
  [
    /\b(?:open|to ?do|planned|pending|not started|backlog|scheduled|outstanding|queued|ready)\b/i,
    'planned',
  ],
];

/** The status that the words of a status cell or mark mean; undefined for words that say none. */
export function actionStatusOf(words: string): RemediationStatus | undefined {
  const said = undecorated(words);
  const found = actionWords.find(([form]) => form.test(said));
  if (found) return found[1];
  if (/[✅☑✔]/u.test(words)) return 'done';
  if (/[🔄🚧⏳]/u.test(words)) return 'in-progress';
  return undefined;
}

/**
 * The status that an item or a heading carries beside its text: a box, a mark in front,
 * a word in brackets or capitals at an end. A verb in a sentence is none.
 */
export function markedStatus(text: string, ticked?: boolean): RemediationStatus | undefined {
  if (ticked !== undefined) return ticked ? 'done' : 'planned';
  const start = text.slice(0, 40);
  const bracket =
    /[([](done|completed?|fixed|in[- ]progress|wip|open|planned|pending|todo|partial|dropped|won'?t fix|cancell?ed)\b[^)\]]{0,60}[)\]]/i.exec(
      text.slice(0, 600),
    );
  if (bracket) return actionStatusOf(bracket[1]!);
  if (/^(?:\*\*|__)?[✅☑✔]/u.test(start)) return 'done';
  if (/^(?:\*\*|__)?[🔄🚧⏳]/u.test(start)) return 'in-progress';
  const word =
    /^(?:\*\*|__)?\[?(DONE|FIXED|COMPLETED?|IN[- ]PROGRESS|WIP|TODO|PENDING)\b|(?:[-–—:]\s*|\s\*\*)(?:\*\*)?(DONE|FIXED|COMPLETED?|IN[- ]PROGRESS|WIP|PENDING)[*.\s]*$/.exec(
      text.length > 600 ? start : text,
    );
  if (word) return actionStatusOf(word[1] ?? word[2]!);
  return /\bwork in progress\b/i.test(text.slice(0, 600)) ? 'in-progress' : undefined;
}

/** The status that a heading over actions gives them: "In progress (next 2 weeks)", "… (Completed)". */
export function headingStatus(heading: string): RemediationStatus | undefined {
  const said = undecorated(heading);
  const match =
    /^(?:currently )?(in progress|ongoing)\b|^(completed|done|finished)\b|\((completed|done|in progress|ongoing)\)\s*$/i.exec(
      said,
    );
  return match ? actionStatusOf(match[1] ?? match[2] ?? match[3]!) : undefined;
}

const incidentWords: [RegExp, IncidentStatus][] = [
  [/\b(?:resolved|fixed|closed|restored|recovered|complete|completed|over)\b/i, 'resolved'],
  [/\bmitigated\b/i, 'mitigated'],
  [/\b(?:monitoring|watching|stable)\b/i, 'monitoring'],
  [/\b(?:investigating|identified|ongoing|active|in progress|live)\b/i, 'investigating'],
];

/** The incident's status by the words of its status line; undefined when they speak of the document. */
export function incidentStatusOf(words: string): IncidentStatus | undefined {
  const said = undecorated(words);
  if (said.length > 60 || /\b(?:draft|review|final|published|feedback|not|un\w+)\b/i.test(said))
    return undefined;
  const found = incidentWords.filter(([form]) => form.test(said));
  return found.length === 1 ? found[0]![1] : undefined;
}

import { visible } from '../../diagnostics/formats/text.ts';
import { countOf, joinWords } from '../../format/words.ts';
import type { DocumentReport, Note, Outcome, Question } from './document.ts';
import { rangeText } from '../draft/write.ts';
import type { Lines } from '../extraction.ts';
import type { ImportReport } from './index.ts';

/** Of more documents each has a line of its own, and what kept it from being written. Our choice. */
const FEW = 5;
/** More places than these of one question are counted. Our choice. */
const SHOWN = 3;

/** What became of a document, in words. */
export const outcomeWords: Record<Outcome, string> = {
  new: 'new draft',
  updated: 'draft updated',
  unchanged: 'as it was',
  left: 'left alone',
  failed: 'not imported',
};

/** A report for people; ends with a line break. */
export function reportText(report: ImportReport): string {
  const isShort = report.documents.length > FEW;
  const blocks = report.documents.map((one) =>
    (isShort ? brief(one) : wholeReport(one)).join('\n'),
  );
  const lines = [blocks.join(isShort ? '\n' : '\n\n'), '', ...totalsOf(report)];
  return `${lines.map((line) => line.split('\n').map(visible).join('\n')).join('\n')}\n`;
}

const head = ({ source, outcome, id, why }: DocumentReport): string =>
  [`${source}: ${outcomeWords[outcome]}`, id && `incidents/${id}`].filter(Boolean).join(', ') +
  (why ? `\n  ${why}` : '');

/** What nobody may miss, on a few lines. */
function brief(document: DocumentReport): string[] {
  const { guessed, contradictions, questions, notes } = document;
  const counts = [
    guessed.length > 0 && guessesOf(guessed.length),
    contradictions.length > 0 && countOf(contradictions.length, 'contradiction'),
    questions.length > 0 && countOf(questions.length, 'question'),
    notes.length > 0 && countOf(notes.length, 'note'),
  ].filter((one) => one !== false);
  return [
    head(document) + (counts.length > 0 ? ` (${counts.join(', ')})` : ''),
    ...notes.filter(({ isUrgent }) => isUrgent).map((one) => noteLine(document, one)),
    ...keptLines(document),
  ];
}

/** What was found in one document, and how much of it: "title, 2 whys and a summary". */
export const foundWords = (found: Record<string, number>): string =>
  joinWords(
    Object.entries(found).map(([what, amount]) => (amount === 1 ? what : `${amount} ${what}`)),
  );

/** What the lines are of which nothing is in a draft. */
export const LEFT_OUT =
  'Left out, as heading of what was taken, hint of a template or form of the file';

/** "line 3" or "lines 3-5, 9". */
export const linesWords = (ranges: readonly Lines[]): string =>
  `${ranges.length === 1 && ranges[0]!.from === ranges[0]!.to ? 'line' : 'lines'} ${ranges.map(rangeText).join(', ')}`;

/** Everything that is told of a document, in lines. */
function wholeReport(document: DocumentReport): string[] {
  const { found, missing, contradictions, notes, proposals, questions } = document;
  const at = (note: Note) => `  ${noteLine(document, note)}`;
  const section = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? [`  ${title}`, ...lines] : [];
  return [
    head(document),
    ...(Object.keys(found).length > 0 ? [`  Found: ${foundWords(found)}.`] : []),
    ...(missing.length > 0 ? [`  Missing in the source: ${joinWords(missing)}.`] : []),
    ...section('Contradictory:', contradictions.map(at)),
    ...section('To know:', notes.map(at)),
    ...leftOutLine(document),
    ...keptLines(document),
    ...proposals.flatMap(({ cause, title, offers }) =>
      section(
        `"${title}" (root-causes/${cause}) may be a root cause that is there already:`,
        offers.map((offer) => `    ${offer}`),
      ),
    ),
    ...section(
      'To be answered before it can be published:',
      questions.flatMap((question, index) => asked(question, index, document.id)),
    ),
  ];
}

const noteLine = ({ source }: DocumentReport, { line, message }: Note) =>
  `  ${source}:${line}  ${message}`;

const leftOutLine = ({ leftOut }: DocumentReport) =>
  leftOut.length === 0 ? [] : [`  ${LEFT_OUT}: ${linesWords(leftOut)}.`];

const keptLines = ({ kept }: DocumentReport) =>
  kept.map(
    ({ file, field }) =>
      `  Kept as a person wrote it, although the document says something else now: ${file} ${field}`,
  );

/** A question, and where its answer goes: files of the incident by their path in its folder. */
function asked({ question, about }: Question, index: number, id = ''): string[] {
  const rest = about.length > SHOWN ? ` and ${about.length - SHOWN} more` : '';
  const shown = about.slice(0, SHOWN).map((one) => one.replace(`incidents/${id}/`, ''));
  return [`    ${index + 1}. ${question}`, `       ${shown.join(', ')}${rest}`];
}

const manyWords: Partial<Record<Outcome, string>> = {
  new: 'new drafts',
  updated: 'drafts updated',
};

/** How many documents came to which end: "2 new drafts, 1 left alone". */
export const endsOf = (outcomes: Record<Outcome, number>): string =>
  (Object.keys(outcomes) as Outcome[])
    .filter((outcome) => outcomes[outcome] > 0)
    .map((outcome) => {
      const one = outcomeWords[outcome];
      return countOf(outcomes[outcome], one, manyWords[outcome] ?? one);
    })
    .join(', ');

function totalsOf({ documents, totals, isDryRun }: ImportReport): string[] {
  return [
    `${countOf(documents.length, 'document')}: ${endsOf(totals.outcomes) || 'nothing to import'}.`,
    ...(documents.length > 1
      ? [...inAll('Found', totals.found), ...inAll('Missing', totals.missing)]
      : []),
    `${guessesOf(totals.guessed)} to confirm, ${countOf(totals.contradictions, 'contradiction')}, ${countOf(totals.questions, 'question')}.`,
    ...(documents.length > FEW
      ? ['All of it, and what is asked: --report json, or /preview/import/ of npm run dev.']
      : []),
    ...(isDryRun ? ['Nothing was written (--dry-run).'] : []),
  ];
}

/** How often a thing was found, or was not. */
const inAll = (what: string, counts: Record<string, number>) =>
  Object.keys(counts).length > 0 ? [`${what} in all: ${countedWords(counts)}.`] : [];

/** "title (3) and summary (2)". */
export const countedWords = (counts: Record<string, number>): string =>
  joinWords(Object.entries(counts).map(([name, amount]) => `${name} (${amount})`));

const guessesOf = (amount: number) => countOf(amount, 'guess', 'guesses');

import { visible } from '../../diagnostics/formats/text.ts';
import { countOf, joinWords } from '../../format/words.ts';
import type { DocumentReport, Question } from './document.ts';
import type { ImportReport } from './index.ts';

/** Of more documents each has a line of its own, and what kept it from being written. Our choice. */
const FEW = 5;
/** More places than these of one question are counted. Our choice. */
const SHOWN = 3;

const outcomes: Record<DocumentReport['outcome'], string> = {
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
  [`${source}: ${outcomes[outcome]}`, id && `incidents/${id}`].filter(Boolean).join(', ') +
  (why ? `\n  ${why}` : '');

/** What nobody may miss, on a few lines. */
function brief(document: DocumentReport): string[] {
  const { guessed, contradictions, questions } = document;
  const counts = [
    guessed.length > 0 && guessesOf(guessed.length),
    contradictions.length > 0 && countOf(contradictions.length, 'contradiction'),
    questions.length > 0 && countOf(questions.length, 'question'),
  ].filter((one) => one !== false);
  return [
    head(document) + (counts.length > 0 ? ` (${counts.join(', ')})` : ''),
    ...keptLines(document),
  ];
}

/** Everything that is told of a document, in lines. */
export function wholeReport(document: DocumentReport): string[] {
  const { source, found, missing, contradictions, notes, proposals, questions } = document;
  const at = ({ line, message }: { line: number; message: string }) =>
    `    ${source}:${line}  ${message}`;
  const section = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? [`  ${title}`, ...lines] : [];
  return [
    head(document),
    ...(Object.keys(found).length > 0
      ? [
          `  Found: ${joinWords(Object.entries(found).map(([what, amount]) => (amount === 1 ? what : `${amount} ${what}`)))}.`,
        ]
      : []),
    ...(missing.length > 0 ? [`  Missing in the source: ${joinWords(missing)}.`] : []),
    ...section('Contradictory:', contradictions.map(at)),
    ...section('To know:', notes.map(at)),
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

function totalsOf({ documents, totals, isDryRun }: ImportReport): string[] {
  const counts = Object.entries(totals.outcomes).filter(([, amount]) => amount > 0);
  const ends = counts.map(
    ([outcome, amount]) => `${amount} ${outcomes[outcome as DocumentReport['outcome']]}`,
  );
  return [
    `${countOf(documents.length, 'document')}: ${ends.join(', ') || 'nothing to import'}.`,
    `${guessesOf(totals.guessed)} to confirm, ${countOf(totals.contradictions, 'contradiction')}, ${countOf(totals.questions, 'question')}.`,
    ...(isDryRun ? ['Nothing was written (--dry-run).'] : []),
  ];
}

const guessesOf = (amount: number) => (amount === 1 ? '1 guess' : `${amount} guesses`);

import type { Element } from 'hast';
import { element } from '../body/component.ts';
import { visible } from '../diagnostics/formats/text.ts';
import { countOf } from '../format/words.ts';
import { entryPath, withBase } from '../graph/routes.ts';
import type { DocumentReport, ImportReport } from '../import/report/index.ts';
import { countedWords, endsOf } from '../import/report/text.ts';
import { hasDetails, importedDocument, outcomeBadge } from './import-document.ts';
import { page, paragraph } from './pages.ts';
import { PREVIEW_PATH } from './panel.ts';

/** Address of the report on the last import. */
export const IMPORT_PATH = `${PREVIEW_PATH}import/`;

/**
 * What the last import found, guessed and asks: first all documents with what became of
 * them, those that need somebody first, then each with its questions.
 */
export function importPage(report: ImportReport | undefined, base: string): string {
  if (!report)
    return page('The last import', base, [
      paragraph(
        'Nothing was imported here yet. An import makes drafts of the postmortems that you have:',
      ),
      element('pre', { tabIndex: 0 }, [
        element('code', {}, ['npm run import -- <file or folder> --dry-run']),
      ]),
      paragraph('It says here what it found, what it guessed and what it has to ask.'),
    ]);
  const { documents, totals, isDryRun } = report;
  const inOrder = documents
    .map((document, index) => ({ document, anchor: `document-${index + 1}` }))
    .toSorted((a, b) => rank(a.document) - rank(b.document));
  const told = inOrder.filter(({ document }) => hasDetails(document));
  return page('The last import', base, [
    paragraph(
      documents.length === 0
        ? 'There was nothing to import.'
        : `${countOf(documents.length, 'document')}: ${endsOf(totals.outcomes)}. ${countOf(totals.guessed, 'guess', 'guesses')} to confirm, ${countOf(totals.questions, 'question')}.`,
    ),
    isDryRun &&
      element('p', { className: ['banner'], dataTone: 'warn' }, [
        element('b', {}, ['Only tried.']),
        ' Nothing was written (--dry-run).',
      ]),
    documents.length > 1 && overview(inOrder, base),
    documents.length > 1 && inAll('Found in all', totals.found),
    documents.length > 1 && inAll('Missing in all', totals.missing),
    ...told.map(({ document, anchor }) =>
      importedDocument(document, { anchor, href: draftOf(document, isDryRun, base) }),
    ),
  ]);
}

/** The page of the draft, where there is one. */
function draftOf({ id, outcome }: DocumentReport, isDryRun: boolean, base: string) {
  const isThere = outcome !== 'failed' && !(isDryRun && outcome === 'new');
  return id !== undefined && isThere ? withBase(base, entryPath('incidents', id)) : undefined;
}

/** What failed, then what asks, then the rest. */
const rank = ({ outcome, questions, contradictions, notes }: DocumentReport) =>
  outcome === 'failed'
    ? 0
    : questions.length > 0
      ? 1
      : contradictions.length + notes.length > 0
        ? 2
        : 3;

/** Every document with its end and how much it asks; narrow, each row is a block. */
function overview(
  documents: readonly { document: DocumentReport; anchor: string }[],
  base: string,
): Element {
  const heads = ['Document', 'What became of it', 'Guesses', 'Questions'];
  return element('table', { className: ['stack', 'import-documents'] }, [
    element('thead', {}, [
      element(
        'tr',
        {},
        heads.map((name) => element('th', { scope: 'col' }, [name])),
      ),
    ]),
    element(
      'tbody',
      {},
      documents.map(({ document, anchor }) =>
        row(document, `${withBase(base, IMPORT_PATH)}#${anchor}`),
      ),
    ),
  ]);
}

function row(document: DocumentReport, href: string): Element {
  const { source, outcome, guessed, questions } = document;
  const name = element('code', {}, [visible(source)]);
  return element('tr', {}, [
    element('th', { scope: 'row' }, [hasDetails(document) ? element('a', { href }, [name]) : name]),
    element('td', { className: ['end'] }, [outcomeBadge(outcome)]),
    count('Guesses', guessed.length),
    count('Questions', questions.length),
  ]);
}

const count = (label: string, amount: number): Element =>
  element('td', { dataLabel: label, className: amount === 0 ? ['none'] : [] }, [`${amount}`]);

const inAll = (title: string, counts: Record<string, number>): Element | false =>
  Object.keys(counts).length > 0 &&
  element('p', { className: ['meta'] }, [
    element('b', {}, [`${title}: `]),
    `${countedWords(counts)}.`,
  ]);

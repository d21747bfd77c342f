import type { Element } from 'hast';
import { element } from '../body/component.ts';
import { visible } from '../diagnostics/formats/text.ts';
import { entryPath, withBase } from '../graph/routes.ts';
import type { DocumentReport, ImportReport } from '../import/report/index.ts';
import { wholeReport } from '../import/report/text.ts';
import { page, paragraph } from './pages.ts';
import { PREVIEW_PATH } from './panel.ts';

/** Address of the report on the last import. */
export const IMPORT_PATH = `${PREVIEW_PATH}import/`;

/** What the last import found, guessed and asks, document by document, each with the way to its draft. */
export function importPage(report: ImportReport | undefined, base: string): string {
  if (!report)
    return page('The last import', base, [
      paragraph('Nothing was imported here yet: npm run import -- <file or folder>.'),
    ]);
  const { documents, totals, isDryRun } = report;
  const asked = documents.filter(({ questions }) => questions.length > 0).length;
  return page('The last import', base, [
    paragraph(
      `Documents: ${documents.length}; with questions: ${asked}; guesses to confirm: ${totals.guessed}.${isDryRun ? ' Nothing was written (--dry-run).' : ''}`,
    ),
    ...documents.map((one) => section(one, base)),
  ]);
}

function section(document: DocumentReport, base: string): Element {
  const { source, id, title, outcome } = document;
  const isThere = id !== undefined && outcome !== 'failed';
  return element('section', {}, [
    element('h2', {}, [element('code', {}, [visible(source)])]),
    isThere &&
      element('p', {}, [
        element('a', { href: withBase(base, entryPath('incidents', id)) }, [visible(title ?? id)]),
      ]),
    element('pre', { tabIndex: 0 }, [element('code', {}, [visibleLines(wholeReport(document))])]),
  ]);
}

const visibleLines = (lines: readonly string[]) =>
  lines
    .flatMap((line) => line.split('\n'))
    .map(visible)
    .join('\n');

import { toHtml } from 'hast-util-to-html';
import { element } from '../body/component.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { countBySeverity } from '../diagnostics/formats/report.ts';
import { countOf, joinWords, type Tone } from '../format/words.ts';
import { withBase } from '../graph/routes.ts';
import { faultList, type Surroundings } from './fault-list.ts';

/** Address of the page that tells all that is to be mended in the content, without the base of the site. */
export const PREVIEW_PATH = '/preview/';

/**
 * What is put at the end of a page: the faults of its entry, and how many there are
 * in all. A `details` element, so that it opens and closes with the keyboard, too;
 * a few lines of script keep it closed over an edit. Empty where nothing is wrong.
 */
export function panel(
  own: readonly Diagnostic[],
  all: readonly Diagnostic[],
  surroundings: Surroundings,
): string {
  if (all.length === 0) return '';
  const { base } = surroundings;
  const overview = element('a', { href: withBase(base, PREVIEW_PATH) }, [
    `In the whole base: ${countWords(all)}`,
  ]);
  const isGrave = own.some(({ severity }) => severity !== 'hint');
  const content =
    own.length === 0
      ? element('p', { className: ['fault-none'] }, [
          'Nothing is to be mended on this page. ',
          overview,
        ])
      : element('details', { open: isGrave }, [
          element('summary', {}, [`${countWords(own)} on this page`]),
          element('div', { className: ['fault-list'] }, [
            ...faultList(own, surroundings),
            element('p', { className: ['fault-all'] }, [overview]),
          ]),
        ]);
  return toHtml([
    stylesheet(base),
    element(
      'aside',
      { className: ['faults'], dataTone: toneOfFaults(own), ariaLabel: 'What is to be mended' },
      [content],
    ),
    element('script', {}, [keepClosed]),
  ]);
}

/** "2 errors and 1 hint" */
export function countWords(faults: readonly Diagnostic[]): string {
  const { errors, warnings, hints } = countBySeverity(faults);
  const words = [
    [errors, 'error'],
    [warnings, 'warning'],
    [hints, 'hint'],
  ] as const;
  const found = words.filter(([amount]) => amount > 0);
  return joinWords(found.map(([amount, noun]) => countOf(amount, noun)));
}

function toneOfFaults(faults: readonly Diagnostic[]): Tone {
  const { errors, warnings } = countBySeverity(faults);
  return errors > 0 ? 'bad' : warnings > 0 ? 'warn' : 'plain';
}

/** The style of what only the preview shows; the server hands it out as it stands in its source. */
export const stylesheet = (base: string) =>
  element('link', { rel: ['stylesheet'], href: withBase(base, '/src/styles/preview.css') });

const keepClosed = `(() => {
  const panel = document.querySelector('.faults details');
  try {
    if (sessionStorage.getItem('faults') === 'closed') panel.open = false;
    panel.addEventListener('toggle', () =>
      sessionStorage.setItem('faults', panel.open ? 'open' : 'closed'));
  } catch {}
})();`;

import { toHtml } from 'hast-util-to-html';
import type { Element, ElementContent } from 'hast';
import { element } from '../body/component.ts';
import { isError, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { waitingLine } from '../diagnostics/formats/report.ts';
import { countOf } from '../format/words.ts';
import { withBase } from '../graph/routes.ts';
import { isExample } from '../reader/paths.ts';
import { faultList, gravityOf, type Surroundings } from './fault-list.ts';
import { pageOf } from './of-page.ts';
import { countWords, PREVIEW_PATH, stylesheet } from './panel.ts';
import type { Shown } from './preview.ts';

/** Pages of the preview itself. They need nothing of the base, so that they are there when it is not. */

/**
 * Every fault of the base, file by file, each with the way to its page. What keeps the site from
 * being built comes first, and the owner's own files before the examples.
 */
export function overviewPage(shown: Shown, base: string): string {
  const { diagnostics, waiting } = shown.base;
  const files = [...Map.groupBy(diagnostics, ({ file }) => file)].toSorted(
    ([a, first], [b, second]) =>
      gravest(first) - gravest(second) ||
      Number(isOfExample(a, shown.folder)) - Number(isOfExample(b, shown.folder)),
  );
  const waits = waitingLine(waiting);
  return page(OVERVIEW, base, [
    paragraph(
      diagnostics.length === 0
        ? 'Nothing is wrong with the content.'
        : `${countWords(diagnostics)} in ${countOf(files.length, 'file')}. What is mended is gone from here within a second.`,
    ),
    waits !== '' && element('p', { className: ['meta'] }, [waits]),
    ...files.map(([file, own]) => {
      const path = pageOf(file, shown.folder);
      const name = element('code', {}, [file]);
      return element('section', { className: ['fault-file'] }, [
        element('h2', {}, [
          path === undefined ? name : element('a', { href: withBase(base, path) }, [name]),
        ]),
        faults(own, { base, textOf: shown.textOf, isOfOneFile: true }),
      ]);
    }),
  ]);
}

const gravest = (list: readonly Diagnostic[]) => Math.min(...list.map(gravityOf));

const isOfExample = (file: string, folder: string) => isExample(file.slice(folder.length + 1));

/**
 * What stands at the address of a page that cannot be shown: the errors that are why, as far as the
 * content is why, and else what stopped the program.
 */
export function faultPage(
  shown: Shown,
  own: readonly Diagnostic[],
  base: string,
  error: Error | undefined = shown.failure,
): string {
  // What is no error keeps nothing from being shown.
  const errors = own.filter(isError);
  const [keep, they] = errors.length === 1 ? ['keeps', 'it is'] : ['keep', 'they are'];
  return page('This page cannot be shown yet', base, [
    paragraph(
      errors.length > 0
        ? `${countWords(errors)} in the content ${keep} it from being shown. It comes back by itself once ${they} mended.`
        : 'Nothing in the content explains it; what the program says stands below.',
    ),
    faults(errors, { base, textOf: shown.textOf }),
    error !== undefined &&
      element('section', {}, [
        element('h2', {}, ['What the program says']),
        element('pre', { tabIndex: 0 }, [element('code', {}, [error.message])]),
      ]),
  ]);
}

/** A paragraph that leads a page in. */
export const paragraph = (text: string) => element('p', { className: ['lead'] }, [text]);

const faults = (list: readonly Diagnostic[], surroundings: Surroundings) =>
  list.length > 0 && element('div', { className: ['fault-list'] }, faultList(list, surroundings));

/** A whole page of the preview, which looks as the site does and loads again after an edit. */
export function page(title: string, base: string, content: (ElementContent | false)[]): string {
  const html = toHtml([
    { type: 'doctype' },
    element('html', { lang: 'en' }, [
      element('head', {}, [
        element('meta', { charSet: 'utf-8' }),
        element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        element('title', {}, [title]),
        ...styles.map((name) => sheet(base, name)),
        stylesheet(base),
        // Loads the page again after an edit.
        element('script', { type: 'module', src: withBase(base, '/@vite/client') }),
        element('script', {}, [rememberedTheme]),
      ]),
      element('body', {}, [
        element('main', { id: 'main' }, [
          element('div', { className: ['preview-page'] }, [
            element('header', {}, [crumbs(title, base), element('h1', {}, [title])]),
            ...content,
          ]),
        ]),
      ]),
    ]),
  ]);
  return html;
}

/** The way back: to the site, and to all that is to be mended. */
function crumbs(title: string, base: string): Element {
  const ways = [
    ['Home', base],
    [OVERVIEW, withBase(base, PREVIEW_PATH)],
  ] as const;
  const items = ways
    .filter(([name]) => name !== title)
    .map(([name, href]) => element('li', {}, [element('a', { href }, [name])]));
  return element('nav', { className: ['crumbs'], ariaLabel: 'Breadcrumb' }, [
    element('ol', { role: 'list' }, items),
  ]);
}

const OVERVIEW = 'What is to be mended';

const styles = ['tokens', 'base', 'layout', 'components', 'print'];

const sheet = (base: string, name: string): Element =>
  element('link', { rel: ['stylesheet'], href: withBase(base, `/src/styles/${name}.css`) });

const rememberedTheme = `try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {}`;

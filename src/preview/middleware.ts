import type { MiddlewareHandler } from 'astro';
import { basePath } from '../adapters/base-path.ts';
import { isError } from '../diagnostics/diagnostic.ts';
import { faultsOfPage, pageOf } from './of-page.ts';
import { faultPage } from './pages.ts';
import { panel } from './panel.ts';
import { preview } from './preview.ts';

/**
 * Puts the faults of a page on the page, and says them where the page cannot be
 * made. Only the server of `dev` knows it.
 */
export const onRequest: MiddlewareHandler = async ({ url }, next) => {
  const base = basePath();
  const shown = await preview()!.current();
  const { diagnostics } = shown.base;
  const faultsHere = (isMissing: boolean) =>
    faultsOfPage(diagnostics, `/${url.pathname.slice(base.length)}`, shown.folder, isMissing);
  let response: Response;
  let html: string;
  try {
    response = await next();
    if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
    // A page may fail on its way, when its beginning has been sent.
    html = await response.text();
  } catch (error) {
    return page(faultPage(shown, faultsHere(true), base, error as Error), 500);
  }
  const isMissing = response.status === 404;
  const own = faultsHere(isMissing);
  // An error that stands on every page explains nothing.
  const explains = own.some((one) => isError(one) && pageOf(one.file, shown.folder));
  if (isMissing && explains) return page(faultPage(shown, own, base), 500);
  const end = html.lastIndexOf('</body>');
  if (end === -1) return page(html, response.status);
  const added = panel(own, diagnostics, { base, textOf: shown.textOf });
  return page(html.slice(0, end) + added + html.slice(end), response.status);
};

const page = (html: string, status: number) =>
  new Response(html, { status, headers: { 'content-type': 'text/html; charset=utf-8' } });

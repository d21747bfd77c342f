import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';
import { watchFolder } from '../adapters/watch.ts';
import { folderOf } from '../adapters/disk.ts';
import { lastReport } from '../adapters/import/report.ts';
import { readOptions } from '../adapters/options.ts';
import { FOLDER as SEARCH_FOLDER } from '../search/protocol.ts';
import { IMPORT_PATH, importPage } from './import-page.ts';
import { faultPage, overviewPage } from './pages.ts';
import { PREVIEW_PATH } from './panel.ts';
import { preview, setPreview, type Preview } from './preview.ts';
import { forgetSearch, searchFile } from './search.ts';
import { startReading } from './live.ts';

/**
 * What shows the content while somebody writes. It takes part in `dev` alone: in
 * every other run it adds nothing, so that nothing of it can be in a built site.
 */
export function previewWhileWriting(): AstroIntegration {
  let base = '/';
  let stopWatching: (() => void) | undefined;
  return {
    name: 'preview',
    hooks: {
      'astro:config:setup': ({ command, config, addMiddleware }) => {
        if (command !== 'dev') return;
        base = config.base.replace(/\/*$/, '/');
        if (!preview()) setPreview(startReading());
        const entrypoint = new URL('./middleware.ts', import.meta.url);
        addMiddleware({ entrypoint, order: 'pre' });
      },
      'astro:server:setup': async ({ server, logger }) => {
        const own = preview()!;
        server.middlewares.use((request, response, next) => {
          answer(own, base, request, response).then((isDone) => isDone || next(), next);
        });
        own.onRead(() => showAgain(server));
        const fail = (error: Error) => logger.error(error.message);
        const refresh = () => void own.refresh().catch(fail);
        stopWatching = await watchFolder(folderOf(readOptions()), {
          onEdit: refresh,
          onGone: refresh,
          onFailure: fail,
        });
      },
      'astro:server:done': async () => {
        stopWatching?.();
        await forgetSearch();
      },
    },
  };
}

/** Answers for what is no page of the site; false where Astro is to answer. */
async function answer(
  own: Preview,
  base: string,
  request: IncomingMessage & { originalUrl?: string },
  response: ServerResponse,
): Promise<boolean> {
  // The server takes the base from the address that it hands on.
  const { pathname } = new URL(request.originalUrl ?? request.url ?? '/', 'http://localhost');
  if (!pathname.startsWith(base)) return false;
  const path = `/${pathname.slice(base.length)}`;
  const index = `/${SEARCH_FOLDER}/`;
  const send = (status: number, type: string, content: string | Buffer) => {
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-cache' });
    response.end(content);
    return true;
  };
  if (path.startsWith(index)) {
    const file = await searchFile(await own.current(), decodeURI(path.slice(index.length)));
    if (!file) return send(404, 'text/plain', 'There is no such file.');
    return send(200, typeOf(path), file);
  }
  if (path === PREVIEW_PATH) {
    return send(200, 'text/html; charset=utf-8', overviewPage(await own.current(), base));
  }
  if (path === IMPORT_PATH)
    return send(200, 'text/html; charset=utf-8', importPage(lastReport(), base));
  // What has an ending is a file, and what begins with these is the server's own.
  if (/^\/(?:@|src\/|node_modules\/)|\.\w+$/.test(path)) return false;
  const shown = await own.current();
  if (shown.pages) return false;
  const { diagnostics } = shown.base;
  return send(500, 'text/html; charset=utf-8', faultPage(shown, diagnostics, base));
}

const typeOf = (path: string) =>
  path.endsWith('.js')
    ? 'text/javascript'
    : path.endsWith('.json')
      ? 'application/json'
      : 'application/octet-stream';

/** Pages that are kept by their address are made anew, and open ones are loaded again. */
function showAgain({ environments, ws }: ViteDevServer): void {
  for (const name of ['ssr', 'prerender']) {
    // What Astro says to itself after its own edits of content.
    environments[name]?.hot.send('astro:content-changed', {});
  }
  // Where no page is open it would be kept for the next one, which is new already.
  if (ws.clients.size > 0) ws.send({ type: 'full-reload', path: '*' });
}

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
};

/** A site, served with the index of another one, as a host would: texts gzipped. */
export interface CountingServer {
  address: string;
  /** Bytes of bodies over the wire since the last call and up to a moment (epoch, ms), and how many files they were. */
  take(until?: number): { bytes: number; files: number };
  close(): void;
}

/** Serves a built site; `edition` is what the search page says that its index is. */
export async function serveWithIndex(
  site: string,
  index: string,
  edition: string,
): Promise<CountingServer> {
  let sent: { bytes: number; at: number }[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url!, 'http://localhost').pathname;
    const file = path.startsWith('/pagefind/')
      ? join(index, path.slice('/pagefind/'.length))
      : join(site, path.endsWith('/') ? `${path}index.html` : path);
    readFile(file)
      .then((content) => {
        const type = types[extname(file)];
        const text =
          extname(file) === '.html'
            ? Buffer.from(
                content.toString().replace(/data-edition="\w*"/, `data-edition="${edition}"`),
              )
            : content;
        const body = type ? gzipSync(text) : text;
        sent.push({ bytes: body.length, at: Date.now() });
        response.writeHead(200, {
          'content-type': type ?? 'application/octet-stream',
          ...(type && { 'content-encoding': 'gzip' }),
          'cache-control': 'max-age=60',
        });
        response.end(body);
      })
      .catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    take(until = Infinity) {
      const taken = sent.filter(({ at }) => at <= until);
      sent = [];
      return { bytes: taken.reduce((sum, { bytes }) => sum + bytes, 0), files: taken.length };
    },
    close: () => server.close(),
  };
}

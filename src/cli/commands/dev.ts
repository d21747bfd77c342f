import { dev as startDevServer } from 'astro';
import { settleAsOf } from './build.ts';

/** Serves the site from its sources; an edit shows in the browser at once. Runs until it is stopped. */
export async function dev({ port }: { port: number }): Promise<number> {
  await settleAsOf();
  const server = await startDevServer({ root: process.cwd(), server: { port, host: 'localhost' } });
  await new Promise((stop) => server.watcher.once('close', stop));
  return 0;
}

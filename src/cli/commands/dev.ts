import { dev as startDevServer } from 'astro';
import type { Command } from '../command-line.ts';
import { settleAsOf } from './build.ts';

/** Serves the site from its sources; an edit shows in the browser at once. Runs until it is stopped. */
export const dev: Command = async ({ port }) => {
  await settleAsOf();
  const server = await startDevServer({ root: process.cwd(), server: { port, host: 'localhost' } });
  await new Promise((stop) => server.watcher.once('close', stop));
  return 0;
};

import { dev as startDevServer } from 'astro';
import { countLine } from '../../diagnostics/formats/report.ts';
import { PREVIEW_PATH } from '../../preview/panel.ts';
import { preview, type Shown } from '../../preview/preview.ts';
import { projectFault } from '../project-fault.ts';
import { settleAsOf } from './build.ts';

/**
 * Serves the site from its sources on this machine, on the first free port from the
 * given one; an edit shows in the browser within a second. Runs until it is stopped;
 * exit code 1 where it cannot begin.
 */
export async function dev({ port }: { port: number }): Promise<number> {
  const fault = projectFault();
  if (fault) {
    process.stderr.write(fault);
    return 1;
  }
  await settleAsOf();
  const stop = new Promise<void>((stopped) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopped());
  });
  const server = await startDevServer({
    root: process.cwd(),
    logLevel: 'error',
    server: { port, host: 'localhost' },
  });
  const { default: config } = await import('../../../astro.config.mjs');
  const address = `http://localhost:${server.address.port}${config.base ?? '/'}`;
  const own = preview()!;
  process.stdout.write(`The preview is at ${address} (Ctrl+C stops it).\n`);
  tell(await own.current(), address);
  own.onRead((shown) => tell(shown, address));
  await stop;
  // A server that is busy with its own files may not end by itself.
  setTimeout(() => process.exit(0), LONGEST_END).unref();
  await server.stop();
  return 0;
}

/** ms */
const LONGEST_END = 3000;

function tell({ base, failure }: Shown, address: string): void {
  const line = failure
    ? `The content cannot be read: ${failure.message}`
    : countLine(base.diagnostics) || 'No fault.';
  process.stdout.write(
    `${line}${base.diagnostics.length > 0 ? ` They are told at ${address.replace(/\/$/, PREVIEW_PATH)} and on their pages.` : ''}\n`,
  );
}

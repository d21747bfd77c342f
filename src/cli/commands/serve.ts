import { existsSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { preview } from 'astro';
import { projectFault } from '../project-fault.ts';

/** Serves the built site on this machine, on the first free port from the given one, until it is stopped. Exit code 1 where it cannot begin. */
export async function serve({ out, port }: { out: string; port: number }): Promise<number> {
  const outDir = resolve(out);
  try {
    await access(join(outDir, 'index.html'));
  } catch {
    const how = out === 'dist' ? 'npm run build' : `npm run build -- --out ${out}`;
    const help = existsSync(outDir)
      ? 'Name the folder of a built site with --out.'
      : `Build it first: ${how}`;
    process.stderr.write(`There is no built site in ${out}. ${help}\n`);
    return 1;
  }
  const fault = projectFault();
  if (fault) {
    process.stderr.write(fault);
    return 1;
  }
  const server = await preview({
    root: process.cwd(),
    outDir,
    logLevel: 'warn',
    server: { port, host: 'localhost' },
  });
  const { default: config } = await import('../../../astro.config.mjs');
  const base = config.base ?? '/';
  process.stdout.write(
    `The site is at http://localhost:${server.port}${base} (Ctrl+C stops it).\n`,
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.stop());
  await server.closed();
  return 0;
}

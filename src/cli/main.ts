import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { keepCompiled } from '../adapters/compile-cache.ts';
import { UsageError } from './usage-error.ts';

// Before all else is loaded.
keepCompiled();

// Whoever reads the output may stop (`| head`): what was to be told is told, and the exit code says the rest.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

try {
  refuseOtherFolder();
  const { commands } = await import('./commands.ts');
  const { parseCommandLine } = await import('./command-line.ts');
  process.exitCode = await parseCommandLine(process.argv.slice(2), commands).run();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message.trimEnd()}\n`);
  process.exitCode = 2;
}

/** Astro, the cache and the diagrams look for their files from the root of the project. */
function refuseOtherFolder(): void {
  const root = realpathSync(fileURLToPath(new URL('../..', import.meta.url)));
  if (realpathSync(process.cwd()) === root) return;
  throw new UsageError(
    `Found the working directory ${process.cwd()}. Expected ${root}: go there, or use "npm --prefix ${root} run".`,
  );
}

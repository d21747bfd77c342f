import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { keepCompiled } from '../adapters/compile-cache.ts';
import { endOf, tellFailedOutput } from './failures.ts';
import { UsageError } from './usage-error.ts';

// Before all else is loaded.
keepCompiled();
tellFailedOutput();

try {
  refuseOtherFolder();
  const { commands } = await import('./commands.ts');
  const { parseCommandLine } = await import('./command-line/command-line.ts');
  process.exitCode = await parseCommandLine(process.argv.slice(2), commands).run();
} catch (error) {
  const end = await endOf(error);
  if (!end) throw error;
  process.stderr.write(`${end.says.trimEnd()}\n`);
  process.exitCode = end.code;
}

/** Astro, the cache and the diagrams look for their files from the root of the project. */
function refuseOtherFolder(): void {
  const root = realpathSync(fileURLToPath(new URL('../..', import.meta.url)));
  if (realpathSync(process.cwd()) === root) return;
  throw new UsageError(
    `Found the working directory ${process.cwd()}. Expected ${root}: go there, or use "npm --prefix ${root} run".`,
  );
}

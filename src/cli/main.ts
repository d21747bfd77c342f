import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { keepCompiled } from '../adapters/compile-cache.ts';
import { tellFailedOutput, systemFault } from './failures.ts';
import { UsageError } from './usage-error.ts';

// Before all else is loaded.
keepCompiled();
tellFailedOutput();

try {
  refuseOtherFolder();
  const { commands } = await import('./commands.ts');
  const { parseCommandLine } = await import('./command-line.ts');
  process.exitCode = await parseCommandLine(process.argv.slice(2), commands).run();
} catch (error) {
  const fault = error instanceof UsageError ? error.message : systemFault(error);
  if (fault === undefined) throw error;
  process.stderr.write(`${fault.trimEnd()}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

/** Astro, the cache and the diagrams look for their files from the root of the project. */
function refuseOtherFolder(): void {
  const root = realpathSync(fileURLToPath(new URL('../..', import.meta.url)));
  if (realpathSync(process.cwd()) === root) return;
  throw new UsageError(
    `Found the working directory ${process.cwd()}. Expected ${root}: go there, or use "npm --prefix ${root} run".`,
  );
}

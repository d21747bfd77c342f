import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseCommandLine, UsageError, type Command } from './command-line.ts';

/** Each is loaded when it is run: a check needs nothing of what builds pages. */
const commands = {
  check: async (options) => (await import('./commands/check.ts')).check(options),
  build: async (options) => (await import('./commands/build.ts')).build(options),
  serve: async (options) => (await import('./commands/serve.ts')).serve(options),
  dev: async (options) => (await import('./commands/dev.ts')).dev(options),
  schemas: async () => (await import('./commands/schemas.ts')).schemas(),
} satisfies Record<string, Command>;

// Whoever reads the output may stop (`| head`): what was to be told is told, and the exit code says the rest.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

try {
  refuseOtherFolder();
  const { command, options } = parseCommandLine(process.argv.slice(2), commands);
  process.exitCode = await command(options);
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

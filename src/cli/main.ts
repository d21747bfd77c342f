import { build } from './commands/build.ts';
import { check } from './commands/check.ts';
import { dev } from './commands/dev.ts';
import { serve } from './commands/serve.ts';
import { parseCommandLine, UsageError } from './command-line.ts';

const commands = { check, build, serve, dev };

try {
  const { command, options } = parseCommandLine(process.argv.slice(2), commands);
  process.exitCode = await command(options);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

import { UsageError } from './usage-error.ts';

/**
 * Tells in one line when what a command prints cannot be written, such as to a disk that is full;
 * the exit code is not 0 then. Whoever reads the output may stop (`| head`): what was to be told
 * is told, and the exit code says the rest.
 */
export function tellFailedOutput(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') return;
      if (stream === process.stdout) {
        process.stderr.write(`What was to be printed is not all written (${error.message}).\n`);
      }
      // The command sets its own when it ends.
      process.once('exit', () => (process.exitCode ||= 1));
    });
  }
}

/** What a command that could not go on says, and its exit code; undefined for a mistake of the program. */
export async function endOf(error: unknown): Promise<{ says: string; code: 1 | 2 } | undefined> {
  const { syscall, code, message } = error as NodeJS.ErrnoException;
  if (error instanceof UsageError) return { says: message, code: 2 };
  // Loaded only where something failed.
  const { GitFault } = await import('../adapters/git/faults.ts');
  const { WriteFault } = await import('../adapters/write-new.ts');
  if (error instanceof GitFault) return { says: message, code: 2 };
  if (error instanceof WriteFault) return { says: message, code: 1 };
  return syscall !== undefined && code !== undefined
    ? { says: `The system refused what the command needs: ${message}.`, code: 1 }
    : undefined;
}

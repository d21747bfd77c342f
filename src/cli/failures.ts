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

/** What the system refused, in a sentence; undefined for what is a mistake of the program. */
export function systemFault(error: unknown): string | undefined {
  const { syscall, code, message } = error as NodeJS.ErrnoException;
  return syscall !== undefined && code !== undefined
    ? `The system refused what the command needs: ${message}.`
    : undefined;
}

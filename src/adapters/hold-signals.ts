import { setImmediate } from 'node:timers/promises';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does a piece of work that must not be cut in two. Signals that would end the program
 * (Ctrl+C, a closed terminal) are held back meanwhile; afterwards it ends by the first
 * one, and says that the work was done.
 *
 * @param work without waiting, as a signal is answered as soon as it waits
 * @param done what was done, as words behind "after"
 */
export async function holdingSignals(
  work: () => void,
  done = 'everything was written',
): Promise<void> {
  let first: NodeJS.Signals | undefined;
  const hold = (signal: NodeJS.Signals) => (first ??= signal);
  for (const signal of signals) process.on(signal, hold);
  try {
    work();
    // What came meanwhile is told only now.
    await setImmediate();
    await setImmediate();
  } finally {
    for (const signal of signals) process.off(signal, hold);
  }
  if (first === undefined) return;
  process.stderr.write(`Stopped by ${first}, after ${done}.\n`);
  process.kill(process.pid, first);
}

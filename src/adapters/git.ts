import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Day (UTC) of the last commit that touched a folder; undefined outside of a
 * repository, without git, or when nothing was committed there yet.
 */
export async function lastChange(folder: string): Promise<string | undefined> {
  try {
    const { stdout } = await run('git', ['log', '-1', '--format=%ct', '--', folder]);
    const seconds = Number(stdout.trim());
    return seconds ? new Date(seconds * 1000).toISOString().slice(0, 10) : undefined;
  } catch {
    return undefined;
  }
}

import { chmodSync, lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Gives a file another text: written beside it and moved to its place, so that nobody
 * ever reads half of it.
 *
 * @throws when it has changed since it was read, or cannot be written; it is as it was then
 */
export function replaceFile(file: string, before: Uint8Array, text: string): void {
  const { mode } = lstatSync(file);
  if (!readFileSync(file).equals(before)) throw new Error('it has changed since it was read.');
  const half = join(dirname(file), `.${basename(file)}.${process.pid}`);
  try {
    writeFileSync(half, text, { flag: 'wx' });
    chmodSync(half, mode);
    renameSync(half, file);
  } catch (error) {
    rmSync(half, { force: true });
    throw error;
  }
}

import { chmodSync, lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeHalf } from './half.ts';

/**
 * Gives a file another text: written elsewhere and moved to its place, so that nobody
 * ever reads half of it.
 *
 * @throws when it has changed since it was read, or cannot be written; it is as it was then
 */
export function replaceFile(file: string, before: Uint8Array, text: string): void {
  const { mode } = lstatSync(file);
  if (!readFileSync(file).equals(before)) throw new Error('it has changed since it was read.');
  const folder = makeHalf(dirname(file));
  try {
    const half = join(folder, basename(file));
    writeFileSync(half, text);
    chmodSync(half, mode);
    renameSync(half, file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

import { chmodSync, lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Rewrite } from '../authoring/rename-files.ts';
import { makeHalf } from './half.ts';
import { WriteFault } from './write-new.ts';

/**
 * Moves one file or folder and gives files other texts, all of it or nothing: every text
 * is written elsewhere first, and what was done is undone where a step fails. What lies in
 * the folder that is moved gets its text before, so that whoever kills the program between
 * two steps leaves an entry that bears its former id; what still names that is told so.
 *
 * @throws WriteFault when everything is as it was
 */
export function renameOnDisk(rewrites: readonly Rewrite[], from: string, to: string): void {
  const undo: (() => void)[] = [];
  let folder: string | undefined;
  try {
    folder = makeHalf(dirname(from));
    const halves = rewrites.map((one, index) => ({ ...one, half: join(folder!, String(index)) }));
    for (const { path, before, after, half } of halves) {
      if (!readFileSync(path).equals(before)) {
        throw new Error(`${path} has changed since it was read.`);
      }
      writeFileSync(half, after);
      // The mode that a file is made with is cut by that of the user.
      chmodSync(half, lstatSync(path).mode);
    }
    if (lstatSync(to, { throwIfNoEntry: false })) throw new Error(`${to} is there already.`);
    const isInside = ({ path }: Rewrite) => path === from || path.startsWith(`${from}/`);
    for (const one of halves.filter(isInside)) replace(one);
    renameSync(from, to);
    undo.push(() => renameSync(to, from));
    for (const one of halves.filter((other) => !isInside(other))) replace(one);
  } catch (error) {
    for (const step of undo.toReversed()) step();
    throw new WriteFault(`Nothing was changed: ${(error as Error).message}`);
  } finally {
    if (folder) rmSync(folder, { recursive: true, force: true });
  }

  function replace({ half, path, before }: Rewrite & { half: string }): void {
    renameSync(half, path);
    undo.push(() => writeFileSync(path, before));
  }
}

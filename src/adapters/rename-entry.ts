import { lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Rewrite } from '../authoring/rename-files.ts';
import { WriteFault } from './write-new.ts';

/**
 * Gives files other texts and then moves one file or folder, all of it or nothing: every
 * text is written beside its place first, and what was done is undone where a step fails.
 *
 * @throws WriteFault when everything is as it was
 */
export function renameOnDisk(rewrites: readonly Rewrite[], from: string, to: string): void {
  const halves = rewrites.map((one) => ({
    ...one,
    half: join(dirname(one.path), `.${basename(one.path)}.${process.pid}`),
  }));
  const done: Rewrite[] = [];
  try {
    for (const { path, before, after, half } of halves) {
      if (!readFileSync(path).equals(before)) {
        throw new Error(`${path} has changed since it was read.`);
      }
      writeFileSync(half, after, { flag: 'wx', mode: lstatSync(path).mode });
    }
    if (lstatSync(to, { throwIfNoEntry: false })) throw new Error(`${to} is there already.`);
    for (const one of halves) {
      renameSync(one.half, one.path);
      done.push(one);
    }
    renameSync(from, to);
  } catch (error) {
    for (const { path, before } of done) writeFileSync(path, before);
    for (const { half } of halves) rmSync(half, { force: true });
    throw new WriteFault(`Nothing was changed: ${(error as Error).message}`);
  }
}

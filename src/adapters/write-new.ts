import {
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { makeHalf } from './half.ts';

/** A file that is to be written, and was not there. */
export interface FileToWrite {
  /** Relative to the folder that it is written under. */
  path: string;
  text: string | Uint8Array;
}

/** Something that stands in the way of a new file, in sentences. */
export class WriteFault extends Error {}

/**
 * Writes new files under a folder, all of them or none. They are made in a folder of
 * their own, which no reader looks into, and moved to their places at the end, in the
 * order of the units: what others name comes before them, for whoever kills the program
 * between two. What is there already is never replaced, and no link is followed out of
 * the folder.
 *
 * @param units paths of the files, and of folders that are new as a whole, that are moved at once
 * @throws WriteFault when nothing was written
 */
export function writeNew(
  folder: string,
  files: readonly FileToWrite[],
  units: readonly string[],
): void {
  for (const unit of units) refuseTaken(folder, unit);
  const undo: (() => void)[] = [];
  let half: string | undefined;
  try {
    half = makeHalf(folder);
    for (const { path, text } of files) {
      mkdirSync(dirname(join(half, path)), { recursive: true });
      writeFileSync(join(half, path), text, { flag: 'wx' });
    }
    for (const unit of units) {
      makeFolders(folder, dirname(unit), undo);
      const [from, to] = [join(half, unit), join(folder, unit)];
      // Of two that make the same folder at once, the second finds one that is not empty.
      if (lstatSync(from).isDirectory()) moveFolder(from, to);
      else moveFile(from, to);
      undo.push(() => rmSync(to, { recursive: true, force: true }));
    }
  } catch (error) {
    for (const step of undo.toReversed()) step();
    throw new WriteFault(`Nothing was written: ${(error as Error).message}`);
  } finally {
    if (half) rmSync(half, { recursive: true, force: true });
  }
}

function refuseTaken(folder: string, unit: string): void {
  const parts = unit.split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..')) {
    throw new WriteFault(`Nothing was written: "${unit}" leads out of ${folder}.`);
  }
  parts.forEach((_, index) => {
    const path = join(folder, ...parts.slice(0, index + 1));
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (found === undefined) return;
    if (index === parts.length - 1) {
      throw new WriteFault(`Nothing was written: ${takenError(path).message}`);
    }
    if (!found.isDirectory()) {
      throw new WriteFault(
        `Nothing was written: ${path} is a link or a file. Expected a folder itself, as what lies behind a link is not of the base.`,
      );
    }
  });
}

/** Makes a folder and those around it that are not there; each step back goes to `undo`. */
export function makeFolders(folder: string, path: string, undo: (() => void)[]): void {
  let made = folder;
  for (const part of path.split('/').filter((one) => one !== '.')) {
    made = join(made, part);
    const own = made;
    if (lstatSync(own, { throwIfNoEntry: false })) continue;
    mkdirSync(own);
    undo.push(() => removeEmpty(own));
  }
}

/** Somebody else may have put something into a folder that was made here; that is theirs. */
function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error;
  }
}

function moveFolder(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    throw lstatSync(to, { throwIfNoEntry: false }) ? takenError(to) : error;
  }
}

const takenError = (path: string) => new Error(`${path} is there already. Choose another --id.`);

/** A second name for the file is given only where there is none; where disks know no second names it is copied. */
function moveFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw takenError(to);
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
}

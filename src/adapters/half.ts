import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Begins the names of folders of half-written things; no reader looks into what begins with a dot. */
const HALF = '.half-';

/** Where they lie if it is on the disk of the content: git ignores it, whoever's the content is. */
const CACHE = '.cache/half';

/**
 * Makes a folder of this run's own, on the disk of another folder: what is written in it
 * is moved to its place in one step. Whoever makes it removes it; `clearHalves` removes
 * it after a run that could not.
 */
export function makeHalf(folder: string): string {
  mkdirSync(CACHE, { recursive: true });
  const half = mkdtempSync(join(CACHE, `${HALF}${process.pid}-`));
  const probe = join(folder, `${HALF}${process.pid}-probe`);
  try {
    // Folders may be on two disks that say they are one; a move tells.
    writeFileSync(join(half, 'probe'), '');
    renameSync(join(half, 'probe'), probe);
    rmSync(probe);
    return half;
  } catch {
    rmSync(half, { recursive: true, force: true });
    return mkdtempSync(join(folder, `${HALF}${process.pid}-`));
  }
}

/**
 * Removes what runs that were killed left half-written for a folder; one that is still
 * running keeps its own.
 *
 * @returns how many things it removed
 */
export function clearHalves(folder: string): number {
  const left = [CACHE, folder].flatMap((place) =>
    namesIn(place).flatMap((name) => (isLeft(basename(name)) ? [join(place, name)] : [])),
  );
  for (const path of left) rmSync(path, { recursive: true, force: true });
  return left.length;
}

function isLeft(name: string): boolean {
  const owner = name.startsWith(HALF) ? /^\d+(?=-)/.exec(name.slice(HALF.length))?.[0] : undefined;
  return owner !== undefined && !isRunning(Number(owner));
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Of everything in a folder, however deep; none where it is not there. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
}

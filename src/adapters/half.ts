import { createHash } from 'node:crypto';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';

/** Begins the names of folders of half-written things; no reader looks into what begins with a dot. */
const HALF = '.half-';

/** Where they lie if it is on the disk of the content: git ignores it, whoever's the content is. */
const CACHE = '.cache/half';

/** After so long no run is still writing; one takes seconds, an import minutes. In milliseconds; our choice. */
const LONG_AGO = 3_600_000;

/**
 * Makes a folder of this run's own, on the disk of another folder: what is written in it
 * is moved to its place in one step. Whoever makes it removes it; `clearHalves` removes
 * it after a run that could not.
 */
export function makeHalf(folder: string): string {
  mkdirSync(CACHE, { recursive: true });
  const name = `${HALF}${process.pid}-${placeOfIds()}-`;
  const half = mkdtempSync(join(CACHE, name));
  const probe = join(folder, `${name}probe`);
  try {
    // Folders may be on two disks that say they are one; a move tells.
    writeFileSync(join(half, 'probe'), '');
    renameSync(join(half, 'probe'), probe);
    rmSync(probe);
    return half;
  } catch {
    rmSync(half, { recursive: true, force: true });
    return mkdtempSync(join(folder, name));
  }
}

/**
 * Removes what runs that were killed left half-written for a folder; one that is still
 * running keeps its own. Of runs in other containers and on other machines nobody here
 * can tell whether they are: what they left is removed once it is an hour old.
 *
 * @returns how many things it removed
 */
export function clearHalves(folder: string): number {
  const left = [CACHE, folder].flatMap((place) =>
    namesIn(place)
      .map((name) => join(place, name))
      .filter(isLeft),
  );
  for (const path of left) rmSync(path, { recursive: true, force: true });
  return left.length;
}

function isLeft(path: string): boolean {
  const name = basename(path);
  if (!name.startsWith(HALF)) return false;
  const [, id, place] = /^(\d+)-(?:([0-9a-f]{12})-)?/.exec(name.slice(HALF.length)) ?? [];
  if (id === undefined) return false;
  if (place === placeOfIds()) return !isRunning(Number(id));
  const made = lstatSync(path, { throwIfNoEntry: false })?.mtimeMs;
  return made !== undefined && Date.now() - made > LONG_AGO;
}

/** Names what ids of processes are counted in: a container, or a machine since it was started. */
function placeOfIds(): string {
  const parts = [
    hostname(),
    orNone(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')),
    orNone(() => readlinkSync('/proc/self/ns/pid')),
  ];
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 12);
}

/** Only Linux has these files; elsewhere the name of the host must do. */
function orNone(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
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

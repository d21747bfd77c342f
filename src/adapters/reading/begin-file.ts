import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  write,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Begins to write a file that may as well not be written, beside this thread, which may be busy
 * until then. It is written beside its place and moved there, so that nobody reads half of it.
 *
 * @returns what ends it with a last text, or leaves what was there where that is undefined; it
 * does nothing where the file cannot be written
 */
export function beginFile(
  file: string,
  bytes: Buffer,
): (last: string | undefined) => Promise<void> {
  const half = `${file}.${process.pid}`;
  let fd: number;
  try {
    mkdirSync(dirname(file), { recursive: true });
    // Halves of runs that were stopped. A run that is writing keeps nothing then, which does no harm.
    for (const name of readdirSync(dirname(file))) {
      if (name.startsWith(`${basename(file)}.`)) remove(join(dirname(file), name));
    }
    fd = openSync(half, 'w');
  } catch {
    return () => Promise.resolve();
  }
  // One call, as several would wait for this thread between them.
  const writing = new Promise<number>((done, failed) => {
    write(fd, bytes, 0, bytes.length, 0, (error, written) =>
      error ? failed(error) : done(written),
    );
  });
  // Whoever ends it is told; until then a failure must not end the program.
  writing.catch(() => undefined);
  return async (last) => {
    try {
      const isWhole = (await writing) === bytes.length;
      if (last === undefined || !isWhole) return remove(half);
      writeSync(fd, last, bytes.length);
      renameSync(half, file);
    } catch {
      // A disk that is full, or a place that is taken: the next run takes as long as this one.
      remove(half);
    } finally {
      closeSync(fd);
    }
  };
}

const remove = (path: string) => rmSync(path, { recursive: true, force: true });

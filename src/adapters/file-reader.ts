import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { MAX_BYTES, type SourceFile } from '../reader/source.ts';

/** Bytes of a piece of memory: many files, and few pieces for a large base. */
const PIECE = 4_000_000;

/** The bytes of a file that has none, or whose are not known. */
export const none = new Uint8Array();

/**
 * Reads files into memory that threads share, one behind the other: another thread is sent them
 * without a copy. What cannot be read is told as such.
 */
export function fileReader(): (path: string) => Omit<SourceFile, 'path'> {
  let piece = none as Uint8Array;
  let used = 0;
  /** As many bytes of an open file as it is said to have, or as there are. */
  const read = (file: number, size: number): Uint8Array => {
    if (piece.length - used < size) {
      piece = new Uint8Array(new SharedArrayBuffer(PIECE));
      used = 0;
    }
    const start = used;
    const end = start + size;
    for (let more = size; more > 0 && used < end; used += more) {
      more = readSync(file, piece, used, end - used, null);
    }
    return piece.subarray(start, used);
  };
  return (path) => {
    let file: number | undefined;
    try {
      file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
      const { size } = fstatSync(file);
      return size > MAX_BYTES ? { bytes: none, unread: 'too-large' } : { bytes: read(file, size) };
    } catch (error) {
      return { bytes: none, unread: codeOf(error) };
    } finally {
      if (file !== undefined) closeSync(file);
    }
  };
}

/** The system's name of a failure. */
export const codeOf = (error: unknown): string =>
  (error as NodeJS.ErrnoException).code ?? (error as Error).message;

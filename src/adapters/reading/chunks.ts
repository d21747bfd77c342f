import type { SourceFile } from '../../reader/source.ts';

/** Files that one thread or another takes at a time. */
export const CHUNK = 64;

/** A cell a chunk, 1 where a thread has taken it. */
type Taken = Int32Array<SharedArrayBuffer>;

/** What all threads that read one base see of each other. */
export interface Progress {
  parsing: Taken;
  scanning: Taken;
  /** One cell, which changes with each chunk that is sent. */
  sent: Int32Array<SharedArrayBuffer>;
}

export function startProgress(files: readonly SourceFile[]): Progress {
  const cells = (count: number) => new Int32Array(new SharedArrayBuffer(4 * count));
  const chunks = chunksIn(files);
  return { parsing: cells(chunks), scanning: cells(chunks), sent: cells(1) };
}

/** Takes a chunk, unless it is taken already. */
export const take = (taken: Taken, chunk: number): boolean =>
  Atomics.compareExchange(taken, chunk, 0, 1) === 0;

export const chunksIn = (files: readonly SourceFile[]) => Math.ceil(files.length / CHUNK);

export const chunkOf = (files: readonly SourceFile[], chunk: number) =>
  files.slice(chunk * CHUNK, (chunk + 1) * CHUNK);

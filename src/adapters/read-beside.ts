import { resolve } from 'node:path';
import {
  MessageChannel,
  receiveMessageOnPort,
  Worker,
  type MessagePort,
} from 'node:worker_threads';
import { parseFile, type EntryFile, type ParsedFile } from '../reader/parse-entry.ts';
import type { Schemas } from '../model/index.ts';
import type { ReadOptions } from '../reader/read.ts';
import type { SourceFile } from '../reader/source.ts';
import type { Secret } from './secret-scan.ts';
import { scan } from './secrets.ts';

/** Bytes from which a thread pays: to start it takes about as long as to scan so many. */
const WORTH_A_THREAD = 15_000_000;
/** Files that one thread or the other takes at a time. */
export const CHUNK = 64;
/** A chunk that the thread has taken and not sent by then is parsed here after all. ms */
const PATIENCE = 5000;

/** What a second thread is given. */
export interface Work extends Pick<ReadOptions, 'folder' | 'trustedFolders'> {
  files: readonly SourceFile[];
  /** One cell a chunk, 1 where one of the two has taken it; and one that changes with each that is sent. */
  taken: Int32Array<SharedArrayBuffer>;
  port: MessagePort;
}

/** The files of a chunk, parsed. */
export interface Sent {
  chunk: number;
  files: ParsedFile[];
}

/** What is done beside the reader. */
export interface Beside {
  /** Parses the files of entries; undefined where nobody helps. */
  parseAll?: ReadOptions['parseAll'];
  secrets: Promise<Map<string, Secret[]>>;
}

/**
 * Has a second thread help to read a large base: it parses files from the last on, while this
 * one parses from the first, until they meet; then it looks for secrets, while rules run here.
 */
export function readBeside(
  files: readonly SourceFile[],
  options: Pick<ReadOptions, 'folder' | 'trustedFolders'>,
  worthAThread = WORTH_A_THREAD,
): Beside {
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size < worthAThread) return { secrets: scan(files) };
  const chunks = Math.ceil(files.length / CHUNK);
  const taken = new Int32Array(new SharedArrayBuffer(4 * (chunks + 1)));
  const { port1, port2 } = new MessageChannel();
  // The code of pages is bundled elsewhere; the thread runs from its source.
  const worker = new Worker(resolve('src/adapters/read-worker.ts'), {
    workerData: { ...options, files, taken, port: port2 } satisfies Work,
    transferList: [port2],
  });
  const secrets = new Promise<Map<string, Secret[]>>((done, failed) => {
    worker.once('message', done);
    worker.once('error', failed);
  }).finally(() => port1.close());
  // Whoever waits for them is told; until then a failure must not end the program.
  secrets.catch(() => undefined);
  return { secrets, parseAll: (places, schemas) => parseWith(places, schemas, taken, port1) };
}

/** Takes a chunk, unless it is taken already. */
export const take = (taken: Work['taken'], chunk: number): boolean =>
  Atomics.compareExchange(taken, chunk, 0, 1) === 0;

function parseWith(
  places: readonly EntryFile[],
  schemas: Schemas,
  taken: Work['taken'],
  port: MessagePort,
): ParsedFile[] {
  const parsed: ParsedFile[] = [];
  const parseChunk = (chunk: number) => {
    const end = Math.min(places.length, (chunk + 1) * CHUNK);
    for (let at = chunk * CHUNK; at < end; at++) parsed[at] = parseFile(places[at]!, schemas);
  };
  const chunks = Math.ceil(places.length / CHUNK);
  let next = 0;
  while (next < chunks && take(taken, next)) parseChunk(next++);
  const missing = new Set(Array.from({ length: chunks - next }, (_, index) => next + index));
  const sent = taken.length - 1;
  while (missing.size > 0) {
    const count = Atomics.load(taken, sent);
    const message = receiveMessageOnPort(port)?.message as Sent | undefined;
    if (message) {
      const { chunk, files } = message;
      for (const [index, one] of files.entries()) parsed[chunk * CHUNK + index] = one;
      missing.delete(chunk);
      // Whoever reads a base does not wait as a promise does: the reader knows nothing of threads.
    } else if (Atomics.wait(taken, sent, count, PATIENCE) === 'timed-out') {
      for (const chunk of missing) parseChunk(chunk);
      missing.clear();
    }
  }
  return parsed;
}

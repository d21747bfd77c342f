import { resolve } from 'node:path';
import {
  MessageChannel,
  receiveMessageOnPort,
  Worker,
  type MessagePort,
} from 'node:worker_threads';
import { parseFile, type EntryFile, type ParsedFile } from '../reader/parse-entry.ts';
import type { ReadOptions } from '../reader/read.ts';
import type { SourceFile } from '../reader/source.ts';
import type { LocalSettings, Standards } from '../reader/standards.ts';
import { parsedIn } from './check-cache.ts';
import type { Secret } from './secret-scan.ts';
import { scan } from './secrets.ts';

/** Bytes from which a thread pays: to start it takes about as long as to scan so many. */
const WORTH_A_THREAD = 15_000_000;
/** Files that one thread or the other takes at a time. */
export const CHUNK = 64;
/** A chunk that the thread has taken and not sent by then is parsed here after all. ms */
const PATIENCE = 5000;

/** What the files of a base are read with. */
export interface ReadWith extends Pick<ReadOptions, 'folder' | 'trustedFolders'> {
  /** Undefined where its settings cannot be read. */
  site: LocalSettings | undefined;
}

/** What a second thread is given. */
export interface Work extends ReadWith {
  files: readonly SourceFile[];
  /** One cell a chunk, 1 where one of the two has taken it; and one that changes with each that is sent. */
  taken: Int32Array<SharedArrayBuffer>;
  port: MessagePort;
}

/** The files of entries in a chunk, parsed: as JSON where they are to be kept. */
export interface Sent {
  chunk: number;
  /** What each file says, or the number of bytes that it takes of the JSON. */
  files: [path: string, parsed: ParsedFile | number][];
  json: Uint8Array;
}

/** What is done beside the reader. */
export interface Beside {
  /** Parses those of the files that stand in some places, by their paths. */
  parse: (places: readonly EntryFile[], standards: Standards) => Map<string, Parsed>;
  secrets: Promise<Map<string, Secret[]>>;
}

/** A parsed file, with its JSON where another thread has made that. */
export interface Parsed {
  parsed: ParsedFile;
  json?: Buffer;
}

/**
 * Has a second thread help to read many files: it parses them from the last on, while this
 * one parses from the first, until they meet; then it looks for secrets, while rules run here.
 */
export function readBeside(
  files: readonly SourceFile[],
  options: ReadWith,
  worthAThread = WORTH_A_THREAD,
): Beside {
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size < worthAThread) {
    const alone = (places: readonly EntryFile[], standards: Standards) =>
      new Map(places.map((one) => [one.source.path, { parsed: parseFile(one, standards) }]));
    return { parse: alone, secrets: scan(files) };
  }
  const taken = new Int32Array(new SharedArrayBuffer(4 * (chunksIn(files) + 1)));
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
  return {
    secrets,
    parse: (places, standards) => parseWith(files, places, standards, taken, port1),
  };
}

/** Takes a chunk, unless it is taken already. */
export const take = (taken: Work['taken'], chunk: number): boolean =>
  Atomics.compareExchange(taken, chunk, 0, 1) === 0;

export const chunksIn = (files: readonly SourceFile[]) => Math.ceil(files.length / CHUNK);

export const chunkOf = (files: readonly SourceFile[], chunk: number) =>
  files.slice(chunk * CHUNK, (chunk + 1) * CHUNK);

function parseWith(
  files: readonly SourceFile[],
  places: readonly EntryFile[],
  standards: Standards,
  taken: Work['taken'],
  port: MessagePort,
): Map<string, Parsed> {
  const placeAt = new Map(places.map((place) => [place.source.path, place]));
  const parsed = new Map<string, Parsed>();
  const missing = new Set(Array.from({ length: chunksIn(files) }, (_, chunk) => chunk));
  const parseChunk = (chunk: number) => {
    for (const { path } of chunkOf(files, chunk)) {
      const place = placeAt.get(path);
      if (place) parsed.set(path, { parsed: parseFile(place, standards) });
    }
    missing.delete(chunk);
  };
  const receive = () => {
    const message = receiveMessageOnPort(port)?.message as Sent | undefined;
    if (!message) return false;
    const bytes = Buffer.from(message.json.buffer);
    let at = 0;
    for (const [path, one] of message.files) {
      if (typeof one === 'number') {
        const json = bytes.subarray(at, (at += one));
        parsed.set(path, { parsed: parsedIn(json), json });
      } else parsed.set(path, { parsed: one });
    }
    return missing.delete(message.chunk);
  };
  for (let next = 0; next < chunksIn(files) && take(taken, next); next++) {
    parseChunk(next);
    receive();
  }
  const sent = taken.length - 1;
  while (missing.size > 0) {
    const count = Atomics.load(taken, sent);
    if (receive()) continue;
    // Whoever reads a base does not wait as a promise does: the reader knows nothing of threads.
    if (Atomics.wait(taken, sent, count, PATIENCE) === 'timed-out') {
      for (const chunk of [...missing]) parseChunk(chunk);
    }
  }
  return parsed;
}

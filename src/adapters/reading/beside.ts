import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import {
  MessageChannel,
  receiveMessageOnPort,
  Worker,
  type MessagePort,
} from 'node:worker_threads';
import { parseFile } from '../../reader/parse-entry.ts';
import type { EntryFile, ParsedFile } from '../../reader/parsed-file.ts';
import type { ReadOptions } from '../../reader/read.ts';
import type { SourceFile } from '../../reader/source.ts';
import type { LocalSettings, Standards } from '../../reader/standards.ts';
import { parsedIn } from './kept-json.ts';
import { chunkOf, chunksIn, startProgress, take, type Progress } from './chunks.ts';
import type { Secret } from '../secrets/scan.ts';
import { scan } from '../secrets/index.ts';

/** Bytes from which a first thread pays, and each further one (docs/adr/20261130-check-cache.md has what was measured). */
const WORTH_A_THREAD = 5_000_000;
/** Threads at most: each takes the memory of the program again, and all of them wait for this one's rules. */
const MOST_THREADS = 3;
/** A chunk that a thread has taken and not sent by then is parsed here after all. ms */
const PATIENCE = 5000;

/** What the files of a base are read with. */
export interface ReadWith extends Pick<ReadOptions, 'folder' | 'trustedFolders'> {
  /** Undefined where its settings cannot be read. */
  site: LocalSettings | undefined;
}

/** What another thread is given. */
export interface Work extends ReadWith, Progress {
  files: readonly SourceFile[];
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
 * Has other threads help to read many files: they parse them from the last on, while this
 * one parses from the first, until they meet; then they look for secrets, while rules run here.
 *
 * @param threads how many others; by default as many as the machine has idle and the files are worth
 */
export function readBeside(
  files: readonly SourceFile[],
  options: ReadWith,
  threads = threadsFor(files),
): Beside {
  if (threads === 0) {
    const alone = (places: readonly EntryFile[], standards: Standards) =>
      new Map(places.map((one) => [one.source.path, { parsed: parseFile(one, standards) }]));
    return { parse: alone, secrets: scan(files) };
  }
  const progress = startProgress(files);
  const others = Array.from({ length: threads }, () => startThread(files, options, progress));
  const secrets = Promise.all(others.map((one) => one.secrets)).then(
    (found) => new Map(found.flatMap((some) => [...some])),
  );
  // Whoever waits for them is told; until then a failure must not end the program.
  secrets.catch(() => undefined);
  const ports = others.map(({ port }) => port);
  return {
    secrets,
    parse: (places, standards) => parseWith(files, places, standards, progress, ports),
  };
}

/** One thread is this one, and stays busy. */
function threadsFor(files: readonly SourceFile[]): number {
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  return Math.min(Math.floor(size / WORTH_A_THREAD), availableParallelism() - 1, MOST_THREADS);
}

function startThread(files: readonly SourceFile[], options: ReadWith, progress: Progress) {
  const { port1, port2 } = new MessageChannel();
  // The code of pages is bundled elsewhere; the thread runs from its source.
  const worker = new Worker(resolve('src/adapters/reading/worker.ts'), {
    workerData: { ...options, ...progress, files, port: port2 } satisfies Work,
    transferList: [port2],
  });
  const secrets = new Promise<Map<string, Secret[]>>((done, failed) => {
    worker.once('message', done);
    worker.once('error', failed);
  }).finally(() => port1.close());
  return { port: port1, secrets };
}

function parseWith(
  files: readonly SourceFile[],
  places: readonly EntryFile[],
  standards: Standards,
  { parsing, sent }: Progress,
  ports: readonly MessagePort[],
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
  const receiveFrom = (port: MessagePort) => {
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
  const receive = () => ports.map(receiveFrom).includes(true);
  for (let next = 0; next < chunksIn(files); next++) {
    if (!take(parsing, next)) continue;
    parseChunk(next);
    receive();
  }
  while (missing.size > 0) {
    const count = Atomics.load(sent, 0);
    if (receive()) continue;
    // Whoever reads a base does not wait as a promise does: the reader knows nothing of threads.
    if (Atomics.wait(sent, 0, count, PATIENCE) === 'timed-out') {
      for (const chunk of [...missing]) parseChunk(chunk);
    }
  }
  return parsed;
}

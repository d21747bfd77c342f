import { createHash, hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ParsedFile } from '../reader/parse-entry.ts';
import type { SourceFile } from '../reader/source.ts';

/**
 * What is kept of one file from one reading of a base to the next: what `parseFile` makes of it, as
 * JSON. Of a file whose fields cannot be read or break their schema, and of one that holds a
 * secret, nothing is kept.
 */
interface Kept {
  /** Of the bytes of the file. */
  sum: string;
  json: Buffer;
}

/** What earlier readings know of the files of a base. */
export interface CheckCache {
  /** Files of which nothing is known, or which are not as they were. */
  misses: readonly SourceFile[];
  /** What a file says that is none of the misses. */
  parsedOf: (path: string) => ParsedFile;
  /**
   * Keeps what is known by now, and forgets files that are gone. Where nothing can be written,
   * nothing is kept.
   *
   * @param jsonOf what is to be kept of a miss; undefined for nothing
   */
  save: (jsonOf: (path: string) => Buffer | undefined) => void;
}

/** What is to be kept of what a file says; undefined where its fields have faults, so that it is read again. */
export const jsonOf = (parsed: ParsedFile): Buffer | undefined =>
  parsed.entry && Buffer.from(JSON.stringify(parsed));

/** What a file says that was kept. */
export const parsedIn = (json: Buffer) => JSON.parse(json.toString()) as ParsedFile;

/** What is kept of a file that is no entry: that it holds no secret. */
export const NO_ENTRY = Buffer.from('null');

/**
 * Opens what is kept of a base. It is one file: a line with the sum of all that follows, a line
 * that says what it holds, and the texts. It is written anew as a whole.
 *
 * @param key everything that what is kept depends on besides each file's path and bytes
 */
export function openCache(files: readonly SourceFile[], key: string, file: string): CheckCache {
  const kept = readKept(file, key);
  const sums = new Map(files.map(({ path, bytes }) => [path, sumOf(bytes)]));
  const isKept = ({ path }: SourceFile) => kept.get(path)?.sum === sums.get(path);
  const misses = files.filter((one) => !isKept(one));
  return {
    misses,
    parsedOf: (path) => parsedIn(kept.get(path)!.json),
    save: (jsonOf) => {
      const old = files.filter(isKept).map(({ path }) => [path, kept.get(path)!] as const);
      const fresh = misses.flatMap(({ path }): [string, Kept][] => {
        const json = jsonOf(path);
        return json === undefined ? [] : [[path, { sum: sums.get(path)!, json }]];
      });
      const isAsBefore = fresh.length === 0 && old.length === kept.size;
      if (!isAsBefore) writeKept(file, key, new Map([...old, ...fresh]));
    },
  };
}

const sumOf = (bytes: Uint8Array) => hash('sha256', bytes, 'base64url');

/** The second line of the file. */
interface Contents {
  key: string;
  /** Lengths in bytes. */
  files: [path: string, sum: string, length: number][];
}

/** Nothing where there is none, or not a whole one, or that of another key. */
function readKept(file: string, key: string): Map<string, Kept> {
  try {
    const bytes = readFileSync(file);
    const start = bytes.indexOf('\n') + 1;
    if (bytes.toString('latin1', 0, start) !== `${sumOf(bytes.subarray(start))}\n`)
      return new Map();
    let at = bytes.indexOf('\n', start) + 1;
    const contents = JSON.parse(bytes.toString('utf8', start, at)) as Contents;
    if (contents.key !== key) return new Map();
    return new Map(
      contents.files.map(([path, sum, length]) => {
        at += length;
        return [path, { sum, json: bytes.subarray(at - length, at) }];
      }),
    );
  } catch {
    return new Map();
  }
}

/** Written beside its place and moved there, so that nobody reads half of it. */
function writeKept(file: string, key: string, kept: ReadonlyMap<string, Kept>): void {
  const files = [...kept].map(([path, { sum, json }]) => [path, sum, json.length]);
  const contents = Buffer.from(`${JSON.stringify({ key, files } as Contents)}\n`);
  const parts = [contents, ...[...kept.values()].map(({ json }) => json)];
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  const half = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    // Halves of runs that were stopped. A run that is writing keeps nothing then, which does no harm.
    for (const name of readdirSync(dirname(file))) {
      if (name.startsWith(`${basename(file)}.`)) rmSync(join(dirname(file), name));
    }
    const first = Buffer.from(`${sum.digest('base64url')}\n`);
    writeFileSync(half, Buffer.concat([first, ...parts]));
    renameSync(half, file);
  } catch {
    // A folder that cannot be written: the next reading takes longer, and finds the same.
  }
}

import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ParsedFile } from '../../reader/parsed-file.ts';
import type { SourceFile } from '../../reader/source.ts';
import { beginFile } from './begin-file.ts';
import { parsedIn } from './kept-json.ts';

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

/** What earlier readings know of some files of a base, or of all. */
export interface CheckCache {
  /** Files of which nothing is known, or which are not as they were. */
  misses: readonly SourceFile[];
  /** What a file says that is none of the misses. */
  parsedOf: (path: string) => ParsedFile;
  /**
   * Begins to keep what is known by now, and forgets files that are gone. Most of the work is done
   * beside this thread. Where nothing can be written, nothing is kept.
   *
   * @param jsonOf what is to be kept of a miss; undefined for nothing
   * @returns what ends it, and is told which misses are not to be kept after all
   */
  save: (jsonOf: (path: string) => Buffer | undefined) => EndSaving;
}

export type EndSaving = (isLeftOut: (path: string) => boolean) => Promise<void>;

/**
 * Opens a part. It is one file: the texts, a line that says what they are, and a line by which that
 * is found and trusted. It is written anew as a whole.
 */
export function openPart(files: readonly SourceFile[], key: string, file: string): CheckCache {
  const kept = readKept(file, key);
  const sums = new Map(files.map(({ path, bytes }) => [path, sumOf(bytes)]));
  const isKept = ({ path }: SourceFile) => kept.get(path)?.sum === sums.get(path);
  const misses = files.filter((one) => !isKept(one));
  return {
    misses,
    parsedOf: (path) => parsedIn(kept.get(path)!.json),
    save: (jsonOf) => {
      const old = files.filter(isKept).map(({ path }): Keeping => [path, kept.get(path)!]);
      const fresh = misses.flatMap(({ path }): Keeping[] => {
        const json = jsonOf(path);
        return json === undefined ? [] : [[path, { sum: sums.get(path)!, json }]];
      });
      const isAsBefore = (isLeftOut: (path: string) => boolean) =>
        old.length === kept.size && fresh.every(([path]) => isLeftOut(path));
      if (isAsBefore(() => false)) return () => Promise.resolve();
      return beginKeeping(file, key, [...old, ...fresh], isAsBefore);
    },
  };
}

const sumOf = (bytes: Uint8Array) => hash('sha256', bytes, 'base64url');

/** The line after the texts. */
interface Contents {
  key: string;
  /** Of all texts. */
  sum: string;
  /** In the order of the texts. What is left out has no sum. */
  files: [path: string, sum: string | null, length: number][];
}

/** Letters of the last line: the sum of the contents, and at which byte they begin. */
const [SUM, PLACE] = [43, 12];

/** Nothing where there is none, or not a whole one, or that of another key. */
function readKept(file: string, key: string): Map<string, Kept> {
  try {
    const bytes = readFileSync(file);
    const end = bytes.length - SUM - PLACE;
    const start = Number(bytes.toString('latin1', end + SUM));
    const line = bytes.subarray(start, end);
    if (bytes.toString('latin1', end, end + SUM) !== sumOf(line)) return new Map();
    const contents = JSON.parse(line.toString()) as Contents;
    if (contents.key !== key || contents.sum !== sumOf(bytes.subarray(0, start))) return new Map();
    let at = 0;
    return new Map(
      contents.files.flatMap(([path, sum, length]): [string, Kept][] => {
        at += length;
        return sum === null ? [] : [[path, { sum, json: bytes.subarray(at - length, at) }]];
      }),
    );
  } catch {
    return new Map();
  }
}

/** A file by its path, with what is kept of it. */
type Keeping = readonly [path: string, kept: Kept];

/** @param isAsBefore whether what is there says the same without what is left out */
function beginKeeping(
  file: string,
  key: string,
  kept: readonly Keeping[],
  isAsBefore: (isLeftOut: (path: string) => boolean) => boolean,
): EndSaving {
  const texts = Buffer.concat(kept.map(([, { json }]) => json));
  const sum = sumOf(texts);
  const end = beginFile(file, texts);
  return async (isLeftOut) => {
    if (isAsBefore(isLeftOut)) return end(undefined);
    const contents: Contents = {
      key,
      sum,
      files: kept.map(([path, { sum, json }]) => [path, isLeftOut(path) ? null : sum, json.length]),
    };
    const line = `${JSON.stringify(contents)}\n`;
    await end(line + sumOf(Buffer.from(line)) + String(texts.length).padStart(PLACE));
  };
}

import { hash } from 'node:crypto';
import { join } from 'node:path';
import { vocabularyNames } from '../../model/site.ts';
import type { ReadOptions } from '../../reader/read.ts';
import { placeOf } from '../../reader/paths.ts';
import { readSite } from '../../reader/read-site.ts';
import type { SourceFile } from '../../reader/source.ts';
import type { EndSaving } from './cache-part.ts';
import { openCache } from './cache.ts';
import { jsonOf, NO_ENTRY } from './kept-json.ts';
import { programSum } from './program-sum.ts';
import { readBeside, type Parsed, type ReadWith } from './beside.ts';
import type { Secret } from '../secrets/scan.ts';
import { scan } from '../secrets/index.ts';

/** Bytes from which there is a cache: so many are read in well under a second without one. */
const WORTH_A_CACHE = 2_000_000;
const FOLDER = '.cache/check';

let sum: string | undefined;
/** Of the program that runs: in one that runs for long, its files may be others by now. */
const ownSum = () => (sum ??= programSum());

/** A reading of a base that is about to begin. */
export interface Reading {
  /** Files that are parsed and scanned; the others are known. */
  misses: readonly SourceFile[];
  /** Undefined where the reader parses as fast by itself. */
  parseAll?: ReadOptions['parseAll'];
  secrets: Promise<ReadonlyMap<string, readonly Secret[]>>;
  /** Ends to keep what was read for the next reading, which was begun when it was parsed. */
  keep: () => Promise<void>;
}

/**
 * Prepares to read the files of a base: those that are as they were are not parsed, judged alone
 * and scanned again, and other threads help with the rest where that is much.
 */
export function prepareReading(
  files: readonly SourceFile[],
  options: Pick<ReadWith, 'folder' | 'trustedFolders'>,
  {
    keeps = true,
    cacheFrom = WORTH_A_CACHE,
    cacheFolder = FOLDER,
    program = ownSum,
  }: {
    /** False for files that are not on disk like this. */
    keeps?: boolean;
    /** Bytes from which there is a cache. */
    cacheFrom?: number;
    cacheFolder?: string;
    program?: () => string;
  } = {},
): Reading {
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size < cacheFrom)
    return { misses: files, secrets: scan(files), keep: () => Promise.resolve() };
  const settings = readSite(files, options.folder, [])?.vocabularies;
  const site = settings && pick(settings, ['language', ...vocabularyNames]);
  const key = hash('sha256', JSON.stringify([program(), options, site]));
  const name = hash('sha256', options.folder).slice(0, 12);
  const cache = openCache(files, key, join(cacheFolder, name));
  const isMiss = new Set(cache.misses.map(({ path }) => path));
  const beside = readBeside(cache.misses, { ...options, site });
  let end: EndSaving | undefined;
  return {
    misses: cache.misses,
    parseAll: (places, standards) => {
      const fresh = beside.parse(
        places.filter(({ source }) => isMiss.has(source.path)),
        standards,
      );
      if (keeps) end = cache.save((path) => toKeep(path, fresh.get(path)));
      return places.map(({ source: { path } }) => fresh.get(path)?.parsed ?? cache.parsedOf(path));
    },
    secrets: beside.secrets,
    keep: async () => {
      const secrets = await beside.secrets;
      await end?.((path) => secrets.has(path));
    },
  };
}

/** @param one undefined of a file that was not parsed */
function toKeep(path: string, one: Parsed | undefined): Buffer | undefined {
  if (one) return one.json ?? jsonOf(one.parsed);
  // A second file of one id is no entry either, but may be one as soon as the first is gone.
  return 'fault' in placeOf(path) ? NO_ENTRY : undefined;
}

const pick = <T, K extends keyof T>(object: T, keys: readonly K[]) =>
  Object.fromEntries(keys.map((key) => [key, object[key]])) as Pick<T, K>;

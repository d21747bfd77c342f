import { join } from 'node:path';
import type { SourceFile } from '../../reader/source.ts';
import { openPart, type CheckCache } from './cache-part.ts';

/** Parts of which each is kept in a file of its own: after an edit one of them is written. */
const PARTS = 16;

/** The same for a path at all times, and all parts about as large. */
function partOf(path: string): number {
  let sum = 0;
  for (let index = 0; index < path.length; index++) sum += path.charCodeAt(index);
  return sum % PARTS;
}

/**
 * Opens what is kept of a base.
 *
 * @param key everything that what is kept depends on besides each file's path and bytes
 */
export function openCache(files: readonly SourceFile[], key: string, folder: string): CheckCache {
  const byPart = Map.groupBy(files, ({ path }) => partOf(path));
  // One of which all files are gone is opened too, to forget them.
  const parts = Array.from({ length: PARTS }, (_, part) =>
    openPart(byPart.get(part) ?? [], key, join(folder, String(part))),
  );
  const missed = new Set(parts.flatMap(({ misses }) => misses));
  return {
    misses: files.filter((one) => missed.has(one)),
    parsedOf: (path) => parts[partOf(path)]!.parsedOf(path),
    save: (jsonOf) => {
      const ends = parts.map(({ save }) => save(jsonOf));
      return async (isLeftOut) => {
        await Promise.all(ends.map((end) => end(isLeftOut)));
      };
    },
  };
}

import { parseFile } from '../../reader/parse-entry.ts';
import { entryFiles } from '../../reader/plan.ts';
import { standardsOf } from '../../reader/standards.ts';
import { jsonOf } from './kept-json.ts';
import { chunkOf, chunksIn, take } from './chunks.ts';
import type { Sent, Work } from './beside.ts';
import type { Secret } from '../secrets/scan.ts';

/**
 * What another thread does of reading: parses files that no thread has come to yet, from the
 * last on, and sends them; then scans its share of all for secrets.
 */
export async function readShare(work: Work): Promise<Map<string, Secret[]>> {
  const { files, folder, trustedFolders, site, parsing, scanning, sent, port } = work;
  // What is reported here is reported by the first thread, too.
  const places = entryFiles(files, { folder, trustedFolders }, () => () => undefined);
  const placeAt = new Map(places.map((place) => [place.source.path, place]));
  const standards = standardsOf(site);
  for (let chunk = chunksIn(files) - 1; chunk >= 0; chunk--) {
    if (!take(parsing, chunk)) continue;
    const json: Uint8Array[] = [];
    const parsed = chunkOf(files, chunk).flatMap(({ path }): Sent['files'] => {
      const place = placeAt.get(path);
      if (!place) return [];
      const one = parseFile(place, standards);
      const kept = jsonOf(one);
      if (!kept) return [[path, one]];
      // JSON takes half the time of the copy that threads make by themselves, and is kept later.
      json.push(kept);
      return [[path, kept.length]];
    });
    // Bytes of their own, as a view of a larger buffer would be sent with all of that.
    const bytes = new Uint8Array(Buffer.concat(json));
    port.postMessage({ chunk, files: parsed, json: bytes } satisfies Sent, [bytes.buffer]);
    Atomics.add(sent, 0, 1);
    Atomics.notify(sent, 0);
  }
  const { scanFiles } = await import('../secrets/scan.ts');
  const secrets = new Map<string, Secret[]>();
  for (let chunk = chunksIn(files) - 1; chunk >= 0; chunk--) {
    if (!take(scanning, chunk)) continue;
    for (const [path, found] of await scanFiles(chunkOf(files, chunk))) secrets.set(path, found);
  }
  return secrets;
}

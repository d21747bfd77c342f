import { schemasFor } from '../model/index.ts';
import { parseFile } from '../reader/parse-entry.ts';
import { entryFiles } from '../reader/plan.ts';
import { readSite } from '../reader/read-site.ts';
import { CHUNK, take, type Sent, type Work } from './read-beside.ts';
import type { Secret } from './secret-scan.ts';

/**
 * What a second thread does of reading: parses the files that the first has not come to yet,
 * from the last on, and sends them; then scans all for secrets.
 */
export async function readHalf(work: Work): Promise<Map<string, Secret[]>> {
  const { files, folder, trustedFolders, taken, port } = work;
  // What is reported here is reported by the first thread, too.
  const places = entryFiles(files, { folder, trustedFolders }, () => () => undefined);
  const schemas = schemasFor(readSite(files, folder, [])?.vocabularies);
  const sent = taken.length - 1;
  const last = Math.ceil(places.length / CHUNK) - 1;
  for (let chunk = last; chunk >= 0 && take(taken, chunk); chunk--) {
    const own = places.slice(chunk * CHUNK, (chunk + 1) * CHUNK);
    const parsed = own.map((one) => parseFile(one, schemas));
    port.postMessage({ chunk, files: parsed } satisfies Sent);
    Atomics.add(taken, sent, 1);
    Atomics.notify(taken, sent);
  }
  const { scanFiles } = await import('./secret-scan.ts');
  return scanFiles(files);
}

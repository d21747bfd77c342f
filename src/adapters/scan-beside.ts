import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SourceFile } from '../reader/source.ts';
import { scanFiles, type Secret } from './secret-scan.ts';

/** Bytes from which a thread pays: it takes a fifth of a second to start, in which 15 MB are scanned. */
const WORTH_A_THREAD = 15_000_000;

/** Scans files for secrets; many of them in a thread, while the reader works. */
export function scanBeside(files: readonly SourceFile[]): Promise<Map<string, Secret[]>> {
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size < WORTH_A_THREAD) return scanFiles(files);
  return new Promise((done, failed) => {
    // The code of pages is bundled elsewhere; the thread runs from its source.
    const worker = new Worker(resolve('src/adapters/secret-worker.ts'), { workerData: files });
    worker.once('message', done);
    worker.once('error', failed);
  });
}

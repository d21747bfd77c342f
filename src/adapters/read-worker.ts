import { parentPort, workerData } from 'node:worker_threads';
import { keepCompiled } from './compile-cache.ts';
import type { Work } from './read-beside.ts';

/** The thread that `read-beside.ts` starts: does its share, answers, and ends. */
keepCompiled();
const { readShare } = await import('./read-share.ts');
parentPort!.postMessage(await readShare(workerData as Work));

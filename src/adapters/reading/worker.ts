import { parentPort, workerData } from 'node:worker_threads';
import { keepCompiled } from '../compile-cache.ts';
import type { Work } from './beside.ts';

/** The thread that `beside.ts` starts: does its share, answers, and ends. */
keepCompiled();
const { readShare } = await import('./share.ts');
parentPort!.postMessage(await readShare(workerData as Work));

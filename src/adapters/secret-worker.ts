import { parentPort, workerData } from 'node:worker_threads';
import type { SourceFile } from '../reader/source.ts';
import { scanFiles } from './secret-scan.ts';

/** The thread that `scan-beside.ts` starts: scans the files that it is given, answers, and ends. */
parentPort!.postMessage(await scanFiles(workerData as SourceFile[]));

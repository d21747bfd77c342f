import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Drawing, Request } from '../mermaid/draw.ts';
import type { DrawingFault } from '../mermaid/source/source.ts';

export type Drawn = Drawing | { fault: DrawingFault };

interface Job {
  request: Request;
  done: (drawn: Drawn) => void;
  failed: (error: Error) => void;
}

interface Thread {
  worker: Worker;
  /** The jobs given to it, in the order in which their answers come back. */
  jobs: Job[];
}

/** How many diagrams may wait for a thread before another, which takes half a second to start, pays. */
const WORTH_ANOTHER = 12;
/** A diagram that takes longer than this never ends. ms */
const LONGEST = 60_000;

const threads: Thread[] = [];

/**
 * Draws in a thread of its own: mermaid needs a `window`, which must not be seen
 * by what else runs. Threads start on demand and end with the program.
 */
export function drawInThread(request: Request): Promise<Drawn> {
  return new Promise((done, failed) => {
    const thread = threadFor();
    thread.jobs.push({ request, done, failed });
    thread.worker.ref();
    thread.worker.postMessage(request);
    if (thread.jobs.length === 1) watch(thread);
  });
}

/** The least busy thread, or a new one where all are busy and cores are left. */
function threadFor(): Thread {
  const least = threads.toSorted((a, b) => a.jobs.length - b.jobs.length)[0];
  const mayGrow = threads.length < availableParallelism();
  if (least && (!mayGrow || least.jobs.length < WORTH_ANOTHER)) return least;
  return startThread();
}

function startThread(): Thread {
  // Times in a diagram are drawn as they are written, on a machine in any zone.
  process.env.TZ = 'UTC';
  // A page's code is bundled elsewhere; the worker is run from its source.
  const worker = new Worker(resolve('src/mermaid/worker.ts'));
  const thread: Thread = { worker, jobs: [] };
  worker.on('message', (drawn: Drawn) => {
    thread.jobs.shift()?.done(drawn);
    if (thread.jobs.length === 0) worker.unref();
    else watch(thread);
  });
  worker.on('error', (error) => end(thread, error as Error));
  worker.on('exit', (code) => end(thread, new Error(`The drawing thread ended (${code}).`)));
  worker.unref();
  threads.push(thread);
  return thread;
}

/** Ends a thread whose current job never does, and tells which diagram it was. */
function watch(thread: Thread): void {
  const [job] = thread.jobs;
  setTimeout(() => {
    if (thread.jobs[0] !== job || !job) return;
    const fault = {
      line: 1,
      column: 1,
      near: '',
      message: `It takes longer than ${LONGEST / 1000} s.`,
    };
    thread.jobs.shift()!.done({ fault });
    void thread.worker.terminate();
  }, LONGEST).unref();
}

/** A thread that is gone: what it had not drawn fails, but for what was not begun, which another draws. */
function end(thread: Thread, error: Error): void {
  const index = threads.indexOf(thread);
  if (index === -1) return;
  threads.splice(index, 1);
  const [current, ...waiting] = thread.jobs;
  thread.jobs = [];
  current?.failed(error);
  for (const job of waiting) drawInThread(job.request).then(job.done, job.failed);
}

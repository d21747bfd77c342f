import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import { Worker } from 'node:worker_threads';
import type { Drawing, Request } from '../../src/mermaid/draw.ts';
import type { DrawingFault } from '../../src/mermaid/source/source.ts';

export type Drawn = Drawing | { fault: DrawingFault };

/** A source of a diagram, under the name of its file. */
export interface Sample {
  name: string;
  source: string;
}

const SAMPLES = 'tests/fixtures/mermaid';
/** Those that the first proof was made with, where they are at hand. */
export const PROOF = '../shared/prototypes/mermaid/diagrams';

export const samples = (): Sample[] => samplesIn(SAMPLES);
export const samplesOfProof = (): Sample[] => (existsSync(PROOF) ? samplesIn(PROOF) : []);

function samplesIn(folder: string): Sample[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mmd'))
    .toSorted()
    .map((name) => ({
      name: name.replace('.mmd', ''),
      source: readFileSync(join(folder, name), 'utf8'),
    }));
}

type DrawOne = (request: Request) => Promise<Drawn>;

/** Draws in a thread of its own, for drawing changes globals. */
export function drawingThread(fonts: 'usual' | 'arimo'): DrawOne {
  const worker = new Worker('./tests/support/draw-worker.ts', { workerData: { fonts } });
  after(() => worker.terminate());
  // Answers come in the order of the requests.
  const waiting: { done: (drawn: Drawn) => void; failed: (error: unknown) => void }[] = [];
  worker.on('message', (drawn: Drawn) => waiting.shift()!.done(drawn));
  worker.on('error', (error) => waiting.shift()?.failed(error));
  return (request) =>
    new Promise((done, failed) => {
      waiting.push({ done, failed });
      worker.postMessage(request);
    });
}

/** Draws a source that is known to be right. */
export async function drawn(draw: DrawOne, { name, source }: Sample): Promise<Drawing> {
  const result = await draw({ source, id: 'd0', title: name });
  if ('fault' in result) throw new Error(`${name}: ${JSON.stringify(result.fault)}`);
  return result;
}

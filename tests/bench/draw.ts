/**
 * One process that draws the ten-node cascade over and over and prints what that
 * took, as JSON. `node --expose-gc tests/bench/draw.ts ours|proof <renders>`.
 */
import { gzipSync } from 'node:zlib';
import { createDraw } from '../../src/mermaid/draw.ts';
import { usualFonts } from '../../src/mermaid/layout/fonts.ts';
import { proofRenderer } from './proof.ts';
import { tenNodes } from './ten-nodes.ts';

export interface Timing {
  /** ms a drawing, after warm-up. */
  median: number;
  p95: number;
  /** MB of heap in use after so many renders, garbage collected. */
  heap: Record<number, number>;
  /** Bytes of the last drawing, gzipped. */
  bytes: number;
}

const WARM_UP = 100;
const [who, renders] = [process.argv[2], Number(process.argv[3])];
const { source, title, description } = tenNodes();

const render =
  who === 'proof'
    ? await proofRenderer()
    : await createDraw(usualFonts).then((draw) => async (text: string) => {
        const drawn = await draw({ source: text, id: 'd0000000', title, description });
        if ('fault' in drawn) throw new Error(drawn.fault.message);
        return drawn.svg;
      });

const times: number[] = [];
const heap: Record<number, number> = {};
let svg = '';
for (let index = 1; index <= WARM_UP + renders; index++) {
  const started = performance.now();
  svg = await render(source);
  if (index > WARM_UP) times.push(performance.now() - started);
  const count = index - WARM_UP;
  if (count === 1 || count === renders / 2 || count === renders) {
    globalThis.gc?.();
    heap[count] = Math.round(process.memoryUsage().heapUsed / 1e5) / 10;
  }
}
times.sort((a, b) => a - b);
const at = (share: number) => Math.round(times[Math.floor(share * times.length)]! * 100) / 100;
const timing: Timing = { median: at(0.5), p95: at(0.95), heap, bytes: gzipSync(svg).length };
process.stdout.write(JSON.stringify(timing));
process.exit(0);

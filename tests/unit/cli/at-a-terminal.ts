import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { askerFor, type Asker } from '../../../src/cli/prompts.ts';

export const ENTER = '\r';
export const DOWN = '\x1b[B';
/** Takes the whole line away, as in a shell. */
export const CLEAR = '\x15';

/** When the terminal shows a text, the keys beside it are pressed. */
export type Keys = readonly (readonly [shown: string, press: string])[];

/** Asks questions and presses keys; returns the answers, and what the terminal showed. */
export async function atATerminal<T>(
  run: (asker: Asker) => Promise<T>,
  keys: Keys,
): Promise<{ answers: T; shown: string }> {
  const input = new PassThrough();
  const output = new PassThrough();
  let shown = '';
  let waiting = 0;
  let from = 0;
  output.on('data', (text: Buffer) => {
    shown += text.toString();
    const next = keys[waiting];
    const at = next ? shown.indexOf(next[0], from) : -1;
    if (at === -1) return;
    from = at + next![0].length;
    waiting += 1;
    // One key at a time, as fingers do.
    for (const key of next![1].match(/\x1b\[[A-D]|[^]/gu) ?? [])
      setImmediate(() => input.write(key));
  });
  // Where the terminal waits for a key that nobody presses.
  const signal = AbortSignal.timeout(30_000);
  const answers = await run(askerFor({ input, output, signal }));
  assert.equal(waiting, keys.length, `The terminal showed:\n${shown}`);
  return { answers, shown };
}

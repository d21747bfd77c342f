import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

const MODULE = new URL('../../../src/adapters/hold-signals.ts', import.meta.url).href;

/** Runs a program that holds signals back while it does something, and then says "after". */
const holding = (work: string) =>
  spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { holdingSignals } from ${JSON.stringify(MODULE)};
       const send = (signal) => process.kill(process.pid, signal);
       await holdingSignals(() => { ${work} });
       console.log('after', process.listenerCount('SIGINT'));`,
    ],
    { encoding: 'utf8' },
  );

test(
  'signals that come while something is written end the program afterwards',
  { skip: process.platform === 'win32' },
  () => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      const { stdout, stderr, signal: end } = holding(`send('${signal}'); console.log('written');`);
      assert.deepEqual(
        [stdout, stderr, end],
        ['written\n', `Stopped by ${signal}, after everything was written.\n`, signal],
      );
    }
  },
);

test('without a signal the program goes on, and a fault of the work is thrown', () => {
  assert.deepEqual(holding("console.log('written');").stdout, 'written\nafter 0\n');
  assert.match(holding("throw new Error('full');").stderr, /Error: full/);
});

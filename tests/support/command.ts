import { spawn, type ChildProcess } from 'node:child_process';

export interface Finished {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Options of a run come from its own command line only. */
const environment = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('KB_')));

/** Runs a command of the project as a user's shell would, and waits for its end. */
export function run(...args: string[]): Promise<Finished> {
  const command = () => runNode(['src/cli/main.ts', ...args]);
  return args[0] === 'build' ? inTurn(command) : command();
}

/** Builds content into a folder with Astro alone, as if there were no command of the project. */
export const buildWithAstro = (content: string, out: string): Promise<Finished> =>
  inTurn(() =>
    runNode(['node_modules/astro/bin/astro.mjs', 'build', '--outDir', out], {
      KB_CONTENT: content,
      ASTRO_TELEMETRY_DISABLED: '1',
    }),
  );

let turn: Promise<unknown> = Promise.resolve();
/** Runs one build after the other: Astro writes the same files for each. */
function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const result = turn.then(act);
  turn = result.catch(() => undefined);
  return result;
}

/** Runs Node with arguments and additions to its environment, and waits for its end. */
export function runNode(args: string[], additions: Record<string, string> = {}): Promise<Finished> {
  const child = startNode(args, additions);
  const finished: Finished = { code: null, stdout: '', stderr: '' };
  child.stdout!.on('data', (text: Buffer) => (finished.stdout += text.toString()));
  child.stderr!.on('data', (text: Buffer) => (finished.stderr += text.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ ...finished, code }));
  });
}

/** Starts a command of the project that goes on until it is killed. */
export const start = (...args: string[]): ChildProcess => startNode(['src/cli/main.ts', ...args]);

const startNode = (args: string[], additions: Record<string, string> = {}): ChildProcess =>
  spawn(process.execPath, args, {
    env: { ...environment(), ...additions },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** The address that a started server prints; fails with its output when it ends without one. */
export function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (text: Buffer) => {
      output += text.toString();
      const address = /http:\/\/localhost:\d+\/\S*/.exec(output)?.[0];
      if (address) resolve(address);
    };
    server.stdout!.on('data', read);
    server.stderr!.on('data', read);
    server.once('close', () =>
      reject(new Error(`The server ended without an address:\n${output}`)),
    );
  });
}

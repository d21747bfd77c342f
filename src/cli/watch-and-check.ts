import { folderOf } from '../adapters/disk.ts';
import { readOptions } from '../adapters/options.ts';
import { watchFolder } from '../adapters/watch.ts';

/**
 * Checks, and checks again after each edit, until it is stopped; exit code 0 then.
 * Each report is added below the last one: nothing is taken from the screen.
 */
export async function watchAndCheck(checkOnce: () => Promise<number>): Promise<number> {
  const folder = folderOf(readOptions());
  const say = (text: string) => process.stderr.write(text);
  const stop = new AbortController();
  const stopped = new Promise((resolve) => stop.signal.addEventListener('abort', resolve));
  const end = () => stop.abort();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  // Nobody reads any more.
  process.stdout.once('error', end);

  let failure: Error | undefined;
  const fail = (error: Error) => {
    failure ??= error;
    end();
  };
  // Edits that come while a check runs wait for its end, and are read by one more.
  let edited: string[] = [];
  let running: Promise<unknown> = Promise.resolve();
  const onEdit = (paths: string[]) => {
    edited.push(...paths);
    running = running.then(async () => {
      if (edited.length === 0 || stop.signal.aborted) return;
      const paths = [...new Set(edited)];
      say(`\n${paths.includes('.') ? `${folder} is back.` : `Edited: ${shortList(paths)}`}\n`);
      edited = [];
      await checkOnce();
    });
    running.catch(fail);
  };
  const onGone = () => say(`\n${folder} is gone. Waiting until it is back.\n`);
  const close = await watchFolder(folder, { onEdit, onGone, onFailure: fail });
  running = checkOnce().then(() => say(`\nWatching ${folder}. Ctrl+C stops it.\n`));
  running.catch(fail);
  await stopped;
  close();
  if (failure) throw failure;
  return 0;
}

const shortList = (paths: readonly string[]) =>
  paths.length <= 5
    ? paths.join(', ')
    : `${paths.slice(0, 5).join(', ')} and ${paths.length - 5} more`;

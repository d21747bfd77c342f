import { sep } from 'node:path';
import { watch } from 'chokidar';

/**
 * ms for which nothing must happen before an edit counts as done: editors write in
 * several steps. Longer than the 50 ms in which the library keeps a second change
 * of a file to itself, so that what is read by then holds that one too.
 */
const QUIET = 60;

/**
 * Calls back after each edit under a folder, with the paths that changed. Node's own
 * watching loses files that editors replace instead of writing into them.
 *
 * @returns once it watches, what ends that
 */
export async function watchFolder(
  folder: string,
  onEdit: (paths: string[]) => void,
  onFailure: (error: Error) => void,
): Promise<() => void> {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch('.', {
    cwd: folder,
    ignoreInitial: true,
    // What begins with a point is half of a file that is about to take its place.
    ignored: (path) => /(?:^|[\\/])\.[^\\/.]|~$/.test(path),
  });
  watcher.on('all', (_event, path) => {
    changed.add(path.replaceAll(sep, '/'));
    clearTimeout(timer);
    timer = setTimeout(() => {
      const paths = [...changed].sort();
      changed.clear();
      onEdit(paths);
    }, QUIET);
  });
  watcher.on('error', (error) => onFailure(error as Error));
  await new Promise<void>((ready) => watcher.once('ready', ready));
  return () => {
    clearTimeout(timer);
    void watcher.close();
  };
}

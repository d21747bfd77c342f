import { statSync } from 'node:fs';
import { sep } from 'node:path';
import { watch, type FSWatcher } from 'chokidar';

/**
 * ms for which nothing must happen before an edit counts as done: editors write in
 * several steps. Longer than the 50 ms in which the library keeps a second change
 * of a file to itself, so that what is read by then holds that one too.
 */
const QUIET = 60;
/** ms between two looks at whether the folder itself is still there: the library says nothing of that. */
const LOOK = 500;

/** What is told of a folder that is watched. */
export interface Watcher {
  /** Something was edited; also that the folder is back, or another stands in its place: `.` then. */
  onEdit: (paths: string[]) => void;
  /** The folder was moved or deleted. It is waited for. */
  onGone: () => void;
  onFailure: (error: Error) => void;
}

/**
 * Calls back after each edit under a folder, with the paths that changed. Node's own
 * watching loses files that editors replace instead of writing into them.
 *
 * @returns once it watches, what ends that
 */
export async function watchFolder(
  folder: string,
  { onEdit, onGone, onFailure }: Watcher,
): Promise<() => void> {
  const changed = new Set<string>();
  let identity = identityOf(folder);
  let timer: NodeJS.Timeout | undefined;
  const onChange = (path: string) => {
    changed.add(path.replaceAll(sep, '/'));
    clearTimeout(timer);
    timer = setTimeout(() => {
      const paths = [...changed].sort();
      changed.clear();
      // Of a folder that is gone every file is told; that it is gone says more.
      if (identityOf(folder) === identity) onEdit(paths);
    }, QUIET);
  };
  const begin = (): FSWatcher => {
    const begun = watch('.', {
      cwd: folder,
      ignoreInitial: true,
      // What begins with a point is half of a file that is about to take its place.
      ignored: (path) => /(?:^|[\\/])\.[^\\/.]|~$/.test(path),
    });
    begun.on('all', (event, path) => {
      // It does not watch on, even where the folder is back before anybody looks.
      if (event === 'unlinkDir' && (path === '' || path === '.')) identity = 'lost';
      onChange(path);
    });
    begun.on('error', (error) => onFailure(error as Error));
    return begun;
  };
  let watcher = begin();
  await new Promise<void>((ready) => watcher.once('ready', ready));
  const looking = setInterval(() => {
    const now = identityOf(folder);
    if (now === identity) return;
    identity = now;
    void watcher.close();
    if (now === undefined) {
      onGone();
      return;
    }
    watcher = begin();
    // What is written before it watches is read by the check that follows.
    watcher.once('ready', () => onChange('.'));
  }, LOOK);
  return () => {
    clearTimeout(timer);
    clearInterval(looking);
    void watcher.close();
  };
}

/** Tells a folder from another of its name; undefined where there is none. */
function identityOf(folder: string): string | undefined {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found?.isDirectory() ? `${found.dev} ${found.ino}` : undefined;
}

import { isOfBase } from '../reader/emptiness.ts';
import { isNearlyOfBase } from '../reader/misplaced.ts';
import { MAX_BYTES, type SourceFile } from '../reader/source.ts';
import { isContent } from './disk.ts';
import { contentsOf } from './git/contents.ts';
import { git } from './git/index.ts';

const none = new Uint8Array();

/**
 * Every file of a content folder as a commit has it, read from git's own store:
 * nothing is checked out, and the work tree may be dirty. Empty where the commit
 * has no such folder. As on the disk, links and what is too large are told as such.
 *
 * @param commit its full name
 * @param folder a folder of the work tree, which must be there
 */
export async function contentAt(commit: string, folder: string): Promise<SourceFile[]> {
  const list = await git(folder, 'ls-tree', '-r', '-l', '-z', commit);
  const all = [...list.matchAll(/(\d+) \w+ (\w+) +(\d+|-)\t([^\0]*)\0/g)]
    .map(([, mode, name, size, path]) => ({ mode, name: name!, size: Number(size), path: path! }))
    .filter(({ path }) => isContent(path));
  const isKnown = ({ path }: { path: string }) =>
    isOfBase(path) || !path.includes('/') || isNearlyOfBase(path.split('/')[0]!);
  const items = all.filter(isKnown);
  const isRead = ({ mode, size }: (typeof items)[number]) =>
    mode!.startsWith('100') && size <= MAX_BYTES;
  const contents = await contentsOf(
    items.filter(isRead).map(({ name }) => name),
    folder,
  );
  let next = 0;
  const files = items.map((item): SourceFile => {
    const { path, mode } = item;
    if (isRead(item)) return { path, bytes: contents[next++]! };
    return mode!.startsWith('100')
      ? { path, bytes: none, unread: 'too-large' }
      : { path, bytes: none, irregular: true };
  });
  // Of a folder that no base has the name is enough, as on the disk.
  const foreign = new Set(all.filter((one) => !isKnown(one)).map(({ path }) => path.split('/')[0]));
  return [...files, ...[...foreign].map((name) => ({ path: `${name}/`, bytes: none }))];
}

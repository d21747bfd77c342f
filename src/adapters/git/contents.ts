import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { GitFault } from './faults.ts';
import { git, prefixOf, runFile } from './index.ts';

/** The contents of that name, in their order. */
export async function contentsOf(names: readonly string[], folder: string): Promise<Buffer[]> {
  if (names.length === 0) return [];
  const running = runFile('git', ['-C', folder, 'cat-file', '--batch'], {
    maxBuffer: 2e9,
    encoding: 'buffer',
  });
  running.child.stdin!.end(names.map((name) => `${name}\n`).join(''));
  const { stdout } = await running;
  const contents: Buffer[] = [];
  for (let at = 0; at < stdout.length;) {
    const head = stdout.indexOf('\n', at);
    const size = Number(stdout.toString('utf8', at, head).split(' ')[2]);
    if (Number.isNaN(size))
      throw new GitFault(`Git does not tell ${stdout.toString('utf8', at, head)}.`);
    contents.push(stdout.subarray(head + 1, head + 1 + size));
    at = head + 1 + size + 1;
  }
  return contents;
}

/** Names of the contents of all files under a path of a folder, as a commit has them; paths from that folder. */
export async function hashesAt(
  commit: string,
  folder: string,
  path: string,
): Promise<Map<string, string>> {
  const list = await git(folder, 'ls-tree', '-r', '-z', commit, '--', path);
  return new Map(
    [...list.matchAll(/\d+ \w+ (\w+)\t([^\0]*)\0/g)].map(([, hash, file]) => [file!, hash!]),
  );
}

/**
 * Names that git would give the contents of files, whatever it knows of them. What
 * is no plain file has none.
 *
 * @param paths from that folder
 */
export async function hashesOf(
  paths: readonly string[],
  folder: string,
): Promise<Map<string, string | undefined>> {
  const isPlain = (path: string) => !path.includes('\n') && lstatSync(join(folder, path)).isFile();
  const plain = paths.filter(isPlain);
  // Git reads these paths from the root of the repository, wherever it stands.
  const prefix = (await prefixOf(folder)) ?? '';
  const running = runFile('git', ['-C', folder, 'hash-object', '--stdin-paths'], {
    maxBuffer: 1e9,
  });
  // Git ends before it has read all where it cannot read one; its own message is thrown.
  running.child.stdin!.on('error', () => undefined);
  running.child.stdin!.end(plain.map((path) => `${prefix}${path}\n`).join(''));
  const hashes = (await running).stdout.split('\n');
  const known = new Map(plain.map((path, index) => [path, hashes[index]]));
  return new Map(paths.map((path) => [path, known.get(path)]));
}

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import {
  changedFlag,
  GitFault,
  withoutCommonCommit,
  withoutRef,
  withoutRepository,
  type Asker,
  type GitError,
} from './faults.ts';

/** Runs a program to its end. */
export const runFile = promisify(execFile);

/** Runs git in a folder and gives back what it prints. */
export async function git(folder: string, ...args: string[]): Promise<string> {
  const { stdout } = await runFile('git', ['-C', folder, ...args], {
    maxBuffer: 1e9,
    env: { ...process.env, LC_ALL: 'C' },
  });
  return stdout;
}

/**
 * Day (UTC) of the last commit that touched a folder; undefined outside of a
 * repository, without git, or when nothing was committed there yet.
 */
export async function lastChange(folder: string): Promise<string | undefined> {
  try {
    const seconds = Number((await git('.', 'log', '-1', '--format=%ct', '--', folder)).trim());
    return seconds ? new Date(seconds * 1000).toISOString().slice(0, 10) : undefined;
  } catch {
    return undefined;
  }
}

/** Path of a folder from the root of its repository, "" or ending with `/`; undefined outside of one. */
export async function prefixOf(folder: string): Promise<string | undefined> {
  return git(folder, 'rev-parse', '--show-prefix').then(
    (prefix) => prefix.replace(/\n$/, ''),
    () => undefined,
  );
}

/** A file that a branch touches. */
export interface Change {
  /** Relative to the folder, with `/`. */
  path: string;
  /** Name of its content where the branch began; undefined when it was not there. */
  before?: string;
  /** True when it was a link there. */
  wasLink?: boolean;
}

/**
 * The files of a folder that differ from where the present branch left another one:
 * what is committed, what is not yet, and what git does not know yet.
 */
export async function changesSince(ref: string, folder: string): Promise<Change[]> {
  const start = await branchPoint(ref, folder);
  const diff = await git(
    folder,
    ...['diff', '--raw', '-z', '--no-abbrev', '--no-renames', '--no-ext-diff'],
    ...['--ignore-submodules', '--relative', start, '--', '.'],
  );
  const changes = [...diff.matchAll(/:(\d+) \d+ (\w+) \w+ \w\0([^\0]*)\0/g)].map(
    ([, mode, before, path]): Change =>
      /^0+$/.test(before!) || mode === '000000'
        ? { path: path! }
        : { path: path!, before: before!, wasLink: mode === '120000' },
  );
  const untracked = await git(
    folder,
    'ls-files',
    '-z',
    '--others',
    '--exclude-standard',
    '--',
    '.',
  );
  return [...changes, ...untracked.split('\0').flatMap((path) => (path ? [{ path }] : []))];
}

/**
 * The commit at which `head` left another branch.
 *
 * @throws GitFault without git, a repository, one of the two, or a commit that both have
 */
export async function branchPoint(
  ref: string,
  folder: string,
  { head = 'HEAD', asker = changedFlag }: { head?: string; asker?: Asker } = {},
): Promise<string> {
  await git(folder, 'rev-parse', '--is-inside-work-tree').catch((error: GitError) => {
    throw new GitFault(withoutRepository(error, folder, asker));
  });
  const commit = await commitOf(ref, folder, asker);
  if (head === 'HEAD' && (await resolveRef('HEAD', folder)) === undefined) {
    throw new GitFault(`Found no commit yet. Expected a branch with commits${asker.orElse}.`);
  }
  return git(folder, 'merge-base', commit, await commitOf(head, folder, asker)).then(
    (text) => text.trim(),
    async () => {
      throw new GitFault(withoutCommonCommit(ref, head, await isShallow(folder)));
    },
  );
}

/** The commit of a branch, a tag or a commit's own name. */
export async function commitOf(ref: string, folder: string, asker: Asker): Promise<string> {
  const commit = await resolveRef(ref, folder);
  if (commit !== undefined) return commit;
  throw new GitFault(
    withoutRef(ref, await refsOf(folder), { asker, isShallow: await isShallow(folder) }),
  );
}

/** Names of all branches and tags. */
async function refsOf(folder: string): Promise<string[]> {
  const names = await git(
    folder,
    ...['for-each-ref', '--format=%(refname:short)', 'refs/heads', 'refs/remotes', 'refs/tags'],
  ).catch(() => '');
  return names.split('\n').filter(Boolean);
}

const resolveRef = (ref: string, folder: string) =>
  git(folder, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`).then(
    (text) => text.trim(),
    () => undefined,
  );

const isShallow = (folder: string) =>
  git(folder, 'rev-parse', '--is-shallow-repository').then(
    (text) => text.trim() === 'true',
    () => false,
  );

/** The last commit in whose files a path stood; undefined when no commit has it, or there is no git. */
export async function lastCommitWith(folder: string, path: string): Promise<string | undefined> {
  const commits = await git(folder, 'log', '--format=%H %P', '--max-count=1', '--', path).catch(
    () => '',
  );
  // The commit that touched it last may be the one that took it away: its parent has it.
  for (const commit of commits.trim().split(' ').filter(Boolean)) {
    const found = await git(folder, 'ls-tree', '--name-only', commit, '--', path).catch(() => '');
    if (found.trim() !== '') return commit;
  }
  return undefined;
}

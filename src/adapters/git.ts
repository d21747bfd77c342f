import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { didYouMean } from '../diagnostics/suggest.ts';

/** Something that git cannot tell, with a way out in its message. */
export class GitFault extends Error {}

const runFile = promisify(execFile);

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

/** Who asks git, for what it says where it cannot tell. */
export interface Asker {
  /** As the command line writes it: "--changed", "diff". */
  name: string;
  /** Ends the way out where there is another: ", or leave out --changed". */
  orElse: string;
}

const changedFlag: Asker = { name: '--changed', orElse: ', or leave out --changed' };

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
  const other = head === 'HEAD' ? 'this branch' : `"${head}"`;
  return git(folder, 'merge-base', commit, await commitOf(head, folder, asker)).then(
    (text) => text.trim(),
    async () => {
      throw new GitFault(
        (await isShallow(folder))
          ? `Found a shallow clone, which does not reach back to where ${other} left "${ref}". ${DEEPEN}`
          : `Found no commit that ${other} and "${ref}" have in common. Expected the branch that ${head === 'HEAD' ? 'this one' : 'it'} began on.`,
      );
    },
  );
}

/** The commit of a branch, a tag or a commit's own name. */
export async function commitOf(ref: string, folder: string, asker: Asker): Promise<string> {
  const commit = await resolveRef(ref, folder);
  if (commit === undefined) throw new GitFault(await withoutRef(ref, folder, asker));
  return commit;
}

type GitError = Error & { code?: string | number; stderr?: string };

const DEEPEN =
  'Fetch the rest with "git fetch --unshallow", or in GitHub Actions set "fetch-depth: 0" for actions/checkout.';

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

function withoutRepository(
  { code, stderr = '' }: GitError,
  folder: string,
  { name, orElse }: Asker,
): string {
  if (code === 'ENOENT') {
    return `Found no git, which ${name} asks what a branch changed. Install it${orElse}.`;
  }
  if (/not a git repository/.test(stderr)) {
    return `Found no repository of git around "${folder}". Expected one, as ${name} asks it what a branch changed.`;
  }
  return `Git does not tell what changed: ${stderr.trim()}`;
}

async function withoutRef(ref: string, folder: string, { name }: Asker): Promise<string> {
  const names = await git(
    folder,
    ...['for-each-ref', '--format=%(refname:short)', 'refs/heads', 'refs/remotes', 'refs/tags'],
  ).catch(() => '');
  const known = names.split('\n').filter(Boolean);
  const guess = didYouMean(ref, known);
  const found = `Found "${ref}" for ${name}, which git does not know. Expected a branch, a tag or a commit.`;
  if (guess) return `${found}\n${guess}`;
  if (await isShallow(folder)) return `${found}\nThis is a shallow clone. ${DEEPEN}`;
  return known.length > 0 ? `${found}\nIt knows ${known.slice(0, 10).join(', ')}.` : found;
}

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

/** What git says of the files under a path of a folder that differ from the last commit; "" for none. */
export const uncommitted = (folder: string, path: string) =>
  git(folder, 'status', '--porcelain', '--untracked-files=all', '--', path);

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

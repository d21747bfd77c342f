import { didYouMean, nearest } from '../../diagnostics/suggest.ts';

/** Something that git cannot tell, with a way out in its message. */
export class GitFault extends Error {}

/** What git failed with: `code` is ENOENT where there is no git. */
export type GitError = Error & { code?: string | number; stderr?: string };

/** Who asks git, for what it says where it cannot tell. */
export interface Asker {
  /** As the command line writes it: "--changed", "diff". */
  name: string;
  /** Ends the way out where there is another: ", or leave out --changed". */
  orElse: string;
}

export const changedFlag: Asker = { name: '--changed', orElse: ', or leave out --changed' };

const DEEPEN =
  'Fetch the rest with "git fetch --unshallow", or in GitHub Actions set "fetch-depth: 0" for actions/checkout.';

/** That there is no git, or no repository, in a sentence. */
export function withoutRepository(
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

/** That a name is none that git knows, with those that it knows. */
export function withoutRef(
  ref: string,
  known: readonly string[],
  { asker, isShallow }: { asker: Asker; isShallow: boolean },
): string {
  const found = `Found "${ref}" for ${asker.name}, which git does not know. Expected a branch, a tag or a commit.`;
  const guess = didYouMean(ref, namesLike(ref, known));
  if (guess) return `${found}\n${guess}`;
  if (isShallow) return `${found}\nThis is a shallow clone. ${DEEPEN}`;
  const [remote, ...rest] = ref.split('/');
  if (rest.length > 0 && known.some((one) => one.startsWith(`${remote}/`))) {
    // A clone of a single branch has no other, and a plain "git fetch" does not bring it.
    const branch = rest.join('/');
    return `${found}\nFetch it with "git fetch ${remote} ${branch}:refs/remotes/${ref}" if it is there.`;
  }
  return known.length > 0 ? `${found}\nIt knows ${known.slice(0, 10).join(', ')}.` : found;
}

/**
 * Names among which one may be meant: what all branches of a remote begin with says nothing,
 * or "origin/main" would be near "origin/topic".
 */
function namesLike(ref: string, known: readonly string[]): string[] {
  const remote = /^[^/]+\//.exec(ref)?.[0];
  if (remote === undefined) return [...known];
  const own = ref.slice(remote.length);
  const isLike = (one: string) => nearest(own, [one.slice(remote.length)]) !== undefined;
  return known.filter((one) => !one.startsWith(remote) || isLike(one));
}

/** That two branches have no commit in common, as far as the clone reaches. */
export function withoutCommonCommit(ref: string, head: string, isShallow: boolean): string {
  const [other, it] = head === 'HEAD' ? ['this branch', 'this one'] : [`"${head}"`, 'it'];
  return isShallow
    ? `Found a shallow clone, which does not reach back to where ${other} left "${ref}". ${DEEPEN}`
    : `Found no commit that ${other} and "${ref}" have in common. Expected the branch that ${it} began on.`;
}

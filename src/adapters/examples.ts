import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EXAMPLE_FOLDER, isExample } from '../reader/paths.ts';
import type { SourceFile } from '../reader/source.ts';
import { contentAt } from './content-at.ts';
import { GitFault, lastCommitWith, uncommitted } from './git.ts';

/** Whether the entries that came with the program are there. */
export const hasExamples = (content: string) => existsSync(join(content, EXAMPLE_FOLDER));

/**
 * Makes sure that what is taken away can be had again.
 *
 * @throws GitFault when git does not hold all of it as it is
 */
export async function mayRemoveExamples(content: string): Promise<void> {
  if ((await lastCommitWith(content, EXAMPLE_FOLDER)) === undefined) {
    throw new GitFault(
      `Found ${content}/${EXAMPLE_FOLDER} in no commit. Expected git to hold it, so that it can be brought back: keep the examples, or delete the folder yourself.`,
    );
  }
  const changed = (await uncommitted(content, EXAMPLE_FOLDER)).trimEnd();
  if (changed !== '') {
    throw new GitFault(
      `Found changes in ${content}/${EXAMPLE_FOLDER} that are not committed. Expected none, as they would be lost: commit them, or undo them.\n${changed}`,
    );
  }
}

/** Takes the examples away, all at once. */
export function removeExamples(content: string): void {
  const going = besides(content);
  renameSync(join(content, EXAMPLE_FOLDER), going);
  rmSync(going, { recursive: true });
}

/**
 * The examples as the last commit that had them has them.
 *
 * @throws GitFault when no commit has them
 */
export async function formerExamples(content: string): Promise<SourceFile[]> {
  const commit = await lastCommitWith(content, EXAMPLE_FOLDER);
  if (commit === undefined) {
    throw new GitFault(
      `Found ${content}/${EXAMPLE_FOLDER} in no commit of this clone. Expected one to bring it back from: copy the folder from the repository that the program came from.`,
    );
  }
  return (await contentAt(commit, content)).filter(({ path }) => isExample(path));
}

/** Writes the examples, all at once. */
export function writeExamples(content: string, files: readonly SourceFile[]): void {
  const coming = besides(content);
  try {
    for (const { path, bytes } of files) {
      const file = join(coming, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
    renameSync(join(coming, EXAMPLE_FOLDER), join(content, EXAMPLE_FOLDER));
  } finally {
    rmSync(coming, { recursive: true, force: true });
  }
}

/** A folder of this run's own, which readers of the content pass over. */
const besides = (content: string) => join(content, `.${EXAMPLE_FOLDER}.${process.pid}`);

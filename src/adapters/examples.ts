import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { EXAMPLE_FOLDER, isExample } from '../reader/paths.ts';
import type { SourceFile } from '../reader/source.ts';
import { contentAt } from './content-at.ts';
import { hashesAt, hashesOf } from './git/contents.ts';
import { GitFault } from './git/faults.ts';
import { lastCommitWith } from './git/index.ts';
import { makeHalf } from './half.ts';
import { writeNew } from './write-new.ts';

/** Whether the entries that came with the program are there. */
export const hasExamples = (content: string) => existsSync(join(content, EXAMPLE_FOLDER));

/**
 * Makes sure that what is taken away can be had again: every file is compared with what
 * the commit has that it would be brought back from. Git itself tells nothing of files
 * that it ignores or was told to pass over.
 *
 * @throws GitFault when that commit does not hold all of it as it is
 */
export async function mayRemoveExamples(content: string): Promise<void> {
  const commit = await lastCommitWith(content, EXAMPLE_FOLDER);
  if (commit === undefined) {
    throw new GitFault(
      `Found ${content}/${EXAMPLE_FOLDER} in no commit. Expected git to hold it, so that it can be brought back: keep the examples, or delete the folder yourself.`,
    );
  }
  const held = await hashesAt(commit, content, EXAMPLE_FOLDER);
  const found = await hashesOf(filesIn(content), content);
  const lost = [...found].filter(([path, hash]) => hash !== held.get(path));
  if (lost.length === 0) return;
  throw new GitFault(
    [
      `Found files in ${content}/${EXAMPLE_FOLDER} that no commit holds as they are. Expected none, as they would be lost: commit them (git add --force where git ignores them), move them elsewhere, or undo the changes.`,
      ...lost.map(
        ([path]) => `  ${content}/${path}: ${held.has(path) ? 'changed' : 'not in a commit'}`,
      ),
    ].join('\n'),
  );
}

/** Files that systems write by themselves, and again. */
const WORTHLESS = new Set(['.DS_Store', 'Thumbs.db']);

/** Everything in the examples, links and hidden files too, relative to the content folder, with `/`. */
const filesIn = (content: string): string[] =>
  readdirSync(join(content, EXAMPLE_FOLDER), { recursive: true, withFileTypes: true })
    .filter((item) => !item.isDirectory() && !WORTHLESS.has(item.name))
    .map(({ parentPath, name }) =>
      join(parentPath, name).slice(join(content, '/').length).replaceAll('\\', '/'),
    )
    .sort();

/** Takes the examples away, all at once. */
export function removeExamples(content: string): void {
  const half = makeHalf(content);
  renameSync(join(content, EXAMPLE_FOLDER), join(half, basename(EXAMPLE_FOLDER)));
  rmSync(half, { recursive: true });
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
  return (await contentAt(commit, content)).filter(
    ({ path, irregular, unread }) => isExample(path) && !irregular && !unread,
  );
}

/** Writes examples that are not there, all of them or none. What is there stays as it is. */
export function writeExamples(content: string, files: readonly SourceFile[]): void {
  const texts = files.map(({ path, bytes }) => ({ path, text: bytes }));
  const units = hasExamples(content) ? files.map(({ path }) => path) : [EXAMPLE_FOLDER];
  writeNew(content, texts, units);
}

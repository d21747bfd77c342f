import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../reader/source.ts';
import { folderOf, isContent, judgeFiles, type Judging } from './disk.ts';
import { contentsOf } from './git/contents.ts';
import { changesSince } from './git/index.ts';
import { readOptions } from './options.ts';
import { TRUST_FILE } from './trust.ts';

/**
 * Of all diagnostics those that the present branch answers for: those of files that
 * it touches, and those of other files that were not there where it left `ref`,
 * such as a reference to an entry that it deleted. To know these the base is read
 * once more as it was, but only when some file that was not touched has a fault.
 * The rest are `elsewhere`.
 */
export async function ofBranch(
  ref: string,
  files: readonly SourceFile[],
  diagnostics: readonly Diagnostic[],
  options: Judging,
): Promise<{ diagnostics: Diagnostic[]; elsewhere: Diagnostic[] }> {
  const folder = folderOf(readOptions());
  const changes = (await changesSince(ref, folder)).filter(({ path }) => isContent(path));
  const touched = new Set(changes.map(({ path }) => `${folder}/${path}`));
  // Whom the owner trusts concerns every branch, and is known only as it is now.
  touched.add(TRUST_FILE);
  const others = diagnostics.filter(({ file }) => !touched.has(file));
  const earlier = new Set<string>();
  if (others.length > 0) {
    const known = changes.filter(({ before }) => before !== undefined);
    const contents = await contentsOf(
      known.map(({ before }) => before!),
      folder,
    );
    const then = known.map(({ path, wasLink }, index): SourceFile => ({
      path,
      bytes: contents[index]!,
      ...(wasLink && { irregular: true }),
    }));
    const untouched = files.filter(({ path }) => !touched.has(`${folder}/${path}`));
    const base = await judgeFiles([...untouched, ...then], { ...options, keeps: false });
    for (const one of base.diagnostics) earlier.add(keyOf(one));
  }
  const isElsewhere = (one: Diagnostic) => !touched.has(one.file) && earlier.has(keyOf(one));
  return {
    diagnostics: diagnostics.filter((one) => !isElsewhere(one)),
    elsewhere: diagnostics.filter(isElsewhere),
  };
}

const keyOf = ({ file, line, column, severity, rule, message }: Diagnostic) =>
  JSON.stringify([file, line, column, severity, rule, message]);

import { isError, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ImportPlan } from '../../import/plan.ts';
import type { Base } from '../../reader/read.ts';
import type { SourceFile } from '../../reader/source.ts';
import { judgeFiles } from '../disk.ts';
import { git, prefixOf } from '../git/index.ts';

/** The files of a base as they are once plans are done. */
export function filesAfter(
  files: readonly SourceFile[],
  plans: readonly ImportPlan[],
): SourceFile[] {
  const encoder = new TextEncoder();
  const after = new Map(files.map((file) => [file.path, file]));
  for (const { creates, rewrites, removes } of plans) {
    for (const { path, text } of creates) after.set(path, { path, bytes: encoder.encode(text) });
    for (const { path, after: text } of rewrites)
      after.set(path, { path, bytes: encoder.encode(text) });
    for (const { path } of removes) after.delete(path);
  }
  return [...after.values()];
}

/** What a base would be once plans are done, and what `check` would refuse of it. */
export interface Faults {
  /** By the plan whose files they lie in. */
  own: Map<ImportPlan, Diagnostic[]>;
  /** In files that no plan writes, and not there before. */
  others: Diagnostic[];
  after: Base;
  files: SourceFile[];
}

/** What `check` would refuse once plans are done: by the plan whose files it lies in, and what was not refused before in others. */
export async function faultsOf(
  files: readonly SourceFile[],
  plans: readonly ImportPlan[],
  { folder, before }: { folder: string; before: readonly Diagnostic[] },
): Promise<Faults> {
  const owners = new Map<string, ImportPlan>();
  for (const plan of plans) {
    for (const { path } of [...plan.creates, ...plan.rewrites])
      owners.set(`${folder}/${path}`, plan);
  }
  const then = filesAfter(files, plans);
  const base = await judgeFiles(then, { content: folder, hints: false, keeps: false });
  const faults = new Map<ImportPlan, Diagnostic[]>();
  const keyOf = ({ file, rule, message }: Diagnostic) => `${file} ${rule} ${message}`;
  const known = new Set(before.map(keyOf));
  const others: Diagnostic[] = [];
  for (const one of base.diagnostics.filter(isError)) {
    const plan = owners.get(one.file);
    if (plan) faults.set(plan, [...(faults.get(plan) ?? []), one]);
    else if (!known.has(keyOf(one))) others.push(one);
  }
  return { own: faults, others, after: base, files: then };
}

/** Paths in a folder whose edits no commit has; undefined outside of a repository. */
export async function uncommittedIn(folder: string): Promise<Set<string> | undefined> {
  const prefix = await prefixOf(folder);
  if (prefix === undefined) return undefined;
  const told = await git(
    folder,
    'status',
    '--porcelain',
    '-z',
    '--no-renames',
    '--untracked-files=all',
    '--',
    '.',
  );
  const paths = told.split('\0').flatMap((line) => (line === '' ? [] : line.slice(3)));
  return new Set(paths.map((path) => (path.startsWith(prefix) ? path.slice(prefix.length) : path)));
}

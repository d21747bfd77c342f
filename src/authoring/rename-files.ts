import { applyFixes } from '../diagnostics/apply-fixes.ts';
import { nameOf, type AnyEntry } from '../model/entry.ts';
import type { SourceFile } from '../reader/source.ts';
import type { Edit, RenamePlan } from './rename.ts';

/** A file or a folder that gets another path. */
export interface Move {
  from: string;
  to: string;
}

/** A file that gets another text where it lies. */
export interface Rewrite {
  path: string;
  before: Uint8Array;
  after: string;
}

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/'));

/** What is moved: an incident with its folder, everything else alone. */
export function moveOf({ kind, file, id }: AnyEntry, name: string): Move {
  if (kind === 'incidents') {
    const from = folderOf(file);
    return { from, to: `${folderOf(from)}/${name}` };
  }
  const end = file.slice(file.lastIndexOf(nameOf(id)) + nameOf(id).length);
  return { from: file, to: `${folderOf(file)}/${name}${end}` };
}

/** Files of the content that get another text. */
export function rewritesOf(
  plan: RenamePlan,
  files: readonly SourceFile[],
  folder: string,
): Rewrite[] {
  return files.flatMap(({ path, bytes }) => {
    const edits = plan.edits.get(`${folder}/${path}`);
    return edits ? [rewriteOf(`${folder}/${path}`, bytes, edits)] : [];
  });
}

/** A file with edits made; its line ends and marks stay. */
export function rewriteOf(path: string, before: Uint8Array, edits: readonly Edit[]): Rewrite {
  const { text } = applyFixes(
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(before),
    edits.map((fix) => ({ fix })),
  );
  return { path, before, after: text };
}

/** The files as they will be. */
export function filesAfter(
  rewrites: readonly Rewrite[],
  { from, to }: Move,
  files: readonly SourceFile[],
  folder: string,
): SourceFile[] {
  const texts = new Map(rewrites.map(({ path, after }) => [path, after]));
  return files.map(({ path, bytes, ...rest }): SourceFile => {
    const file = `${folder}/${path}`;
    const isMoved = file === from || file.startsWith(`${from}/`);
    const text = texts.get(file);
    return {
      ...rest,
      path: isMoved ? (to + file.slice(from.length)).slice(folder.length + 1) : path,
      bytes: text === undefined ? bytes : new TextEncoder().encode(text),
    };
  });
}

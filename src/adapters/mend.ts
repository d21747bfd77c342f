import { join } from 'node:path';
import { applyFixes } from '../diagnostics/apply-fixes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../reader/source.ts';
import { replaceFile } from './replace-file.ts';

/** What came of mending files. */
export interface Mended {
  /** What was mended. */
  mended: Diagnostic[];
  /** Files that were left as they were although they could be mended, each with the reason. */
  failed: string[];
}

/**
 * Applies the fixes of diagnostics to the files on disk. Each file is written
 * beside its place and moved there, so that nobody ever reads half of it; one that
 * has changed since it was read is left alone.
 */
export function mendFiles(
  files: readonly SourceFile[],
  diagnostics: readonly Diagnostic[],
  folder: string,
): Mended {
  const result: Mended = { mended: [], failed: [] };
  const fixable = Map.groupBy(
    diagnostics.filter(({ fix }) => fix),
    ({ file }) => file,
  );
  for (const { path, bytes } of files) {
    const own = fixable.get(`${folder}/${path}`);
    if (!own) continue;
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const { text: better, applied } = applyFixes(text, own);
    if (applied.length === 0) continue;
    try {
      replaceFile(join(folder, path), bytes, better);
      result.mended.push(...applied);
    } catch (error) {
      result.failed.push(`${folder}/${path} was not mended: ${(error as Error).message}`);
    }
  }
  return result;
}

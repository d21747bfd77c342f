import { compareText, START } from '../diagnostics/diagnostic.ts';
import { kindInfo } from '../model/kinds.ts';
import type { EntryFile } from './parsed-file.ts';
import { isExample, placeOf, SITE_FILE } from './paths.ts';
import type { Report } from './report.ts';
import { textOf, type SourceFile } from './source.ts';

/**
 * The files that stand where entries do, in the order of their paths. All others are
 * reported, and the second of two with one id.
 */
export function entryFiles(
  files: readonly SourceFile[],
  { folder, trustedFolders }: { folder: string; trustedFolders?: readonly string[] },
  reportIn: (file: string) => Report,
): EntryFile[] {
  const found: EntryFile[] = [];
  const firstFile = new Map<string, string>();
  const toldFolders = new Set<string>();
  for (const source of files.toSorted((a, b) => compareText(a.path, b.path))) {
    if (source.path === SITE_FILE) continue;
    const file = `${folder}/${source.path.replace(/\/$/, '')}`;
    const report = reportIn(file);
    if (source.irregular) {
      textOf(source, report);
      continue;
    }
    const place = placeOf(source.path);
    if ('fault' in place) {
      if (source.unread && source.unread !== 'too-large') {
        textOf(source, report);
        continue;
      }
      const { rule, message, help, folder: wrong } = place.fault;
      // A folder with a wrong name is told once, however much lies in it.
      if (wrong !== undefined && toldFolders.has(wrong)) continue;
      if (wrong !== undefined) toldFolders.add(wrong);
      report(rule, START, message, help);
      continue;
    }
    const { kind, id } = place;
    const earlier = firstFile.get(`${kind} ${id}`);
    if (earlier !== undefined) {
      textOf(source, report);
      report(
        'duplicate-id',
        START,
        `Found a second ${kindInfo[kind].one} with the id "${id}". Expected each id once; ${earlier} has it already.`,
        'Rename one of the two, or merge them.',
      );
      continue;
    }
    firstFile.set(`${kind} ${id}`, file);
    found.push({
      kind,
      id,
      file,
      example: isExample(source.path),
      ...(isTrusted(source.path, trustedFolders) && { isTrusted: true }),
      source,
    });
  }
  return found;
}

/** Whether the body of a file may run code. Plain Markdown runs nothing wherever it lies. */
export const isTrusted = (path: string, folders: readonly string[] = []): boolean =>
  /\.mdx$/i.test(path) && folders.some((folder) => path.startsWith(`${folder}/`));

import { mapOf } from '../diagnostics/source-map.ts';
import type { Edit } from './rename.ts';

/** What becomes of the folders that the owner trusts when one of them, or one around it, gets another name. */
export interface TrustRenaming {
  /** The folders as they will be called. */
  folders: string[];
  /** Edits of the settings, for each of them that is renamed. */
  edits: Edit[];
  /** True where one is written in a way that no machine can rewrite. */
  isStuck: boolean;
}

/**
 * Lets trusted folders follow a move: what may run code stays what it was.
 *
 * @param text of package.json, with LF
 * @param trusted folders as they are read, relative to the content
 * @param move paths of what is moved, relative to the content
 */
export function renameTrusted(
  text: string,
  trusted: readonly string[],
  move: { from: string; to: string },
): TrustRenaming {
  const next = (folder: string) =>
    folder === move.from || folder.startsWith(`${move.from}/`)
      ? move.to + folder.slice(move.from.length)
      : folder;
  const folders = trusted.map(next);
  const renamed = trusted.filter((folder) => next(folder) !== folder);
  const list = /"trustedFolders"\s*:\s*\[[^\]]*\]/.exec(text);
  const { positionAt } = mapOf(text);
  const edits =
    !list || renamed.length === 0
      ? []
      : [...list[0].matchAll(/"[^"\\]*"/g)].flatMap(({ 0: found, index }): Edit[] => {
          const written = found.slice(1, -1);
          const folder = written.replace(/^\.\//, '').replace(/\/$/, '');
          if (!renamed.includes(folder)) return [];
          const start = list.index + index + 1;
          return [
            {
              start: positionAt(start),
              end: positionAt(start + written.length),
              text: next(folder),
              found: written,
            },
          ];
        });
  return { folders, edits, isStuck: edits.length !== renamed.length };
}

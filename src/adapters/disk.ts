import { readdirSync, type Dirent } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { compareDiagnostics } from '../diagnostics/diagnostic.ts';
import { isOfBase } from '../reader/emptiness.ts';
import { isNearlyOfBase } from '../reader/misplaced.ts';
import { readBase, type Base, type ReadOptions } from '../reader/read.ts';
import type { Site } from '../model/site.ts';
import { SITE_FILE } from '../reader/paths.ts';
import type { SourceFile } from '../reader/source.ts';
import { checkFences } from './fences.ts';
import { codeOf, fileReader, none } from './file-reader.ts';
import { readOptions, type Options } from './options.ts';
import { readPublicFiles } from './public-files.ts';
import { prepareReading } from './reading/index.ts';
import { checkSecrets, hideSecrets } from './secrets/index.ts';
import { readTrust, type Trust } from './trust.ts';

/**
 * Every file under a folder, in no particular order. Files of the editor and the
 * system are not content. What cannot be read is told as such; the reader reports it.
 */
export function readFiles(folder: string): SourceFile[] {
  const files: SourceFile[] = [];
  const read = fileReader();
  const walk = (path: string, items: Dirent[]): void => {
    for (const item of items) {
      if (isForeign(item.name)) continue;
      const inner = path + item.name;
      if (!item.isDirectory()) {
        // A link may lead out of the base, or in a circle; the reader reports it.
        const content = item.isFile()
          ? read(`${folder}/${inner}`)
          : { bytes: none, irregular: true };
        files.push({ path: inner, ...content });
        continue;
      }
      // A folder that no base has may hold anything, and any amount of it: its name is enough.
      if (path === '' && !isOfBase(`${inner}/`) && !isNearlyOfBase(inner)) {
        files.push({ path: `${inner}/`, bytes: none });
        continue;
      }
      try {
        walk(`${inner}/`, readdirSync(join(folder, inner), { withFileTypes: true }));
      } catch (error) {
        files.push({ path: inner, bytes: none, unread: codeOf(error) });
      }
    }
  };
  walk('', readdirSync(folder, { withFileTypes: true }));
  return files;
}

const isForeign = (name: string) =>
  name.startsWith('.') || name.endsWith('~') || name === 'Thumbs.db';

/** Whether a path, with `/`, is one of content: nothing of the editor's or the system's. */
export const isContent = (path: string) => !path.split('/').some(isForeign);

/** How diagnostics name the content folder. */
export const folderOf = ({ content }: Pick<Options, 'content'>) =>
  normalize(content).replace(/(?<=.)[\\/]+$/, '');

/**
 * The files that the options of this run name. A content folder that is not there
 * reads as an empty one, which the reader reports.
 */
export function readContent(options: Pick<Options, 'content'> = readOptions()): SourceFile[] {
  try {
    return readFiles(folderOf(options));
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return [];
    throw error;
  }
}

/** How files are judged. */
export interface Judging extends Pick<Options, 'content' | 'audience'>, Pick<ReadOptions, 'hints'> {
  /** The folders that the owner trusts, where they are not those of package.json. */
  trust?: Trust;
  /** False for files that are not on disk like this: what is known of those that are is kept. */
  keeps?: boolean;
}

/** Reads a base from its files, and draws the diagrams in its bodies, which is the only way to judge them. */
export async function judgeFiles(
  files: readonly SourceFile[],
  { hints, trust, keeps = true, ...options }: Judging = readOptions(),
): Promise<Base> {
  const folder = folderOf(options);
  trust ??= readTrust(folder);
  const reading = prepareReading(files, { folder, trustedFolders: trust.folders }, { keeps });
  const base = readBase(files, {
    folder,
    audience: options.audience,
    trustedFolders: trust.folders,
    publicFiles: readPublicFiles(),
    hints,
    parseAll: reading.parseAll,
  });
  const [faults] = await Promise.all([
    Promise.all([
      trust.diagnostics,
      checkFences(base),
      checkSecrets(base, files, folder, reading.secrets),
    ]),
    reading.keep(),
  ]);
  const diagnostics = [...base.diagnostics, ...faults.flat()].sort(compareDiagnostics);
  return { ...base, diagnostics: hideSecrets(diagnostics, folder, await reading.secrets) };
}

/** Reads the base that the options of this run name. */
export const readBaseFromDisk = (
  options: Pick<Options, 'content' | 'audience'> = readOptions(),
): Promise<Base> => judgeFiles(readContent(options), options);

/** The settings of the site alone; undefined when they are missing or wrong, which the whole reading reports. */
export async function readSiteFromDisk({ content } = readOptions()): Promise<Site | undefined> {
  const bytes = await readFile(join(content, SITE_FILE)).catch(() => undefined);
  return bytes && readBase([{ path: SITE_FILE, bytes }], { folder: content }).site;
}

import { readdir, readFile } from 'node:fs/promises';
import { join, normalize, relative } from 'node:path';
import { compareDiagnostics } from '../diagnostics/diagnostic.ts';
import { readBase, type Base } from '../reader/read.ts';
import type { Site } from '../model/site.ts';
import { SITE_FILE } from '../reader/paths.ts';
import type { SourceFile } from '../reader/source.ts';
import { checkFences } from './fences.ts';
import { readOptions } from './options.ts';

/** Every file under a folder, in no particular order. Files of the editor and the system are not content. */
export async function readFiles(folder: string): Promise<SourceFile[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((item) => !item.isDirectory() && !isForeign(item.name));
  return Promise.all(
    files.map(async (item) => {
      const path = join(item.parentPath, item.name);
      return {
        path: relative(folder, path).replaceAll('\\', '/'),
        // A link may lead out of the base, or in a circle; the reader reports it.
        ...(item.isFile()
          ? { bytes: await readFile(path) }
          : { bytes: new Uint8Array(), irregular: true }),
      };
    }),
  );
}

const isForeign = (name: string) =>
  name.startsWith('.') || name.endsWith('~') || name === 'Thumbs.db';

/**
 * Reads the base that the options of this run name, and draws the diagrams in
 * its bodies. A content folder that is not there reads as an empty one, which the
 * reader reports.
 */
export async function readBaseFromDisk(options = readOptions()): Promise<Base> {
  const folder = normalize(options.content).replace(/[\\/]+$/, '');
  const files = await readFiles(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
    throw error;
  });
  const base = readBase(files, { folder, audience: options.audience });
  const faults = await checkFences(base);
  return { ...base, diagnostics: [...base.diagnostics, ...faults].sort(compareDiagnostics) };
}

/** The settings of the site alone; undefined when they are missing or wrong, which the whole reading reports. */
export async function readSiteFromDisk({ content } = readOptions()): Promise<Site | undefined> {
  const bytes = await readFile(join(content, SITE_FILE)).catch(() => undefined);
  return bytes && readBase([{ path: SITE_FILE, bytes }], { folder: content }).site;
}

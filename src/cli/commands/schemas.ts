import { judgeFiles, readContent } from '../../adapters/disk.ts';
import { readOptions } from '../../adapters/options.ts';
import { writeSchemas } from '../../adapters/schemas.ts';

/**
 * Writes the JSON Schemas by which editors complete and check what an author
 * writes. Faults in the content are no matter here; `check` reports them, and finds what was
 * read here, as this is run when packages are installed.
 */
export async function schemas(): Promise<number> {
  const options = readOptions();
  const files = readContent(options);
  const base = await judgeFiles(files, { ...options, hints: false });
  const count = await writeSchemas(base, files);
  process.stdout.write(
    `Editors complete ${count} files of ${options.content} (docs/editors.md).\n`,
  );
  return 0;
}

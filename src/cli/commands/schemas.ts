import { readOptions } from '../../adapters/options.ts';
import { writeSchemas } from '../../adapters/schemas.ts';

/**
 * Writes the JSON Schemas by which editors complete and check what an author
 * writes. Faults in the content are no matter here; `check` reports them.
 */
export async function schemas(): Promise<number> {
  const { content } = readOptions();
  const count = await writeSchemas();
  process.stdout.write(`Editors complete ${count} files of ${content} (docs/editors.md).\n`);
  return 0;
}

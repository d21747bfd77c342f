import { folderOf } from '../adapters/disk.ts';
import { readOptions } from '../adapters/options.ts';
import { readTrust } from '../adapters/trust.ts';
import { formatDiagnostics } from '../diagnostics/format.ts';

/** What keeps Astro from starting, which would end in a stack trace: a package.json that cannot be read. Empty for nothing. */
export const projectFault = (): string =>
  formatDiagnostics(
    readTrust(folderOf(readOptions())).diagnostics.filter(({ rule }) => rule === 'json-syntax'),
  );

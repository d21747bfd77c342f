import { contentAt } from '../../adapters/content-at.ts';
import { folderOf, readContent } from '../../adapters/disk.ts';
import { branchPoint, commitOf } from '../../adapters/git/index.ts';
import { readOptions } from '../../adapters/options.ts';
import { readPublicFiles } from '../../adapters/public-files.ts';
import { today } from '../../adapters/today.ts';
import { readTrust } from '../../adapters/trust.ts';
import { compare } from '../../diff/compare.ts';
import type { ReadSide } from '../../diff/read-side.ts';
import { diffFormats, type DiffFormat } from '../../diff/write/index.ts';
import { readBase } from '../../reader/read.ts';
import type { SourceFile } from '../../reader/source.ts';
import { checkCommand } from '../named-commands.ts';
import { siteAddress } from '../site-address.ts';

/** How a comparison was asked for. */
interface DiffOptions {
  format: DiffFormat;
  /** Address that the site is published at; without it nothing is linked. */
  url?: string | undefined;
}

const asker = { name: 'diff', orElse: '' };

/**
 * Tells what a branch means, compared with where it left another one. What cannot
 * be read is named and left out; that is no fault of this command, as `check`
 * judges: exit code 0 whenever there was something to compare, 1 when neither side
 * has settings that can be read.
 */
export async function diff(options: DiffOptions, [ref, head]: string[]): Promise<number> {
  const folder = folderOf(readOptions());
  const { base, changed, files } = await sidesOf(ref!, head, folder);
  const found = compare(
    read(files.before, folder),
    read(files.after, folder),
    readOptions().asOf ?? today(),
  );
  if (!found) {
    process.stderr.write(
      `Found no settings in ${folder} that can be read, on either side. Expected site.yaml: ${checkCommand()} tells what is wrong.\n`,
    );
    return 1;
  }
  process.stdout.write(
    diffFormats[options.format](found, {
      base,
      head: changed,
      url: siteAddress(options.url, found.site),
    }),
  );
  return 0;
}

async function sidesOf(ref: string, head: string | undefined, folder: string) {
  const start = await branchPoint(ref, folder, { head, asker });
  const changed =
    head === undefined ? undefined : { name: head, commit: await commitOf(head, folder, asker) };
  return {
    base: { name: ref, commit: start },
    changed,
    files: {
      before: await contentAt(start, folder),
      after: changed ? await contentAt(changed.commit, folder) : readContent(),
    },
  };
}

/** Rules on good analyses say nothing of what a change means, and are not run. */
function read(files: readonly SourceFile[], folder: string): ReadSide {
  const base = readBase(files, {
    folder,
    rules: [],
    trustedFolders: readTrust(folder).folders,
    publicFiles: readPublicFiles(),
  });
  return { ...base, folder, paths: files.map(({ path }) => path) };
}

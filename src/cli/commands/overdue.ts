import { folderOf, readContent } from '../../adapters/disk.ts';
import { readOptions } from '../../adapters/options.ts';
import { today } from '../../adapters/today.ts';
import { readTrust } from '../../adapters/trust.ts';
import { isError } from '../../diagnostics/diagnostic.ts';
import { overdueIn } from '../../diff/overdue.ts';
import { unreadOf } from '../../diff/read-side.ts';
import { pagesOf } from '../../diff/write/links.ts';
import { overdueFormats, type OverdueFormat } from '../../diff/write/overdue.ts';
import { countOf } from '../../format/words.ts';
import { wholeGraph } from '../../graph/build.ts';
import { readBase } from '../../reader/read.ts';
import { checkCommand } from '../named-commands.ts';
import { siteAddress } from '../site-address.ts';
import { UsageError } from '../usage-error.ts';

/** How a report was asked for. */
interface OverdueOptions {
  /** Earlier day; what was overdue then is told apart. */
  since?: string | undefined;
  format: OverdueFormat;
  /** Address that the site is published at; without it nothing is linked. */
  url?: string | undefined;
}

/**
 * Lists remediations that are overdue as of a day (today, unless it is given), by
 * owner. Exit code 1 when something cannot be read, as it may be overdue too.
 */
export async function overdue({ since, format, url }: OverdueOptions): Promise<number> {
  const options = readOptions();
  const asOf = options.asOf ?? today();
  if (since !== undefined && since > asOf) {
    throw new UsageError(
      `Found --since ${since}, which is after ${asOf}. Expected a day before the one that "overdue" is judged by (--as-of).`,
    );
  }
  const folder = folderOf(options);
  const files = readContent();
  const base = readBase(files, { folder, rules: [], trustedFolders: readTrust(folder).folders });
  const unread = unreadOf({ ...base, folder, paths: files.map(({ path }) => path) });
  if (!base.site) {
    const fault = base.diagnostics.find(isError)!;
    process.stderr.write(
      `${fault.file}:${fault.line}:${fault.column}  ${fault.message}\nNothing can be said of what is overdue: ${checkCommand()} tells what is wrong.\n`,
    );
    return 1;
  }
  const { entries } = base;
  // A promise is one in a draft, too.
  const graph = wholeGraph(entries, base.site);
  process.stdout.write(
    overdueFormats[format](overdueIn(graph, asOf, since), {
      site: base.site,
      links: { url: siteAddress(url, base.site), pages: pagesOf(entries, base.site) },
    }),
  );
  if (unread.length === 0) return 0;
  process.stderr.write(
    `${countOf(unread.length, 'entry cannot be read and is', 'entries cannot be read and are')} left out: ${unread.map(({ file }) => file).join(', ')}. ${checkCommand()} tells what is wrong.\n`,
  );
  return 1;
}

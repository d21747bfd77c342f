import { statSync } from 'node:fs';
import { redacted, type Document } from '../../adapters/import/prepare.ts';
import { countSources, readSources, readStdin, sourceFrom } from '../../adapters/import/read.ts';
import { visible } from '../../diagnostics/formats/text.ts';
import { STDIN } from '../../import/former.ts';
import { failed, type DocumentReport } from '../../import/report/index.ts';
import { UsageError } from '../usage-error.ts';

/** Stands for what comes through a pipe. */
const STDIN_WORD = '-';

/**
 * Whether what is named is a folder.
 *
 * @throws UsageError when there is nothing
 */
export function isFolderOfDocuments(path: string): boolean {
  if (path === STDIN_WORD) return false;
  const found = statSync(path, { throwIfNoEntry: false });
  if (found) return found.isDirectory();
  throw new UsageError(
    `Found nothing at "${path}". Expected a file, a folder, or - for what comes through a pipe.`,
  );
}

/**
 * The documents that are named, without secrets; what cannot be read goes to the reports.
 *
 * @param name under which the only document is cited instead of its own
 */
export async function documentsFrom(
  path: string,
  reports: DocumentReport[],
  name?: string,
): Promise<Document[]> {
  const documents: Document[] = [];
  const sources = path === STDIN_WORD ? [sourceFrom(STDIN, await readStdin())] : readSources(path);
  const count = path === STDIN_WORD ? 1 : countSources(path);
  let index = 0;
  for (const read of sources) {
    const source = name === undefined ? read : { ...read, name };
    progress((index += 1), count, `reading ${source.name}`);
    if ('fault' in source) reports.push(failed(source.name, source.fault));
    else
      documents.push({ ...source, notes: source.notes.map((message) => ({ line: 1, message })) });
  }
  progress();
  return redacted(documents);
}

/** One line at a terminal that is written over; nothing elsewhere. Without words it is taken away. */
export function progress(done = 0, all = 0, what = ''): void {
  const { stderr } = process;
  if (!stderr.isTTY) return;
  const line =
    what === '' ? '' : `${done}/${all} ${visible(what)}`.slice(0, (stderr.columns ?? 80) - 1);
  stderr.write(`\r\x1b[K${line}`);
}

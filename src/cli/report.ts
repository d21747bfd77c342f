import { relative } from 'node:path';
import { styleText } from 'node:util';
import { folderOf } from '../adapters/disk.ts';
import { prefixOf } from '../adapters/git.ts';
import { readOptions } from '../adapters/options.ts';
import { isError, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Look, Report } from '../diagnostics/formats/report.ts';
import { kindInfo, kinds } from '../model/kinds.ts';
import { decode } from '../reader/decode.ts';
import type { Base } from '../reader/read.ts';
import type { SourceFile } from '../reader/source.ts';

/** What is told of a base: all of it, or what a branch answers for. */
export async function reportOf(
  base: Base,
  files: readonly SourceFile[],
  told: { diagnostics: readonly Diagnostic[]; elsewhere: number } = {
    diagnostics: base.diagnostics,
    elsewhere: 0,
  },
): Promise<Report> {
  const folder = folderOf(readOptions());
  const bytes = new Map(files.map((file) => [`${folder}/${file.path}`, file.bytes]));
  const prefix = await prefixOf(folder);
  return {
    ...told,
    waiting: base.waiting,
    summary: told.diagnostics.some(isError) ? undefined : summaryOf(base, folder),
    textOf: (file) => {
      const own = bytes.get(file);
      return own && decode(own).text;
    },
    inRepository: (file) =>
      prefix === undefined ? file : (prefix + relative(folder, file)).replaceAll('\\', '/'),
  };
}

function summaryOf({ entries, diagnostics }: Base, folder: string): string {
  if (diagnostics.some(isError)) return 'What this branch changes is sound.';
  const counts = kinds.map((kind) => {
    const amount = entries.filter((entry) => entry.kind === kind).length;
    return `${amount} ${amount === 1 ? kindInfo[kind].one : kindInfo[kind].many}`;
  });
  return `${folder} is sound: ${counts.join(', ')}.`;
}

/** Colours only for a terminal, and as NO_COLOR and FORCE_COLOR say. */
export const painterFor =
  (stream: NodeJS.WriteStream): Look['paint'] =>
  (style, text) =>
    styleText(style, text, { stream });

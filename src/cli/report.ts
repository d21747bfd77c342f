import { readFileSync } from 'node:fs';
import { posix, relative, resolve } from 'node:path';
import { styleText } from 'node:util';
import { folderOf } from '../adapters/disk.ts';
import { prefixOf } from '../adapters/git/index.ts';
import { readOptions } from '../adapters/options.ts';
import { TRUST_FILE } from '../adapters/trust.ts';
import { isError, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Look, Report } from '../diagnostics/formats/report.ts';
import { kindInfo, kinds } from '../model/kinds.ts';
import { decode } from '../reader/decode.ts';
import type { Base } from '../reader/read.ts';
import type { SourceFile } from '../reader/source.ts';
import { checkCommand } from './named-commands.ts';

/** What is told of a base: all of it, or what a branch answers for. */
interface Told {
  diagnostics: readonly Diagnostic[];
  elsewhere: number;
  /** Where nobody looked for hints. */
  withoutHints?: boolean;
  /** The branch or commit since which alone is told. */
  changed?: string | undefined;
}

/** What a check of a base found, for a format to write. */
export async function reportOf(
  base: Base,
  files: readonly SourceFile[],
  told: Told = { diagnostics: base.diagnostics, elsewhere: 0 },
): Promise<Report> {
  const { diagnostics, elsewhere, withoutHints = false, changed } = told;
  const folder = folderOf(readOptions());
  const bytes = new Map(files.map((file) => [`${folder}/${file.path}`, file.bytes]));
  const prefix = await prefixOf(folder);
  return {
    diagnostics,
    elsewhere,
    withoutHints,
    waiting: base.waiting,
    summary: diagnostics.some(isError) ? undefined : summaryOf(base, folder),
    textOf: (file) => {
      const own = file === TRUST_FILE ? trustFile() : bytes.get(file);
      return own && decode(own).text;
    },
    again: {
      hints: checkCommand({ hints: true, changed }),
      elsewhere: checkCommand({ hints: !withoutHints }),
    },
    inRepository: (file) => {
      if (prefix === undefined) return file.startsWith('../') ? resolve(file) : file;
      const inner = posix.normalize(prefix + relative(folder, file).replaceAll('\\', '/'));
      return inner.startsWith('../') ? resolve(file) : inner;
    },
  };
}

function trustFile(): Uint8Array | undefined {
  try {
    return readFileSync(TRUST_FILE);
  } catch {
    return undefined;
  }
}

function summaryOf({ entries, diagnostics, waiting }: Base, folder: string): string {
  if (diagnostics.some(isError)) {
    const limit =
      waiting.length > 0 ? ', as far as it can be judged before the other files are mended' : '';
    return `Found no error in what this branch changes${limit}.`;
  }
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

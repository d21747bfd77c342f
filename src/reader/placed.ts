import { START, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { resolveConflicts } from './conflicts.ts';
import { decode } from './decode.ts';
import { splitFile } from './front-matter.ts';
import type { EntryFile, ParsedEntry, ParsedFile } from './parsed-file.ts';
import { reportInto } from './report.ts';
import type { SourceFile } from './source.ts';
import type { Positions } from './yaml/positions.ts';
import { positionsOf } from './yaml/index.ts';

/** A parsed file among the others: what is found of it from now on goes to the same report. */
export function placed(
  { faults, ...parsed }: ParsedFile,
  { kind, id, file, isTrusted, source }: EntryFile,
  diagnostics: Diagnostic[],
): ParsedEntry {
  for (const fault of faults) diagnostics.push({ file, severity: 'error', ...fault });
  // Places are looked for when they are asked for: few are, and they take much room.
  const yaml = () => yamlOf(file, source, parsed.entry !== undefined);
  return {
    ...parsed,
    data: parsed.data ?? parsed.entry?.data,
    kind,
    id,
    file,
    ...(isTrusted && { isTrusted }),
    report: reportInto(diagnostics, file),
    locate: (path, on) => yaml()?.locate(path, on) ?? START,
    find: (path, words) => yaml()?.find(path, words),
  };
}

/** The last one is kept, as one file is asked for all its places in a row. */
let last: { source: SourceFile; positions: Positions | undefined } | undefined;

function yamlOf(file: string, source: SourceFile, isSound: boolean): Positions | undefined {
  if (last?.source !== source) {
    const { text } = decode(source.bytes);
    const split = text === undefined ? undefined : splitFile(file, resolveConflicts(text).text);
    last = { source, positions: split && positionsOf(split.yaml, split.yamlLine, isSound) };
  }
  return last.positions;
}

import type { Diagnostic, Position } from '../diagnostics/diagnostic.ts';
import { decode } from './decode.ts';
import { findMojibake } from './mojibake.ts';

/** A file as the disk has it. */
export interface SourceFile {
  /** Relative to the content folder, with `/`. */
  path: string;
  bytes: Uint8Array;
  /** True for what is no regular file: a link, a socket. Its bytes are not read. */
  irregular?: boolean;
}

/** Collects the diagnostics of one file. */
export interface Report {
  (rule: string, at: Position, message: string, help?: string): void;
}

export function reportInto(diagnostics: Diagnostic[], file: string): Report {
  return (rule, { line, column }, message, help) => {
    diagnostics.push({ file, line, column, severity: 'error', rule, message, help });
  };
}

/** The text of a file, with faults of its bytes reported; undefined when it has none. */
export function textOf(source: SourceFile, report: Report): string | undefined {
  const decoded = decode(source.bytes);
  if (decoded.text === undefined) {
    const byte = `0x${decoded.byte.toString(16).padStart(2, '0').toUpperCase()}`;
    report(
      'not-utf8',
      decoded.position,
      `Found the byte ${byte}, which no UTF-8 text has here. Expected a file in UTF-8.`,
      'Save the file as UTF-8 (in most editors: "Save with encoding").',
    );
    return undefined;
  }
  for (const { found, meant, ...position } of findMojibake(decoded.text)) {
    report(
      'mojibake',
      position,
      `Found "${found}", a character that was read in the wrong encoding. Expected the character itself.`,
      meant
        ? `Write "${meant}".`
        : 'Some of its bytes are lost: look up what the source says here.',
    );
  }
  return decoded.text;
}

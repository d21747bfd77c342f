import type { Diagnostic, Fix, Position } from './diagnostic.ts';

/**
 * Applies the fixes of a file's diagnostics to its text as it stands on disk. Where
 * two touch the same place only the first is applied; the other may be wrong by then.
 *
 * @param text with its own line ends and byte order mark, of which positions know nothing
 */
export function applyFixes<T extends Pick<Diagnostic, 'fix'>>(
  text: string,
  diagnostics: readonly T[],
): { text: string; applied: T[] } {
  const offsetOf = offsets(text);
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const edits = diagnostics
    .flatMap((one) => (one.fix ? [{ one, ...range(one.fix, offsetOf) }] : []))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const applied: T[] = [];
  const pieces: string[] = [];
  let done = -1;
  for (const { one, start, end, replacement } of edits) {
    if (start < 0 || end < start || start <= done) continue;
    pieces.push(text.slice(Math.max(done, 0), start), replacement.replaceAll('\n', lineEnd));
    applied.push(one);
    done = end;
  }
  return { text: pieces.join('') + text.slice(Math.max(done, 0)), applied };
}

function range({ start, end, text }: Fix, offsetOf: (at: Position) => number) {
  return { start: offsetOf(start), end: offsetOf(end), replacement: text };
}

/** Offsets in a text of places that were counted without its byte order mark and with LF; -1 outside of it. */
function offsets(text: string) {
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  const starts = [mark];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) {
    starts.push(end + 1);
  }
  return ({ line, column }: Position) => {
    const start = starts[line - 1];
    return start === undefined ? -1 : Math.min(start + column - 1, text.length);
  };
}

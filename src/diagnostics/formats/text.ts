import type { Diagnostic, Severity } from '../diagnostic.ts';
import { frame } from './frame.ts';
import { countLine, elsewhereLine, hintsLine, waitingLine } from './report.ts';
import type { Format, Look, Style } from './report.ts';

const styles: Record<Severity, Style> = { error: 'red', warning: 'yellow', hint: 'cyan' };

/**
 * For people: each fault as `file:line:column  severity  rule`, the line itself
 * with a mark below the place, its sentences, and a count at the end.
 */
export const text: Format = (report, look) => {
  const { diagnostics, waiting, elsewhere, summary, textOf, withoutHints = false } = report;
  const told = diagnostics.filter(({ severity }) => look.hints || severity !== 'hint');
  const linesOf = linesFrom(textOf);
  const blocks = told.map((one) => block(one, linesOf(one.file), look));
  const closing = [
    countLine(diagnostics),
    hintsLine(withoutHints || told.length < diagnostics.length),
    waitingLine(waiting),
    elsewhereLine(elsewhere),
    summary,
  ].filter(Boolean);
  return [...blocks, closing.join('\n')].filter(Boolean).join('\n\n') + '\n';
};

/** One fault, without the line itself where its file has none. */
export function block(
  { file, line, column, severity, rule, message, help }: Diagnostic,
  lines: readonly string[],
  { paint }: Pick<Look, 'paint'>,
): string {
  const sentences = [message, ...(help ? [help] : [])].flatMap((one) => one.split('\n'));
  return [
    `${paint('bold', visible(`${file}:${line}:${column}`))}  ${paint(styles[severity], severity)}  ${paint('dim', rule)}`,
    ...frame(lines, { line, column }, paint),
    ...sentences.map((one) => `  ${visible(one)}`),
  ].join('\n');
}

/**
 * A text whose characters all show: what would move the cursor, colour the
 * terminal or turn the direction of the text is replaced, as a file may come from
 * anybody.
 */
export const visible = (one: string) =>
  one.replace(/[\x00-\x08\x0a-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');

/** The lines of files, each file split once. */
function linesFrom(textOf: (file: string) => string | undefined) {
  const known = new Map<string, readonly string[]>();
  return (file: string) => {
    const lines = known.get(file) ?? textOf(file)?.split('\n') ?? [];
    known.set(file, lines);
    return lines;
  };
}

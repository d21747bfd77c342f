import type { Diagnostic, Severity } from '../diagnostic.ts';
import { frame } from './frame.ts';
import { shownLines } from './shown-lines.ts';
import { countLine, remarksOn, type Format, type Look, type Report, type Style } from './report.ts';

const styles: Record<Severity, Style> = { error: 'red', warning: 'yellow', hint: 'cyan' };

/**
 * For people: each fault as `file:line:column  severity  rule`, the line itself
 * with a mark below the place, its sentences, and a count at the end.
 */
export const text: Format = (report, look) => {
  const { diagnostics, summary } = report;
  const told = diagnostics.filter(({ severity }) => look.hints || severity !== 'hint');
  const withoutHints = report.withoutHints || told.length < diagnostics.length;
  const closing = [
    countLine(diagnostics),
    ...remarksOn({ ...report, withoutHints }),
    summary,
  ].filter(Boolean);
  return [...blocksOf(told, report, look), closing.join('\n')].filter(Boolean).join('\n\n') + '\n';
};

/** Each fault with the line that it stands on, unless that holds a secret. */
export function blocksOf(
  diagnostics: readonly Diagnostic[],
  { textOf }: Pick<Report, 'textOf'>,
  look: Look,
): string[] {
  const linesOf = shownLines(diagnostics, textOf);
  return diagnostics.map((one) => block(one, linesOf(one), look));
}

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
